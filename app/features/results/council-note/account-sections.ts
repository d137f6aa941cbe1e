import { formatDate, formatDateTime, formatList, formatNumber } from "~/ui/format.ts";
import { indicativeOpenText, indicativeText, marginsText, percentText } from "../figure-text.ts";
import type { MarginName, WeightSummary } from "../findings.ts";
import { textOf } from "../result-view.ts";
import { subjectOf } from "./figure-words.ts";
import { levelName } from "./mirror-section.ts";
import type { NotePart, NoteSection } from "./note.ts";
import { hasFigures, type NoteWriter } from "./note-source.ts";

/** What does not follow from the figures. */
export function limitsSection({ t, source }: NoteWriter): NoteSection {
  const isEffect = source.round.instrument === "perceived_effect";
  const items = [
    t(`councilNote.limits.${isEffect ? "effect" : "opinion"}`),
    t("councilNote.limits.cause"),
    t("councilNote.limits.unclear"),
    ...(isEffect ? [t("councilNote.limits.mean")] : []),
    t("councilNote.limits.margin"),
    t("councilNote.limits.withheld"),
    t("councilNote.limits.open"),
    t("councilNote.limits.vote"),
  ];
  return { id: "grenzen", heading: t("councilNote.heading.limits"), blocks: [{ kind: "list", items }], parts: [] };
}

/** What the numbers and signs in the tables mean: once, before the first table. */
export function readingSection({ t, source, stream }: NoteWriter): NoteSection {
  const isEffect = source.round.instrument === "perceived_effect";
  const items = [
    ...(isEffect ? [t("councilNote.reading.scale"), t("councilNote.reading.difference")] : []),
    t(`councilNote.reading.${stream === "invited" ? "range" : "noRange"}`),
    t(`councilNote.reading.${stream === "invited" ? "counts" : "countsOpen"}`),
    t("councilNote.reading.dontKnow"),
    t("councilNote.reading.marks", { indicative: indicativeText(t, stream) }),
    ...(stream === "invited" && hasFigures(source.results.open) ? [indicativeOpenText(t)] : []),
  ];
  return { id: "leeswijzer", heading: t("councilNote.heading.reading"), blocks: [{ kind: "list", items }], parts: [] };
}

/** How the figures were made, so that somebody else can judge it. */
export function methodSection(writer: NoteWriter): NoteSection {
  const { t, results } = writer;
  return {
    id: "verantwoording",
    heading: t("councilNote.heading.method"),
    blocks: [],
    parts: [
      {
        heading: t("councilNote.method.weighing"),
        blocks: [{ kind: "list", items: results.weights ? weighing(writer, results.weights) : [unweighed(writer)] }],
      },
      {
        heading: t("councilNote.method.rules"),
        blocks: [
          {
            kind: "list",
            items: [
              t("councilNote.method.disclosure"),
              t("councilNote.method.rounding"),
              ...(writer.stream === "invited" ? [t("councilNote.method.interval")] : []),
            ],
          },
        ],
      },
      { heading: t("councilNote.method.versions"), blocks: [{ kind: "list", items: versions(writer) }] },
      wordingPart(writer),
    ],
  };
}

function unweighed({ t }: NoteWriter): string {
  return t("councilNote.method.unweighed");
}

function weighing(writer: NoteWriter, weights: WeightSummary): string[] {
  const { t, language } = writer;
  const write = (value: number, decimals: number) => formatNumber(value, language, decimals);
  const margins = weights.margins.map(({ name, source, date }) => {
    const margin = lowered(t(`councilNote.mirror.margin.${name}`));
    return t("councilNote.method.marginOf", { margin, source, date: formatDate(date, language) });
  });
  const { cap, trimmed, minOverMean, maxOverMean, effectiveSize, designEffect, assisted } = weights;
  return [
    t("councilNote.method.margins", { margins: formatList(margins, language) }),
    collapsedText(writer, weights),
    cap === null
      ? t("councilNote.method.noCap")
      : t("councilNote.method.cap", { cap: write(cap, 0), trimmed: write(trimmed, 0) }),
    t("councilNote.method.spread", { min: write(minOverMean, 2), max: write(maxOverMean, 2) }),
    t("councilNote.method.size", { size: write(effectiveSize, 0), effect: write(designEffect, 2) }),
    ...(assisted > 0 ? [t("councilNote.method.assisted", { share: percentText(100 * assisted, language) })] : []),
  ];
}

function collapsedText(writer: NoteWriter, { collapsed }: WeightSummary): string {
  const { t, language } = writer;
  if (collapsed.length === 0) return t("councilNote.method.notCollapsed");
  const named = collapsed.map(({ margin, from, into }) => {
    const name = (level: string) => (isMargin(margin) ? levelName(writer, margin, level) : level);
    return t("councilNote.method.collapsedOf", { from: name(from), into: name(into) });
  });
  return t("councilNote.method.collapsed", { levels: formatList(named, language) });
}

function isMargin(name: string): name is MarginName {
  return name === "agegender" || name === "education" || name === "gemeente";
}

function versions({ t, language, results }: NoteWriter): string[] {
  const { methodVersion: method, marginsVersion, codeVersion: code, snapshotId: snapshot } = results;
  const moment = formatDateTime(results.createdAt, language);
  return [
    marginsVersion === null
      ? t("councilNote.method.versionUnweighed", { method, code })
      : t("councilNote.method.version", { method, margins: marginsText(t, language, marginsVersion), code }),
    t("councilNote.method.snapshot", { snapshot, moment }),
  ];
}

function wordingPart(writer: NoteWriter): NotePart {
  const { t, language, results } = writer;
  const { items } = results;
  return {
    heading: t("councilNote.method.wording"),
    blocks: [
      {
        kind: "table",
        caption: t("councilNote.method.wordingTable"),
        columns: [
          { header: t("councilNote.method.code"), numeric: false, width: 1.6 },
          { header: t("councilNote.column.theme"), numeric: false, width: 1.4 },
          { header: t("councilNote.column.question"), numeric: false, width: 4 },
        ],
        rows: items.map((result) => {
          const named = result.item.themeCode !== null || result.item.level !== null;
          const subject = named ? subjectOf(writer, result) : t("councilNote.cell.nobody");
          return [result.item.code, subject, textOf(result, language)];
        }),
        notes: [],
      },
    ],
  };
}

/** Room for what the administration decides with the results: the last step of the policy cycle stands on the same paper. */
export function decisionSection({ t }: NoteWriter): NoteSection {
  const blanks = [
    { label: t("councilNote.decision.decision"), lines: 4 },
    { label: t("councilNote.decision.reason"), lines: 4 },
    { label: t("councilNote.decision.different"), lines: 3 },
    { label: t("councilNote.decision.cycle"), lines: 1 },
    { label: t("councilNote.decision.who"), lines: 3 },
  ];
  return {
    id: "besluit",
    heading: t("councilNote.heading.decision"),
    blocks: [
      { kind: "paragraph", text: t("councilNote.decision.intro") },
      ...blanks.map((blank) => ({ kind: "blank" as const, ...blank })),
    ],
    parts: [],
  };
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
