import type { Item } from "~/features/questionnaires/item.ts";
import type { Answer } from "./answer.ts";
import { apart, type FormValues, howMuchField } from "./answer-fields.ts";
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

function fieldsOfContent(item: Item, answer: Extract<Answer, { state: "answered" }>): [string, string[]][] {
  if ("body" in answer) return [[item.code, [answer.body]]];
  if ("choices" in answer) return [[item.code, answer.choices.map(String)]];
  if (item.type !== "effect") return [[item.code, [`${answer.score}`]]];
  if (answer.score === 0) return [[item.code, ["same"]]];
  const direction = answer.score > 0 ? "better" : "worse";
  return [
    [item.code, [direction]],
    [howMuchField(item.code, direction), [`${Math.abs(answer.score)}`]],
  ];
}
