import { peopleOf } from "../stream.ts";
import { questionPart } from "./choice-tables.ts";
import { effectSection } from "./effect-sections.ts";
import type { NoteBlock, NotePart, NoteSection } from "./note.ts";
import { hasFigures, type NoteWriter } from "./note-source.ts";
import { valueSection } from "./value-sections.ts";

/** The open stream, apart and never added to the panel; or that the whole note rests on it. */
export function openSection(writer: NoteWriter): NoteSection {
  const { t } = writer;
  return {
    id: "open",
    heading: t("councilNote.heading.open", { people: t(`results.people.${openPeople(writer)}`) }),
    ...contentOf(writer),
  };
}

function contentOf(writer: NoteWriter): Pick<NoteSection, "blocks" | "parts"> {
  const { t, source, stream } = writer;
  const { open } = source.results;
  const warned = t("results.notRepresentative.open");
  if (stream === "open") {
    const refused = source.results.invited?.weights?.refused;
    const why = refused ? [t(`councilNote.open.invitedRefused.${refused}`)] : [];
    return { blocks: [warning(writer, [t("councilNote.open.only"), ...why, warned])], parts: [] };
  }
  if (!hasFigures(open)) return { blocks: [{ kind: "paragraph", text: t("councilNote.open.none") }], parts: [] };
  return {
    blocks: [warning(writer, [warned, t("councilNote.open.never")])],
    parts: tablesOnly(openParts({ ...writer, stream: "open", results: open })),
  };
}

/** What the people who came by themselves are called. */
function openPeople({ source }: NoteWriter) {
  return peopleOf("open", source.round.audience);
}

function warning(writer: NoteWriter, items: string[]): NoteBlock {
  return { kind: "warning", title: writer.t(`results.label.${openPeople(writer)}`), items };
}

function openParts(writer: NoteWriter): NotePart[] {
  const { t, source, results } = writer;
  const { instrument } = source.round;
  if (instrument === "survey") return results.items.map((result) => questionPart(writer, result));
  if (instrument === "perceived_effect") return effectSection(writer).parts;
  return [{ heading: t("councilNote.values.table"), blocks: valueSection(writer).blocks }];
}

/** Beside the panel only the figures themselves: charts and remarks would make two stories of one note. */
function tablesOnly(parts: NotePart[]): NotePart[] {
  return parts.flatMap(({ heading, blocks }) => {
    const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    return tables.length === 0 ? [] : [{ heading, blocks: tables }];
  });
}
