import { describe, expect, test } from "vitest";
import type { Item, ItemDraft } from "../item.ts";
import { fittedToType } from "../item-kind.ts";
import { checkQuestionnaire, standsInTheWay } from "./questionnaire-check.ts";

/** What the check finds in these items: grades, unless they say otherwise. */
function findings(...drafts: Partial<ItemDraft>[]) {
  const items = drafts.map((draft, id) => {
    const texts = { textNl: "Welk cijfer?", textEn: "Which grade?", hintNl: null, hintEn: null };
    const rest = { required: true, condition: null, wordingReason: null, options: [], settings: {} };
    const item = { type: "grade" as const, code: `q${id}`, ...texts, ...rest, ...draft };
    return { id, ...fittedToType(item as ItemDraft) } as unknown as Item;
  });
  const texts = { titleNl: "Lijst", titleEn: "List", introNl: "" };
  return checkQuestionnaire({ ...texts, items, sampling: {}, wordsAreFixed: false });
}

describe("an explanation on a page in random order", () => {
  const page = (random: boolean): Partial<ItemDraft> => ({ type: "page", settings: random ? { random } : {} });
  const explanation: Partial<ItemDraft> = { type: "explanation" };
  const found = (...drafts: Partial<ItemDraft>[]) => findings(...drafts).map(({ code, kind }) => `${code} ${kind}`);

  test("between the questions it may come to stand before another one: a warning, that stands in nobody's way", () => {
    const all = findings(page(true), {}, explanation, {});
    expect(all).toEqual([{ kind: "explanationStays", severity: "warning", code: "q2", values: {} }]);
    expect(all.filter(standsInTheWay)).toEqual([]);
  });
  test("at the top or the end of the page, or on a page that keeps its order, it is right as it is", () => {
    expect(found(page(true), explanation, {}, {})).toEqual([]);
    expect(found(page(true), {}, {}, explanation)).toEqual([]);
    expect(found(page(false), {}, explanation, {})).toEqual([]);
    expect(found(page(true), {}, {}, explanation, page(false), {})).toEqual([]);
  });
});
