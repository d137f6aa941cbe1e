import type { Item } from "~/features/questionnaires/item.ts";
import { isoDay } from "./amount.ts";
import type { Answer, Content } from "./answer.ts";
import { apart, type FormValues, howMuchField, optionField } from "./answer-fields.ts";
import type { Background } from "./background.ts";

/** The fields of the form in which these answers were given, so that they can be changed instead of given anew. */
export function givenValues(answers: { item: Item; answer: Answer }[], background: Background): FormValues {
  const about = [
    ["gemeente", background.gemeenteCode],
    ["leeftijd", background.ageGroup],
    ["geslacht", background.gender],
    ["opleiding", background.education],
  ] as const;
  return Object.fromEntries([
    ...answers.flatMap(({ item, answer }) => fieldsOfAnswer(item, answer)),
    ...about.flatMap(([name, value]) => (value === null ? [] : [[name, [value]]])),
  ]);
}

function fieldsOfAnswer(item: Item, answer: Answer): [string, string[]][] {
  switch (answer.state) {
    case "skipped":
      return [];
    case "dont_know":
      return [[item.code, [apart.dontKnow]]];
    case "prefer_not_to_say":
      return [[item.code, [apart.preferNot]]];
    case "answered":
      return fieldsOfContent(item, answer);
  }
}

function fieldsOfContent(item: Item, answer: Content): [string, string[]][] {
  if ("body" in answer) return [[item.code, [answer.body]]];
  if ("choices" in answer) return fieldsOfChoices(item, answer.choices);
  if ("points" in answer) return fieldsOfPoints(item, answer.points);
  if ("areaCode" in answer) return [[item.code, [answer.areaCode]]];
  if ("amount" in answer) return [[item.code, [amountAsTyped(item, answer.amount)]]];
  return item.type === "effect" ? fieldsOfEffect(item, answer.score) : [[item.code, [`${answer.score}`]]];
}

function fieldsOfChoices({ code, type }: Item, choices: number[]): [string, string[]][] {
  if (type !== "ranking") return [[code, choices.map(String)]];
  return choices.map((value, index) => [optionField(code, value), [`${index + 1}`]]);
}

function fieldsOfPoints({ code, options }: Item, points: number[]): [string, string[]][] {
  return options.map(({ value }, index) => [optionField(code, value), [`${points[index] ?? 0}`]]);
}

function amountAsTyped({ type }: Item, amount: number): string {
  return type === "date" ? isoDay(amount) : `${amount}`.replace(".", ",");
}

function fieldsOfEffect({ code }: Item, score: number): [string, string[]][] {
  if (score === 0) return [[code, ["same"]]];
  const direction = score > 0 ? "better" : "worse";
  return [
    [code, [direction]],
    [howMuchField(code, direction), [`${Math.abs(score)}`]],
  ];
}
