import type { Item } from "~/features/questionnaires/item.ts";
import { type FormValues, optionField } from "./answer-fields.ts";
import { type ParsedAnswer, wholeNumber, wrong } from "./parsed-answer.ts";
import { onlyPoints, placesToGive, pointsToDivide } from "./points.ts";

/** Options in order of preference: every place from the first on is given once, to as many options as are asked for. */
export function parseRanking(item: Item, values: FormValues): ParsedAnswer {
  const places = givenPlaces(item, values);
  const wanted = placesToGive(item);
  const odd = places.find(({ place }) => place === undefined || place < 1 || place > wanted);
  if (odd) return wrong(odd.field, "notAnOption");
  const twice = places.find(({ place }, index) => places.findIndex((other) => other.place === place) < index);
  if (twice) return wrong(twice.field, "placeTwice");
  if (places.length < wanted) return wrong(firstEmpty(item, values), "missingPlace");
  const choices = [...places].sort((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ value }) => value);
  return { answer: { state: "answered", choices } };
}

function givenPlaces({ code, options }: Item, values: FormValues) {
  return options.flatMap(({ value }) => {
    const field = optionField(code, value);
    const given = (values[field] ?? []).map((text) => text.trim()).filter((text) => text !== "");
    if (given.length === 0) return [];
    return [{ field, value, place: given.length === 1 ? wholeNumber(given[0]) : undefined }];
  });
}

function firstEmpty({ code, options }: Item, values: FormValues): string {
  const fields = options.map(({ value }) => optionField(code, value));
  return fields.find((field) => (values[field] ?? []).every((text) => text.trim() === "")) ?? code;
}

/** Points over the options: whole numbers of zero or more that add up to the total; an empty field is zero. */
export function parsePoints(item: Item, values: FormValues): ParsedAnswer {
  const given = onlyPoints(item, values);
  const total = pointsToDivide(item);
  const odd = given.find(({ points }) => points === undefined || points < 0 || points > total);
  if (odd) return wrong(odd.field, "notPoints");
  const points = given.map((option) => option.points ?? 0);
  const sum = points.reduce((one, other) => one + other, 0);
  const field = given[0]?.field ?? item.code;
  if (sum < total) return wrong(field, "pointsLeft");
  if (sum > total) return wrong(field, "pointsOver");
  return { answer: { state: "answered", points } };
}
