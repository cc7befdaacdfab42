import tseslint from 'typescript-eslint';

/** The fewest rules that matter: each `no-restricted-syntax` entry is a trap that has returned a wrong number. */
const traps = [
  {
    selector: "MemberExpression[object.name='z'][property.name='coerce']",
    message: 'z.coerce makes null and "" into 0 and "1.149" into 1.149; parse the raw cell instead.',
  },
  {
    selector: "CallExpression[callee.name='parseFloat'], MemberExpression[property.name='parseFloat']",
    message: 'parseFloat makes 1.149.000.000 into 1.149; use vietnamese/numbers.',
  },
  {
    selector: "NewExpression[callee.name='Date']",
    message: 'Dates are calendar dates; only vietnamese/dates may make a Date.',
  },
  {
    selector: "MemberExpression[property.name='localeCompare']",
    message: 'localeCompare differs between machines; compare code units.',
  },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'Locale formatting differs between machines; use vietnamese/.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage'] },
  {
    files: ['**/*.ts', '**/*.js'],
    languageOptions: { parser: tseslint.parser },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      'no-restricted-syntax': ['error', ...traps],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
  {
    files: ['src/vietnamese/dates.ts', 'test/**'],
    rules: { 'no-restricted-syntax': ['error', ...traps.filter((trap) => !trap.selector.includes('Date'))] },
  },
);
