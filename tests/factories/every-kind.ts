import type { ItemDraft } from "~/features/questionnaires/item.ts";
import { options } from "./item.ts";

const base = { textNl: "Vraag?", textEn: "Question?", required: false };

/** A questionnaire with a question of each kind that is not in every survey, on pages, one of them asked of some people only. */
export const everyNewKind: ItemDraft[] = [
  { ...base, code: "stelling", type: "statement", lowest: -1, highest: 1, required: true },
  { ...base, code: "volgorde", type: "ranking", options: options(3) },
  { ...base, code: "punten", type: "points", options: options(3), settings: { total: 100 } },
  { ...base, code: "lees", type: "explanation", textNl: "Even lezen." },
  { ...base, code: "pagina", type: "page", textNl: "Over uw buurt" },
  { ...base, code: "jaren", type: "number", settings: { least: 0, most: 120, unit: "jaar" } },
  { ...base, code: "sinds", type: "date" },
  { ...base, code: "plek", type: "map_point" },
  {
    ...base,
    code: "waarom",
    type: "open_text",
    textNl: "U woont hier {jaren}. Waarom?",
    condition: { kind: "least", item: "jaren", value: 10 },
  },
];

/** Fields that answer all of it. */
export const everyNewAnswer: Record<string, string | string[]> = {
  stelling: "-1",
  "volgorde.1": "2",
  "volgorde.2": "3",
  "volgorde.3": "1",
  "punten.1": "70",
  "punten.2": "30",
  "punten.3": "",
  jaren: "12",
  sinds: "2014-03-01",
  plek: "GM0363",
  waarom: "Dicht bij het werk",
};
