import { stringify } from "yaml";
import { z } from "zod";
import type { TextFile } from "~/platform/bad-input.ts";
import { YamlSource } from "~/platform/yaml-source.ts";
import type { Item, ItemDraft } from "../item.ts";
import { isTakenCode } from "../taken-code.ts";
import { both, itemOf, partOf, questionPart } from "./question-part.ts";

/** A questionnaire as a file holds it, in the words of the database. */
export interface FiledQuestionnaire {
  slug: string;
  instrument: "value_rating" | "perceived_effect" | "survey";
  titleNl: string;
  titleEn: string;
  introNl: string;
  introEn: string;
  sampling: Record<string, number>;
  items: ItemDraft[];
}

/** Numbers and names of scenarios: "haven-stad/plan" is the scenario `plan` of the proposal `haven-stad`. */
export type ScenarioNames = ReadonlyMap<string, number>;

const questionnaireFile = z.strictObject({
  vragenlijst: z.strictObject({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    instrument: z.enum(["value_rating", "perceived_effect", "survey"]).default("survey"),
    titel: both,
    inleiding: both.optional(),
    steekproef: z.record(z.string(), z.int().positive()).default({}),
    vragen: z.array(questionPart).max(300),
  }),
});

/**
 * The questionnaire in a YAML file.
 * @throws BadInput with the line, and the path of the part that is wrong.
 */
export function readQuestionnaire(file: TextFile, scenarios: ScenarioNames): FiledQuestionnaire {
  const source = new YamlSource(file);
  const { vragenlijst: given } = source.parse(questionnaireFile);
  const seen = new Set<string>();
  const items = given.vragen.map((part, index) => {
    const path = ["vragenlijst", "vragen", index];
    if (seen.has(part.code)) throw source.refuse([...path, "code"], `vraag ${part.code} staat er twee keer in.`);
    if (isTakenCode(part.code)) throw source.refuse([...path, "code"], `zo kan een vraag niet heten: ${part.code}.`);
    seen.add(part.code);
    const values = part.antwoorden.map(({ waarde }, place) => waarde ?? place + 1);
    const twice = values.findIndex((value, place) => values.indexOf(value) !== place);
    if (twice !== -1) {
      throw source.refuse([...path, "antwoorden", twice], `de waarde ${values[twice]} staat er twee keer in.`);
    }
    const scenarioId = part.scenario === undefined ? null : scenarios.get(part.scenario);
    if (scenarioId === undefined) {
      throw source.refuse([...path, "scenario"], `scenario ${part.scenario} bestaat niet.`);
    }
    return itemOf(part, scenarioId);
  });
  return {
    slug: given.slug,
    instrument: given.instrument,
    titleNl: given.titel.nl,
    titleEn: given.titel.en,
    introNl: given.inleiding?.nl ?? "",
    introEn: given.inleiding?.en ?? "",
    sampling: given.steekproef,
    items,
  };
}

/** The questionnaire as a YAML file; reading it gives the same questionnaire. */
export function writeQuestionnaire(
  questionnaire: Omit<FiledQuestionnaire, "items"> & { items: readonly Omit<Item, "id">[] },
  scenarios: ScenarioNames,
): string {
  const names = new Map([...scenarios].map(([name, id]) => [id, name]));
  const { slug, instrument, titleNl, titleEn, introNl, introEn, sampling, items } = questionnaire;
  const intro = introNl || introEn ? { inleiding: { nl: introNl, en: introEn } } : {};
  const sample = Object.keys(sampling).length > 0 ? { steekproef: sampling } : {};
  const vragen = items.map((item) => partOf(item, item.scenarioId === null ? undefined : names.get(item.scenarioId)));
  const vragenlijst = { slug, instrument, titel: { nl: titleNl, en: titleEn }, ...intro, ...sample, vragen };
  // Long texts stay on one line, so that a change of one word is a change of one line.
  return stringify({ vragenlijst }, { lineWidth: 0 });
}
