import { defaultOperators, type TagToken, type Token, Tokenizer, TypeGuards } from 'liquidjs';
import type { Fault, OnFault } from './draft.ts';
import { argumentFault, filterNames, isFormat } from './filters.ts';
import type { SourceLine } from './joined.ts';
import type { Catalogue } from './known.ts';
import { checkPath, type Loop, loopPrefixes, type PathFault, unknown } from './lint-paths.ts';
import { tagNames, topLevelTokens } from './liquid.ts';
import type { TemplateFile } from './load.ts';
import { closest } from './suggest.ts';
import { maskOf } from './tokens.ts';

interface Options {
  readonly catalogue: Catalogue | null;
  readonly annexes: readonly string[];
  readonly onFault: OnFault;
}

interface Open {
  readonly tag: string;
  readonly begin: number;
  readonly loop?: Loop;
}

const branchTags: readonly string[] = ['elsif', 'else'];
type Filtered = ReturnType<Tokenizer['readFilteredValue']>;

/**
 * The Liquid of one file, all branches, without running it. Gives the file's Markdown: lines that hold a tag are gone, outputs are masked,
 * nothing else has moved. null: so broken that no Markdown can be made out.
 */
export function lintLiquid(file: TemplateFile, options: Options): readonly SourceLine[] | null {
  return new LiquidLint(file, options).run();
}

class LiquidLint {
  readonly #file: TemplateFile;
  readonly #text: string;
  readonly #options: Options;
  readonly #open: Open[] = [];
  readonly #lineStarts: readonly number[];
  /** Lines that hold a tag or a comment, from 1. */
  readonly #gone = new Set<number>();
  #masked: string;

