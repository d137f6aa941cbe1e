import type { Language } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import { formatDate, formatDateTime, formatNumber } from "~/ui/format.ts";
import { type Stream, streams } from "../group.ts";
import { peopleOf } from "../stream.ts";
import { decisionSection, limitsSection, methodSection, readingSection } from "./account-sections.ts";
import { questionPart } from "./choice-tables.ts";
import { effectSection } from "./effect-sections.ts";
import { atMost, gradeReading } from "./figure-words.ts";
import { effectGroupParts, groupParts } from "./group-sections.ts";
import { keySection } from "./key-message.ts";
import { mirrorSection } from "./mirror-section.ts";
import type { CouncilNote, NoteFact, NoteSection } from "./note.ts";
import { mainStream, type NoteSource, type NoteWriter } from "./note-source.ts";
import { openSection } from "./open-section.ts";
import { satisfactionItems, valueSection } from "./value-sections.ts";
import { warningsOf } from "./warning-block.ts";

/**
 * The note for the council about one round, in one language: made from released figures alone, so that nothing stands in
 * it that may not be told. Undefined while there are no figures at all.
 */
export function councilNote(source: NoteSource, language: Language): CouncilNote | undefined {
  const t = translator(language);
  const stream = mainStream(source.results);
  const results = source.results[stream];
  if (!results) return undefined;
  const writer: NoteWriter = { source, stream, results, t, language };
  const title = t("councilNote.title", { round: source.title });
  return {
    language,
    title,
    subtitle: t("councilNote.subtitle"),
    running: t("councilNote.running", { title, snapshot: results.snapshotId }),
    subject: t("councilNote.subject", { round: source.title }),
    facts: factsOf(writer),
    sections: results.people === null ? [keySection(writer)] : sectionsOf(writer),
  };
}

function sectionsOf(writer: NoteWriter): NoteSection[] {
  return [
    keySection(writer),
    readingSection(writer),
    ...instrumentSections(writer),
    mirrorSection(writer),
    openSection(writer),
    limitsSection(writer),
    decisionSection(writer),
    methodSection(writer),
  ];
}

function instrumentSections(writer: NoteWriter): NoteSection[] {
  const { source } = writer;
  if (source.round.instrument === "perceived_effect") return [effectSection(writer), winnersSection(writer)];
  if (source.round.instrument === "value_rating") return [valueSection(writer), valueGroupsSection(writer)];
  return [surveySection(writer)];
}

/** Who wins and who loses: warnings first, then what residents say about it, then every group. */
function winnersSection(writer: NoteWriter): NoteSection {
  const { t, stream, results } = writer;
  const asked = results.items.filter(({ item }) => item.type === "multiple_choice");
  return {
    id: "groepen",
    heading: t("councilNote.heading.groups"),
    blocks: [...warningsOf(writer), { kind: "paragraph", text: t(`councilNote.groups.intro.${stream}`) }],
    parts: [...effectGroupParts(writer), ...asked.map((result) => questionPart(writer, result))],
  };
}

function valueGroupsSection(writer: NoteWriter): NoteSection {
  const { t, stream, language, results } = writer;
  const items = satisfactionItems(results.items);
  const parts = groupParts(writer, { plan: null, items, measure: "own", reading: gradeReading(language) });
  const text = t(parts.length === 0 ? "councilNote.groups.allWithheld" : `councilNote.groups.valueIntro.${stream}`);
  return {
    id: "groepen",
    heading: t("councilNote.heading.valueGroups"),
    blocks: [{ kind: "paragraph", text }],
    parts,
  };
}

function surveySection(writer: NoteWriter): NoteSection {
  const { t, results } = writer;
  return {
    id: "antwoorden",
    heading: t("councilNote.heading.survey"),
    blocks: [],
    parts: results.items.map((result) => questionPart(writer, result)),
  };
}

function factsOf(writer: NoteWriter): NoteFact[] {
  const { t, language, source, results } = writer;
  const { round } = source;
  const period = { from: formatDate(round.opensAt, language), until: formatDate(round.closesAt, language) };
  const made = { moment: formatDateTime(results.createdAt, language), snapshot: results.snapshotId };
  return [
    { term: t("councilNote.facts.organisation"), value: source.organisation, isDutch: true },
    ...(round.proposalTitle
      ? [{ term: t("councilNote.facts.proposal"), value: round.proposalTitle, isDutch: true }]
      : []),
    { term: t("councilNote.facts.area"), value: round.areaName, isDutch: true },
    { term: t("councilNote.facts.period"), value: t("councilNote.facts.periodText", period) },
    ...streams.map((stream) => ({
      term: t(`results.people.${peopleOf(stream, round.audience)}`),
      value: countOf(writer, stream),
    })),
    { term: t("councilNote.facts.made"), value: t("councilNote.facts.madeText", made) },
  ];
}

function countOf({ t, language, source }: NoteWriter, stream: Stream): string {
  const results = source.results[stream];
  if (!results) return t("councilNote.facts.none");
  if (results.people === null) return t("councilNote.facts.few");
  const people = formatNumber(results.people, language, 0);
  if (!results.weights || results.weights.refused) return t("councilNote.facts.people", { people });
  const size = formatNumber(atMost(results.weights.effectiveSize, results.people), language, 0);
  return t("councilNote.facts.peopleWeighed", { people, size });
}
