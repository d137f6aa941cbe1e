import { themeDefinition } from "~/features/framework/theme.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { type AnswerForm, answerFormOf, isChoiceForm, isCounted } from "../answer-form.ts";
import type { Subject } from "../disclosure/released-tally.ts";
import type { AskedScenario } from "../result.ts";
import { derivedSubjects, TRIANGLE } from "../tally.ts";
import { type SubjectOfRound, subjectKey } from "./release-view.ts";

/**
 * The subjects of a round in families whose figures follow from one another: the same effect under every course of
 * action, and its differences from doing nothing (Dutch: familie). Every other item and derived subject stands alone.
 */
export function familiesOf(all: readonly Item[], scenarios: readonly AskedScenario[]): Subject[][] {
  const items = all.filter(isCounted);
  const isNul = ({ scenarioId }: Item) => scenarios.find(({ id }) => id === scenarioId)?.kind === "nul";
  const names = [...new Set(items.map(familyName))];
  const asked = names.map((name) => {
    const members = items.filter((item) => familyName(item) === name);
    const nul = members.length > 1 ? members.find(isNul) : undefined;
    return members.flatMap((item) => subjectsOf(item, nul));
  });
  const derived = [...derivedSubjects, ...scenarios.map(({ code }) => `${TRIANGLE}${code}`)];
  return [...asked, ...derived.map((item): Subject[] => [{ item, measure: "own", isChoice: false }])];
}

function familyName({ type, themeCode, level, id }: Item): string {
  return type === "effect" ? `${themeCode ?? ""}/${level ?? ""}` : `item ${id}`;
}

function subjectsOf(item: Item, nul: Item | undefined): Subject[] {
  const form = answerFormOf(item);
  const isPlace = form.kind === "places" ? { isPlace: true } : {};
  const own: Subject = { item: item.code, measure: "own", isChoice: isChoiceForm(form), ...isPlace };
  return nul === undefined || nul === item ? [own] : [own, { ...own, measure: "difference" }];
}

/** Whether scores are only names of answers: of a statement the parts who agree, disagree and pass are told, and no mean. */
function isNominal({ type }: Item): boolean {
  return type === "single_choice" || type === "statement";
}

/** Whether the buckets of an item are scores that have a mean: those of classes and places are numbers of them. */
function isScored(item: Item): boolean {
  return answerFormOf(item).kind === "scores" && !isNominal(item);
}

/** Every subject of a round by `subjectKey`, with the screen that its figures are read on: a scenario's themes of one dimension. */
export function subjectsOfRound(
  items: readonly Item[],
  scenarios: readonly AskedScenario[],
): ReadonlyMap<string, SubjectOfRound> {
  const screens = new Map(items.map((item) => [item.code, screenOf(item)]));
  const forms = new Map(items.filter(isCounted).map((item): [string, AnswerForm] => [item.code, answerFormOf(item)]));
  const scored = new Set(items.filter(isScored).map(({ code }) => code));
  const isSigned = (item: Item) => item.lowest !== null && item.lowest < 0 && !isNominal(item);
  const signed = new Set(items.filter(isSigned).map(({ code }) => code));
  const subjects = familiesOf(items, scenarios).flat();
  return new Map(
    subjects.map((subject) => {
      const read = {
        screen: screens.get(subject.item) ?? "",
        isSigned: signed.has(subject.item),
        isNominal: !scored.has(subject.item),
        form: forms.get(subject.item) ?? { kind: "scores" as const },
      };
      return [subjectKey(subject), { ...subject, ...read }];
    }),
  );
}

function screenOf({ type, themeCode, scenarioId, level }: Item): string {
  if (themeCode === null) return level === null ? "" : `${scenarioId ?? ""} levels`;
  return `${type} ${scenarioId ?? ""} ${themeDefinition(themeCode).dimension}`;
}