  constructor(file: TemplateFile, options: Options) {
    const { text } = file;
    this.#file = file;
    this.#text = text;
    this.#masked = text;
    this.#options = options;
    this.#lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  }

  run(): readonly SourceLine[] | null {
    const tokens = this.#caught(0, () => topLevelTokens(this.#file));
    if (tokens === undefined) return null;
    for (const token of tokens) {
      if (TypeGuards.isTagToken(token)) this.#tag(token);
      else if (TypeGuards.isOutputToken(token)) this.#output(token);
    }
    for (const { tag, begin } of this.#open) {
      this.#wrong(begin, 'tag-unclosed', `Thẻ {% ${tag} %} chưa đóng bằng {% end${tag} %}.`);
    }
    return this.#masked
      .split('\n')
      .map((text, index) => ({ text, line: index + 1 }))
      .filter(({ line }) => !this.#gone.has(line));
  }

  get #inComment(): boolean {
    return this.#open.at(-1)?.tag === 'comment';
  }

  #output(token: Token & { readonly contentRange: [number, number] }): void {
    this.#mask(token);
    if (this.#inComment) return;
    this.#noDash(token);
    if (this.#lineOf(token.begin) !== this.#lineOf(token.end - 1)) {
      this.#wrong(token.begin, 'output-over-lines', 'Một {{ … }} phải nằm trọn trên một dòng.');
    }
    const value = this.#caught(token.begin, () =>
      new Tokenizer(this.#text, defaultOperators, undefined, token.contentRange).readFilteredValue(),
    );
    if (value === undefined) return;
    const [only, ...more] = value.initial.postfix;
    if (only === undefined || more.length > 0 || !TypeGuards.isPropertyAccessToken(only)) {
      const message = 'Chỉ in được một số liệu, ví dụ {{ da2.ho | so: 2 }}; lời văn thì viết thẳng.';
      this.#wrong(token.begin, 'output-not-figure', message);
    } else this.#path(only, false);
    this.#filters(value);
  }

  #filters(value: Filtered): void {
    value.filters.forEach((filter, index) => {
      if (!filterNames.includes(filter.name)) {
        this.#fault(
          filter.begin,
          unknown('filter-unknown', 'bộ lọc', filter.name, closest(filter.name, filterNames)),
        );
        return;
      }
      if (index > 0 && isFormat(filter.name)) {
        const message = `Bộ lọc "${filter.name}" phải đứng đầu; sau nó chỉ có hoa, dau-hoa, dau-thuong, vi-tri.`;
        this.#wrong(filter.begin, 'filter-after-filter', message);
      }
      const args = filter.args.map((arg) =>
        Array.isArray(arg)
          ? null
          : TypeGuards.isNumberToken(arg) || TypeGuards.isQuotedToken(arg)
            ? arg.content
            : null,
      );
      const message = argumentFault(filter.name, args);
      if (message !== null) this.#wrong(filter.begin, 'filter-argument', message);
    });
  }

  #tag(token: TagToken): void {
    const { name } = token;
    const ends = name === 'endcomment';
    const alone = this.#takeLines(token);
    if (this.#inComment && !ends) return;
    this.#noDash(token);
    if (!alone) {
      const message = `Thẻ {% ${name} %} phải đứng riêng một dòng: điều kiện luôn bao trọn các đoạn văn.`;
      this.#fault(token.begin, { rule: 'tag-inline', message });
    }
    const top = this.#open.at(-1);
    if (name.startsWith('end') && tagNames.includes(name.slice(3))) {
      if (top?.tag === name.slice(3)) {
        this.#open.pop();
        if (top.tag === 'comment') this.#drop(top.begin, token.end);
      } else this.#wrong(token.begin, 'tag-unmatched', `{% ${name} %} không khớp với thẻ mở nào.`);
    } else if (branchTags.includes(name)) this.#branch(token, top);
    else if (!tagNames.includes(name)) {
      const all = [...tagNames, ...tagNames.map((tag) => `end${tag}`), ...branchTags];
      this.#fault(token.begin, unknown('tag-unknown', 'thẻ', name, closest(name, all)));
    } else this.#opening(token);
  }

  #opening(token: TagToken): void {
    const { name, begin } = token;
    if (name === 'for') {
      const loop = this.#loop(token);
      this.#open.push({ tag: name, begin, ...(loop === null ? {} : { loop }) });
      return;
    }
    if (name !== 'comment') this.#condition(token);
    this.#open.push({ tag: name, begin });
  }

  #branch(token: TagToken, top: Open | undefined): void {
    const fits = top?.tag === 'if' || top?.tag === 'unless' || (token.name === 'else' && top?.tag === 'for');
    if (!fits) {
      this.#wrong(token.begin, 'tag-unmatched', `{% ${token.name} %} không nằm trong {% if %} nào.`);
    }
    if (token.name === 'elsif') this.#condition(token);
    else if (token.args.trim() !== '') {
      this.#wrong(token.begin, 'liquid-syntax', '{% else %} không nhận điều kiện; dùng {% elsif … %}.');
    }
  }

  #condition(token: TagToken): void {
    const value = this.#caught(token.begin, () => token.tokenizer.readFilteredValue());
    if (value === undefined) return;
    const [filter] = value.filters;
    if (filter !== undefined) {
      this.#wrong(filter.begin, 'filter-in-condition', 'Điều kiện so sánh số liệu, không qua bộ lọc.');
    }
    for (const operand of value.initial.postfix) {
      if (TypeGuards.isPropertyAccessToken(operand)) this.#path(operand, true);
    }
  }

  #loop(token: TagToken): Loop | null {
    const [, variable, list] = /^\s*([\w-]+)\s+in\s+ds\.([a-z0-9.-]+)\s*$/.exec(token.args) ?? [];
    if (variable === undefined || list === undefined) {
      this.#wrong(token.begin, 'liquid-syntax', 'Vòng lặp viết {% for x in ds.ten-danh-sach %}.');
      return null;
    }
    const { catalogue } = this.#options;
    const prefixes = loopPrefixes(list, catalogue);
    if (prefixes === null || !('rule' in prefixes)) {
      this.#shadow(token, variable, prefixes ?? []);
      return { variable, prefixes };
    }
    this.#fault(token.begin, prefixes);
    return { variable, prefixes: null };
  }

  /** `{% for da2 in ds.xa %}` would hide da2; `{% for xa in ds.xa %}` hides only what its rows are. */
  #shadow(token: TagToken, variable: string, prefixes: readonly string[]): void {
    const under = (id: string): boolean => id === variable || id.startsWith(`${variable}.`);
    if (prefixes.every(under) || this.#options.catalogue?.ids.some(under) !== true) return;
    const message = `Biến "${variable}" trùng tên với số liệu "${variable}…"; đặt tên khác, ví dụ "x".`;
    this.#wrong(token.begin, 'loop-variable-shadows', message);
  }

  #path(token: Token & { readonly props: readonly Token[] }, inCondition: boolean): void {
    const { catalogue, annexes } = this.#options;
    const segments = token.props.map((prop) => prop.getText());
    if (!token.props.every((prop) => TypeGuards.isWordToken(prop))) {
      this.#wrong(token.begin, 'liquid-syntax', 'Tên số liệu viết bằng dấu chấm, không dùng ngoặc vuông.');
      return;
    }
    const loops = this.#open.flatMap(({ loop }) => loop ?? []);
    const fault = checkPath(segments, { catalogue, annexes, loops, inCondition });
    if (fault !== null) this.#fault(token.begin, fault);
  }

  #noDash({ begin, end }: Token): void {
    if (this.#text[begin + 2] !== '-' && this.#text[end - 3] !== '-') return;
    this.#wrong(begin, 'liquid-syntax', 'Không dùng dấu gạch của Liquid ({%- -%}); dòng chỉ có thẻ tự mất.');
  }

  #drop(begin: number, end: number): void {
    for (let line = this.#lineOf(begin); line <= this.#lineOf(end - 1); line += 1) this.#gone.add(line);
  }

  /** Takes the tag's lines out; false: something else stands on them. */
  #takeLines({ begin, end }: Token): boolean {
    const first = this.#lineOf(begin);
    const last = this.#lineOf(end - 1);
    this.#drop(begin, end);
    const before = this.#text.slice(this.#lineStarts[first - 1], begin);
    const after = this.#text.slice(end, (this.#lineStarts[last] ?? this.#text.length + 1) - 1);
    return before.trim() === '' && after.trim() === '';
  }

  #mask({ begin, end }: Token): void {
    const masked = this.#text
      .slice(begin, end)
      .split('\n')
      .map(({ length }) => maskOf(length))
      .join('\n');
    this.#masked = this.#masked.slice(0, begin) + masked + this.#masked.slice(end);
  }

  /** undefined: liquidjs could not read it, which has been reported. */
  #caught<T>(begin: number, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const token =
        'token' in error && error.token instanceof Object && 'begin' in error.token ? error.token : null;
      const at = typeof token?.begin === 'number' ? token.begin : begin;
      const unclosed = error.message.includes('not closed');
      if (unclosed) this.#wrong(at, 'tag-unclosed', 'Thiếu dấu đóng "}}" hoặc "%}".');
      else this.#wrong(at, 'liquid-syntax', `Không đọc được: ${lineAround(this.#text, at)}`);
      return undefined;
    }
  }

  #lineOf(offset: number): number {
    return this.#lineStarts.findLastIndex((start) => start <= offset) + 1;
  }

  #wrong(offset: number, rule: string, message: string): void {
    this.#fault(offset, { rule, message });
  }

  #fault(offset: number, fault: PathFault): void {
    const line = this.#lineOf(offset);
    const column = offset - (this.#lineStarts[line - 1] ?? 0) + 1;
    this.#options.onFault({ ...fault, line, column } satisfies Fault);
  }
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? undefined : end).trim();
}
