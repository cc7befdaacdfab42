import { expect, it } from 'vitest';
import { fitted } from '../../src/cli/say.ts';

const long =
  'Cách làm: sửa tệp; hoặc xác nhận có lý do (chạy dakto-report validate 2023, xem 2023/Xac-nhan.xlsx).';

it.each([
  [
    'breaks a line at the width, the rest a step deeper',
    long,
    40,
    [
      'Cách làm: sửa tệp; hoặc xác nhận có lý',
      '  do (chạy dakto-report validate 2023,',
      '  xem 2023/Xac-nhan.xlsx).',
    ],
  ],
  [
    'keeps what fits, blank lines and what stands deeper',
    `  a b\n\n    ${'từ '.repeat(12)}hết`,
    30,
    ['  a b', '', '    từ từ từ từ từ từ từ từ', '      từ từ từ từ hết'],
  ],
] as const)('%s', (_, text, columns, lines) => {
  expect(fitted(text, columns).split('\n')).toEqual(lines);
});

it('counts no colour as a column', () => {
  const red = `  xã Đắk PXi  \u001b[31m8\u001b[39m ${'lỗi '.repeat(4)}`.trimEnd();
  expect(fitted(red, 32)).toBe(red);
  expect(fitted(red, 24).split('\n')).toHaveLength(2);
});

it('breaks a line where it is hard to read, on whatever terminal', () => {
  const lines = fitted('từ '.repeat(60).trim(), 200).split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]?.length).toBeLessThanOrEqual(120);
});

it('leaves a pipe’s lines whole', () => {
  expect(fitted(long, undefined)).toBe(long);
});
