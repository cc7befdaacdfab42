import { Liquid, type Operators, Tokenizer, type TopLevelToken, TypeGuards } from 'liquidjs';
import { CallFault } from '../model/fault.ts';
import { onceOf } from '../model/once-of.ts';
import { AnnexDrop } from './annex-names.ts';
import { type Branched, branched, branchSign } from './branches.ts';
import { FigureDrop, type OpenProbe, type World } from './drops.ts';
import { filterNames, placeFilter, Printing } from './filters.ts';
import { slugOf, type TemplateFile } from './load.ts';
import { Undecided } from './undecided.ts';
import type { Words } from './whichever-way.ts';

/** Tags there are; all others are removed: they would make values that carry no figure, or read files. */
export const tagNames: readonly string[] = ['if', 'unless', 'for', 'comment'];

/** Appended to every output before Liquid reads it: which output of the file this is. */
const positionFilter = 'o';

const limits = { parseLimit: 2_000_000, renderLimit: 20_000, memoryLimit: 20_000_000 };

/** Where an output stands in the template. */
export interface OutputPlace {
  readonly file: TemplateFile;
  readonly line: number;
  /** Which of the outputs of the same figure in this file: its own name, or from 1, all branches and none of the named counted. */
  readonly which: string;
}

/** Gets every printed figure as it is met, and gives back the token that stands for it. */
export type OnPrint = (printing: Printing, place: OutputPlace) => string;

/** A Liquid engine with nothing of its own but conditions and loops. */
function bareLiquid(outputEscape?: (value: unknown) => string, operators?: Operators): Liquid {
  const liquid = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    // A line that holds only a tag leaves no line behind, so that a table goes on through a loop.
    trimTagLeft: true,
    trimTagRight: true,
    greedy: false,
    ...limits,
    ...(outputEscape === undefined ? {} : { outputEscape }),
    ...(operators === undefined ? {} : { operators }),
    // No file is ever read, whatever a template asks for.
    templates: {},
  });
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  for (const name of Object.keys(liquid.tags)) {
    if (!tagNames.includes(name)) Reflect.deleteProperty(liquid.tags, name);
  }
  for (const filter of filterNames) {
    liquid.registerFilter(filter, (value: unknown, argument?: number | string) =>
      filter === placeFilter ? printingOf(value) : printingOf(value).then({ filter, argument }),
    );
  }
  return liquid;
}

/** Text, tags and outputs of a file, as Liquid takes it apart. Throws where it cannot. */
export const topLevelTokens = onceOf(({ text }: TemplateFile): readonly TopLevelToken[] =>
  new Tokenizer(text).readTopLevelTokens(),
);

function printingOf(value: unknown): Printing {
  if (value instanceof Printing) return value;
  if (value instanceof AnnexDrop) return new Printing(AnnexDrop.nameOf(value), [], null);
  const isSource = value instanceof FigureDrop || typeof value === 'number' || typeof value === 'string';
  return new Printing(isSource ? value : null, [], null);
}

/** Renders files that lint has passed, all by one engine. `open`, `words`: where partial sums are asked for, of what only all communes decide. */
export class LiquidRenderer {
  readonly #liquid: Liquid;
  readonly #isPartial: boolean;
  /** Of all files so far: an output is known by its number in this list. */
  readonly #outputs: OutputPlace[] = [];

  constructor(onPrint: OnPrint, open?: OpenProbe, words?: Words) {
    this.#isPartial = open !== undefined;
    const undecided = open === undefined || words === undefined ? null : new Undecided(open, words);
    this.#liquid = bareLiquid((value) => {
      const printing = printingOf(value);
      const place = printing.output === null ? undefined : this.#outputs[printing.output];
      if (place === undefined) throw new Error('an output without its position');
      return onPrint(printing, place);
    }, undecided?.operators());
    for (const [name, tag] of Object.entries(undecided?.tags() ?? {})) this.#liquid.registerTag(name, tag);
    this.#liquid.registerFilter(positionFilter, (value: unknown, output: number) =>
      printingOf(value).at(output),
    );
  }

  /** One file, with the lines of its branches. Throws a CallFault where a bound is exceeded. */
  render(file: TemplateFile, world: World): Branched {
    const numbered = numberOutputs(file, topLevelTokens(file), this.#outputs);
    // What is of the moment alone is never brought up to later data.
    const all = branched(file, numbered);
    const { branches, runs } = this.#isPartial ? { branches: [''], runs: [] } : all;
    const text = this.#isPartial ? all.text.replace(new RegExp(`\\n${branchSign}\\d+`, 'g'), '') : all.text;
    return bounded(file, () => {
      const parsed = this.#liquid.parse(text, file.name);
      const globals = new FigureDrop(world);
      return { branches, runs, text: String(this.#liquid.renderSync(parsed, {}, { globals })) };
    });
  }
}

/** Where an output has a place of its own: its name, or the number that it keeps. */
const placed = new RegExp(`^${placeFilter}\\s*:\\s*(?:['"]([^'"]*)['"]|(\\d+))$`);

/** `{{ a.b | so }}` → `{{ a.b | so | o: 0 }}`, for liquidjs doesn't tell a filter where its output stands. */
function numberOutputs(file: TemplateFile, tokens: readonly TopLevelToken[], outputs: OutputPlace[]): string {
  const { text } = file;
  /** By path, the highest so far. */
  const ordinals = new Map<string, number>();
  let numbered = '';
  let copied = 0;
  let line = 1;
  let counted = 0;
  for (const token of tokens.filter(TypeGuards.isOutputToken)) {
    const end = text.lastIndexOf('}}', token.end - 1);
    const [path = '', ...filters] = text
      .slice(token.begin + 2, end)
      .split('|')
      .map((part) => part.trim());
    const [own] = filters.flatMap((filter) => {
      const [, name, kept] = placed.exec(filter) ?? [];
      return name ?? kept ?? [];
    });
    const highest = ordinals.get(path) ?? 0;
    const ordinal = own === undefined ? highest + 1 : Math.max(highest, Number(own) || 0);
    ordinals.set(path, ordinal);
    line += text.slice(counted, token.begin).split('\n').length - 1;
    counted = token.begin;
    numbered += `${text.slice(copied, end).trimEnd()} | ${positionFilter}: ${outputs.length} `;
    copied = end;
    outputs.push({ file, which: own ?? String(ordinal), line });
  }
  return numbered + text.slice(copied);
}

function bounded<T>(file: TemplateFile, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && /limit exceeded/.test(error.message)) {
      throw new CallFault(`Mẫu báo cáo ${slugOf(file)}.md quá lớn hoặc lặp quá nhiều.`);
    }
    throw error;
  }
}
