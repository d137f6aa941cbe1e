import { formatDate, formatNumber } from "~/ui/format.ts";
import { levelsInOrder } from "../dashboard/evidence/margin-level.ts";
import { percentText } from "../figure-text.ts";
import type { MarginName, Representativeness } from "../findings.ts";
import type { Breakdown } from "../group.ts";
import { groupNameOf } from "../group-name.ts";
import { firstThree } from "./figure-words.ts";
import type { NoteBlock, NotePart, NoteSection } from "./note.ts";
import type { NoteWriter } from "./note-source.ts";

const margins: readonly MarginName[] = ["agegender", "education", "gemeente"];
const breakdownOf: Readonly<Record<MarginName, Breakdown>> = {
  agegender: "age_gender",
  education: "education",
  gemeente: "gemeente",
};

/** Whether the people who took part are a mirror of the population, and who is missing. */
export function mirrorSection(writer: NoteWriter): NoteSection {
  const { t, results } = writer;
  const parts = margins.flatMap((margin): NotePart[] => {
    const mirror = results.findings.representativeness[margin];
    return mirror ? [marginPart(writer, margin, mirror)] : [];
  });
  const weighing = t(`councilNote.mirror.${results.weights ? "weighed" : "unweighed"}`);
  const text = parts.length === 0 ? t("councilNote.mirror.none") : weighing;
  return {
    id: "afspiegeling",
    heading: t("councilNote.heading.mirror"),
    blocks: [{ kind: "paragraph", text }],
    parts,
  };
}

/** What a level of a margin is called: "18 tot en met 29 jaar, vrouwen", "Amsterdam". */
export function levelName({ t, source }: NoteWriter, margin: MarginName, level: string): string {
  return groupNameOf(t, { by: breakdownOf[margin], gemeenten: source.gemeenten }, level);
}

function marginPart(writer: NoteWriter, margin: MarginName, mirror: Representativeness): NotePart {
  const { t, language } = writer;
  const ratio = mirror.lowestOverHighest;
  const sentences = [
    t("councilNote.mirror.overlap", { overlap: percentText(mirror.overlap, language) }),
    ...(ratio === null ? [t("councilNote.mirror.part", { covered: percentText(mirror.covered, language) })] : []),
    missingText(writer, margin, mirror),
    ...(ratio === null ? [] : [t("councilNote.mirror.ratio", { ratio: formatNumber(ratio, language, 2) })]),
  ];
  return {
    heading: t(`councilNote.mirror.margin.${margin}`),
    blocks: [{ kind: "paragraph", text: sentences.join(" ") }, mirrorTable(writer, margin, mirror)],
  };
}

/** Levels with a smaller part of the participants than of the population, and people to find; most people first. */
function missingText(writer: NoteWriter, margin: MarginName, { levels }: Representativeness): string {
  const missing = levels
    .filter(({ missing: people, sample, population }) => people > 0 && sample < population)
    .sort((a, b) => b.missing - a.missing)
    .map(({ level }) => levelName(writer, margin, level));
  if (missing.length === 0) return writer.t("councilNote.mirror.complete");
  // The name of a level may hold a comma; semicolons keep them apart.
  const levelsText = missing.some((name) => name.includes(","))
    ? missing.slice(0, 3).join("; ")
    : firstThree(writer, missing.slice(0, 3));
  return writer.t("councilNote.mirror.missing", { levels: levelsText });
}

function mirrorTable(writer: NoteWriter, margin: MarginName, mirror: Representativeness): NoteBlock {
  const { t, language } = writer;
  const whole = (value: number) => formatNumber(value, language, 0);
  const name = t(`councilNote.mirror.margin.${margin}`);
  return {
    kind: "table",
    caption: t("councilNote.mirror.table", { margin: name }),
    columns: [
      { header: t("councilNote.column.level"), numeric: false, width: 3 },
      { header: t("councilNote.column.population"), numeric: true, width: 1 },
      { header: t("councilNote.column.sample"), numeric: true, width: 1 },
      { header: t("councilNote.column.people"), numeric: true, width: 1 },
      { header: t("councilNote.column.missing"), numeric: true, width: 1 },
    ],
    rows: levelsInOrder(margin, mirror.levels).map(({ level, population, sample, people, missing }) => [
      levelName(writer, margin, level),
      `${formatNumber(population, language, 1)}%`,
      `${whole(sample)}%`,
      whole(people),
      missing > 0 ? whole(missing) : t("councilNote.cell.nobody"),
    ]),
    notes: [t("councilNote.note.mirror", { source: mirror.source, date: formatDate(mirror.date, language) })],
  };
}
