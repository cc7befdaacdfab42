import type { Figure, FigureSet } from '../model/figure.ts';
import type { Issue } from '../model/issue.ts';
import type { Annex, Report, ReportSettings } from '../model/report.ts';
import { upper } from '../vietnamese/text.ts';
import { annexName } from '../model/annex-name.ts';
import { CitationWriter } from './citations.ts';
import { readDraft } from './draft-file.ts';
import type { DraftFile, OnFault } from './draft.ts';
import type { World } from './drops.ts';
import { finishBlocks } from './finish-blocks.ts';
import { Finisher, type PrintedFigure } from './finish.ts';
import { Frame } from './frame.ts';
import { brokenBranch, missingFigure, placeInTemplate, signingUnknown } from './issues.ts';
import { type LintedTemplate, preventsFilling } from './lint.ts';
import { renderLiquid } from './liquid.ts';
import { annexIdOf, type LintedFile, slugOf } from './load.ts';
import { Slots } from './slots.ts';

export interface FilledReport {
  readonly report: Report;
  /** Errors: something that should stand in the report doesn't. Warnings: a condition asked for a missing figure. */
  readonly issues: readonly Issue[];
  /** In reading order: header, text with each footnote at its first reference, closing, annexes. */
  readonly printed: readonly PrintedFigure[];
}

export interface FillOptions {
  /** What is missing is named in the text; otherwise dots stand in its place. It is an issue either way. */
  readonly draft: boolean;
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
  const found: Issue[] = [];
  const annexFiles = readFiles(template.annexes, {
    figures,
    annexes: new Map(),
    slots,
    found,
    folder: options.folder,
    titled: () => true,
    mayVanish: true,
  });
  const standing = annexFiles.filter((file) => file !== null);
  const names = new Map(standing.map(({ id }, index) => [id, annexName(index, standing.length)]));
  const bodyFiles = readFiles(template.body, {
    figures,
    annexes: names,
    slots,
    found,
    folder: options.folder,
    titled: (index) => index === 0,
    mayVanish: false,
  }).filter((file) => file !== null);

  const frame = new Frame(figures, settings, slots);
  const drafts = [...bodyFiles, ...standing].map(({ draftFile }) => draftFile);
  const notes = new Map(drafts.flatMap((file) => [...file.notes]));
  const citations = new CitationWriter(settings.citationComma);
  const finisher = new Finisher({ figures, slots, citations, notes, ...options });
  const lines = (all: readonly Parameters<Finisher['inlines']>[0][]) =>
    all.map((line) => finisher.inlines(line));

  const { addressees, issuer, ...header } = frame.header();
  const closing = frame.closing();
  const report: Report = {
    header: {
      parent: finisher.inlines(header.parent),
      issuer: lines(issuer),
      number: finisher.inlines(header.number),
      placeAndDate: finisher.inlines(header.placeAndDate),
      type: finisher.inlines(header.type),
      title: finisher.inlines(bodyFiles[0]?.draftFile.title ?? []),
      addressees: lines(addressees),
    },
    body: bodyFiles.flatMap(({ draftFile }) => finishBlocks(draftFile, finisher, settings, figures)),
    closing: {
      recipients: lines(closing.recipients),
      capacity: lines(closing.capacity),
      signer: finisher.inlines(closing.signer),
    },
    annexes: standing.map(({ id, draftFile }): Annex => ({
      id,
      title: finisher.inlines(draftFile.title, upper),
      reference: finisher.inlines(frame.annexReference(draftFile.slug)),
      orientation: draftFile.orientation,
      body: finishBlocks(draftFile, finisher, settings, figures),
    })),
    footnotes: finisher.footnotes,
  };
  const signing = frame.unknownSigning();
  const issues = [...finisher.issues, ...(signing === null ? [] : [signingUnknown(signing)]), ...found];
  return { report, issues: distinct(issues), printed: finisher.printed };
}

interface ReadOptions {
  readonly figures: FigureSet;
  readonly annexes: ReadonlyMap<string, string>;
  readonly slots: Slots;
  readonly found: Issue[];
  readonly folder: string | undefined;
  readonly titled: (index: number) => boolean;
  /** An annex of which conditions leave nothing is no annex. */
  readonly mayVanish: boolean;
}

/** null: the file has vanished. */
function readFiles(
  files: readonly LintedFile[],
  { figures, annexes, slots, found, folder, titled, mayVanish }: ReadOptions,
): readonly ({ readonly id: string; readonly draftFile: DraftFile } | null)[] {
  const onMissing = (figure: Figure, compared: boolean): void => {
    found.push(missingFigure(figure, compared ? 'error' : 'warning'));
  };
  const world: World = { figures, annexes, onMissing };
  return files.map((file, index) => {
    const markdown = renderLiquid(file, world, (printing, place) => slots.fromTemplate(printing, place));
    if (mayVanish && markdown.trim() === '') return null;
    const lines = markdown.split('\n').map((text, at) => ({ text, line: at + 1 }));
    const onFault: OnFault = (fault) => {
      // A note whose reference was left out vanishes with it.
      if (fault.rule !== 'note-without-reference') {
        found.push(brokenBranch(fault, file.name, placeInTemplate(folder, file.name)));
      }
    };
    const draftFile = readDraft(lines, { slug: slugOf(file), titled: titled(index), onFault });
    return { id: annexIdOf(file), draftFile };
  });
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
