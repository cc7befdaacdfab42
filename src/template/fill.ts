import type { Figure, FigureSet } from '../model/figure.ts';
import type { Issue } from '../model/issue.ts';
import type { Annex, Block, Report, ReportSettings } from '../model/report.ts';
import { upper } from '../vietnamese/text.ts';
import { AnnexNames } from './annex-names.ts';
import { type Branched, branchSign } from './branches.ts';
import { CitationWriter } from './citations.ts';
import { readDraft } from './draft-file.ts';
import type { DraftFile, DraftInline, OnFault } from './draft.ts';
import { finishBlocks } from './finish-blocks.ts';
import { awaitingText, Finisher, type PartialSums } from './finish.ts';
import { Frame } from './frame.ts';
import { brokenBranch, missingFigure, placeInTemplate, signingUnknown } from './issues.ts';
import { type LintedTemplate, preventsFilling } from './lint.ts';
import { LiquidRenderer } from './liquid.ts';
import { annexIdOf, type TemplateFile, slugOf } from './load.ts';
import { Slots } from './slots.ts';
import { waitingOnce } from './whichever-way.ts';

export interface FilledReport {
  readonly report: Report;
  /** Errors: something that should stand in the report doesn't. Warnings: a condition asked for a missing figure. */
  readonly issues: readonly Issue[];
}

export interface FillOptions {
  /** What is missing is named in the text; otherwise dots stand in its place. It is an issue either way. */
  readonly draft: boolean;
  /** A draft with partial sums. */
  readonly partial?: PartialSums;
  /** The template's folder as issues name it; without it they name the file in their message only. */
  readonly folder?: string;
  /** What a figure is called that this year doesn't have; null: no year has it. */
  readonly labelOf?: (id: string) => string | null;
}

/**
 * The report as a tree: Liquid, then Markdown, then figures, then the frame around it. Throws where lint found what
 * prevents it, or where the template runs out of bounds (CallFault).
 */
export function fillReport(
  template: LintedTemplate,
  figures: FigureSet,
  settings: ReportSettings,
  options: FillOptions,
): FilledReport {
  const fault = template.issues.find(preventsFilling);
  if (fault !== undefined) throw new Error(`template at fault: ${fault.file}:${fault.line} ${fault.message}`);
  const slots = new Slots();
  const read = readTemplate(template, figures, slots, options);
  const frame = new Frame(figures, settings, slots);
  const citations = new CitationWriter(settings.citationComma);
  const notes = new Map([...read.body, ...read.annexes].flatMap(({ draft }) => [...draft.notes]));
  const finisher = new Finisher({ figures, slots, citations, notes, ...options });
  const blocks = (draft: DraftFile) => finishBlocks(draft, finisher, settings, figures);
  const report = finish(read, frame, finisher, blocks);
  const signing = frame.unknownSigning();
  const issues = [...finisher.issues, ...(signing === null ? [] : [signingUnknown(signing)]), ...read.issues];
  return { report, issues: distinct(issues) };
}

/** In reading order, for the numbers of footnotes and the first citation of a document hang on it. */
function finish(
  { body, annexes, branches, runs }: ReadTemplate,
  frame: Frame,
  finisher: Finisher,
  blocks: (draft: DraftFile) => readonly Block[],
): Report {
  const line = (draft: readonly DraftInline[]) => finisher.inlines(draft);
  const { parent, issuer, number, placeAndDate, type, addressees } = frame.header();
  const { recipients, capacity, signer } = frame.closing();
  return {
    header: {
      parent: line(parent),
      issuer: issuer.map(line),
      number: line(number),
      placeAndDate: line(placeAndDate),
      type: line(type),
      title: line(body[0]?.draft.title ?? []),
      addressees: addressees.map(line),
    },
    body: body.flatMap(({ draft }) => blocks(draft)),
    closing: { recipients: recipients.map(line), capacity: capacity.map(line), signer: line(signer) },
    annexes: annexes.map(({ id, draft }): Annex => ({
      id,
      title: finisher.inlines(draft.title, upper),
      reference: line(frame.annexReference(draft.slug)),
      orientation: draft.orientation,
      body: blocks(draft),
    })),
    footnotes: finisher.footnotes,
    branches,
    runs,
  };
}

