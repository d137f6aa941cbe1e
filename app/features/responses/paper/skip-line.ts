import type { TFunction } from "i18next";
import { type Condition, itemsIn } from "~/features/questionnaires/condition.ts";
import { type Item, readOnlyTypes } from "~/features/questionnaires/item.ts";
import { answersInWords } from "./printed-answers.ts";

type Simple = Exclude<Condition, { kind: "all" | "any" }>;

/** The questions of a form on paper in order: their numbers are their places in it. */
export function questionsOnPaper(items: readonly Item[]): Item[] {
  return items.filter(({ type }) => !readOnlyTypes.includes(type));
}

/**
 * Who fills in an item, as a line above it: "Alleen als u bij vraag 2 ‘Elke dag’ of ‘Soms’ koos." Of a page it names the
 * questions on it. Empty when the item is for everybody.
 */
export function skipLine(t: TFunction, item: Item, items: readonly Item[]): string {
  const questions = questionsOnPaper(items);
  const { condition } = item;
  if (!condition || itemsIn(condition).length === 0) return "";
  const what = inWords(t, condition, questions);
  if (item.type !== "page") return t("paper.skip.only", { what });
  const numbers = questionsOfPage(item, items).map((question) => questions.indexOf(question) + 1);
  const [from] = numbers;
  if (from === undefined) return t("paper.skip.only", { what });
  const to = numbers.at(-1) ?? from;
  return from === to ? t("paper.skip.one", { from, what }) : t("paper.skip.part", { from, to, what });
}

function questionsOfPage(page: Item, items: readonly Item[]): Item[] {
  const rest = items.slice(items.indexOf(page) + 1);
  const next = rest.findIndex(({ type }) => type === "page");
  return questionsOnPaper(next === -1 ? rest : rest.slice(0, next));
}

/** A condition as what "u" did. Parts that have parts themselves stand in brackets. */
function inWords(t: TFunction, condition: Condition, questions: readonly Item[]): string {
  if (condition.kind !== "all" && condition.kind !== "any") return simpleInWords(t, condition, questions);
  const parts = condition.conditions.map((part) => {
    const words = inWords(t, part, questions);
    return (part.kind === "all" || part.kind === "any") && part.conditions.length > 1 ? `(${words})` : words;
  });
  return parts.join(`${t(condition.kind === "all" ? "paper.skip.and" : "paper.skip.or")} `);
}

function simpleInWords(t: TFunction, condition: Simple, questions: readonly Item[]): string {
  const place = questions.findIndex(({ code }) => code === condition.item);
  const seen = questions[place];
  const number = place + 1;
  if (!seen || condition.kind === "answered") return t("paper.skip.answered", { number });
  if (condition.kind === "least") return leastInWords(t, seen, { number, value: condition.value });
  const answers = answersInWords(t, seen, condition.kind === "equals" ? [condition.value] : condition.values);
  return t(`paper.skip.${verbOf(seen)}`, { number, answers });
}

function leastInWords(t: TFunction, seen: Item, { number, value }: { number: number; value: number }): string {
  if (seen.type === "multiple_choice" || seen.type === "top_k") {
    return t("paper.skip.leastChosen", { number, count: value });
  }
  if (seen.type === "grade") return t("paper.skip.leastGrade", { number, value });
  if (seen.type === "number") return t("paper.skip.leastNumber", { number, value });
  const scores = Array.from({ length: (seen.highest ?? value) - value + 1 }, (_, step) => value + step);
  return t("paper.skip.chose", { number, answers: answersInWords(t, seen, scores) });
}

/** A box is crossed, a grade given, a number written. */
function verbOf({ type }: Item): "chose" | "gave" | "wrote" {
  if (type === "grade") return "gave";
  return type === "number" ? "wrote" : "chose";
}
