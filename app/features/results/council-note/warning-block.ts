import { formatList } from "~/ui/format.ts";
import { backgrounds } from "../group.ts";
import { shownFigures } from "../result-view.ts";
import { effectReading, estimateCell, subjectOf } from "./figure-words.ts";
import { type LosingGroup, losingGroups } from "./group-warnings.ts";
import type { NoteBlock } from "./note.ts";
import { nameOf } from "./note-group-name.ts";
import { type NoteWriter, plansOf } from "./note-source.ts";

/** Where the mean of everyone hides a group that loses, one line per group and kind; or that there is no such group. */
export function warningsOf(writer: NoteWriter): NoteBlock[] {
  const { t, stream } = writer;
  if (stream === "open") return [{ kind: "paragraph", text: t("effectBoard.groups.open") }];
  const losing = losingGroups(writer);
  if (losing.length === 0) return [{ kind: "paragraph", text: allClear(writer) }];
  const perGroup = new Map<string, LosingGroup[]>();
  for (const one of losing) {
    const key = `${one.hides} ${one.by} ${one.group}`;
    perGroup.set(key, [...(perGroup.get(key) ?? []), one]);
  }
  const items = [...perGroup.values()].map((themes) => warningText(writer, themes));
  return [{ kind: "warning", title: t("effectBoard.groups.warnings"), items }];
}

/** Only of the backgrounds that were looked at and have groups to show: nothing is said of crossings. */
function allClear({ t, language, source }: NoteWriter): string {
  const seen = backgrounds.filter((by) =>
    source.groups[by]?.items.some(({ groups }) =>
      groups.some(({ figure, difference }) => shownFigures([figure, difference]).length > 0),
    ),
  );
  if (seen.length === 0) return t("councilNote.groups.allWithheld");
  const names = seen.map((by) => t(`effectBoard.by.${by}`));
  return t("councilNote.groups.allClear", { backgrounds: formatList(names, language) });
}

function warningText(writer: NoteWriter, losing: readonly LosingGroup[]): string {
  const { t } = writer;
  const [first] = losing;
  if (!first) return "";
  return t(`councilNote.groups.warning.${first.hides}`, {
    group: nameOf(writer, first.by, first.group),
    by: t(`effectBoard.by.${first.by}`),
    themes: losing.map((one) => themeText(writer, one)).join("; "),
  });
}

function themeText(writer: NoteWriter, { plan, result, measure, mean, figure }: LosingGroup): string {
  const { t, language, results } = writer;
  const reading = effectReading(language);
  const theme = subjectOf(writer, result);
  return t(`councilNote.groups.warningTheme.${measure}`, {
    theme: plansOf(results.items).length > 1 ? t("councilNote.groups.ofPlan", { theme, plan: plan.name }) : theme,
    mean: reading.write(mean.scale?.mean ?? 0),
    value: estimateCell(writer, figure, reading),
  });
}