const leftByConditions: readonly string[] = ['note-without-reference', 'continuation-alone'];

interface ReadFile {
  readonly id: string;
  readonly draft: DraftFile;
}

interface ReadTemplate {
  readonly body: readonly ReadFile[];
  /** Those that stand, in the order in which the body points to them: an annex of which conditions leave nothing is no annex. */
  readonly annexes: readonly ReadFile[];
  readonly issues: readonly Issue[];
  readonly branches: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
}

/** Liquid and Markdown of all files; annexes first, for the text asks which of them stand. */
function readTemplate(
  template: LintedTemplate,
  figures: FigureSet,
  slots: Slots,
  { folder, partial }: FillOptions,
): ReadTemplate {
  const issues: Issue[] = [];
  const onMissing = (figure: Figure, compared: boolean): void => {
    issues.push(missingFigure(figure, compared ? 'error' : 'warning'));
  };
  const branches = new Set<string>();
  const runs = new Set<string>();
  const open = partial && { open: { undecided: false } };
  const waiting = partial === undefined ? '' : slots.words(awaitingText(partial));
  const undecided = {
    ...{ waits: waiting, keyOf: (word: string) => slots.keyOf(word) },
    isSum: (word: string) =>
      slots.figuresIn(word).some((id) => (figures.byId.get(id)?.awaits?.partial ?? null) !== null),
  };
  const liquid = new LiquidRenderer(
    (printing, place) => slots.fromTemplate(printing, place),
    open?.open,
    undecided,
  );
  const markdownOf = (file: TemplateFile, names: AnnexNames): Branched => {
    const rendered = liquid.render(file, { figures, annexes: names, onMissing, ...open });
    for (const branch of rendered.branches) branches.add(branch);
    for (const run of rendered.runs) runs.add(run);
    return waiting === '' ? rendered : { ...rendered, text: waitingOnce(rendered.text, waiting) };
  };
  const read = (
    file: TemplateFile,
    { text: markdown, branches: own, runs: ownRuns }: Branched,
    titled: boolean,
  ): ReadFile => {
    const lines = markdown.split('\n').map((text, at) => ({ text, line: at + 1 }));
    const onFault: OnFault = (fault) => {
      // A note whose reference was left out vanishes with it; what continues a line that was left out is a paragraph by itself.
      if (!leftByConditions.includes(fault.rule)) {
        issues.push(brokenBranch(fault, file.name, placeInTemplate(folder, file.name)));
      }
    };
    return {
      id: annexIdOf(file),
      draft: readDraft(lines, { slug: slugOf(file), titled, onFault, branches: own, runs: ownRuns }),
    };
  };
  const standing = template.annexes.flatMap((file) => {
    const markdown = markdownOf(file, new AnnexNames([]));
    const isEmpty = markdown.text
      .split('\n')
      .every((line) => line.trim() === '' || line.startsWith(branchSign));
    return isEmpty ? [] : [read(file, markdown, true)];
  });
  const names = new AnnexNames(standing.map(({ id }) => id));
  const body = template.body.map((file, index) => read(file, markdownOf(file, names), index === 0));
  const annexes = names.inOrder().flatMap((id) => standing.find((annex) => annex.id === id) ?? []);
  return { body, annexes, issues, branches, runs };
}

/** Once each; where one is an error and another a warning of the same, the error. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const key = ({ rule, at, message }: Issue): string => JSON.stringify([rule, at, message]);
  const byKey = new Map<string, Issue>();
  for (const issue of issues) {
    const known = byKey.get(key(issue));
    if (known === undefined || (known.severity === 'warning' && issue.severity === 'error')) {
      byKey.set(key(issue), issue);
    }
  }
  return [...byKey.values()];
}
