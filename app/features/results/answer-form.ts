import { type Item, type ItemType, readOnlyTypes } from "~/features/questionnaires/item.ts";
import { pointsToDivide } from "~/features/responses/points.ts";
import { type AmountClasses, amountClasses } from "./amount-classes.ts";

/** As what the answers to a question are counted (Dutch: telwijze): it decides what the buckets of a tally stand for. */
export type AnswerForm =
  /** One number on the scale of the item; a bucket per score. */
  | { kind: "scores" }
  /** Options chosen, or a text: bucket 0 is the people, bucket v who chose option v. */
  | { kind: "choices" }
  /** Options in order: as of choices for the first places, and behind those a bucket per option and place. */
  | { kind: "order"; options: number; top: number; hasPlaces: boolean }
  /** A total over the options: bucket 0 is the people, and then per option one for each whole per cent that it can get. */
  | { kind: "points"; options: readonly number[]; total: number }
  /** A number or a date; a bucket per class. */
  | { kind: "amount"; classes: AmountClasses }
  /** A place on the map: the wijken are groups of who chose them. */
  | { kind: "places" };

/** Whether people answer by choosing or writing, so that bucket 0 is the number of people. */
export function isChoiceForm({ kind }: AnswerForm): boolean {
  return kind === "choices" || kind === "order" || kind === "points";
}

/** Whether figures are counted of this type of question: of all that is answered. */
export function isCounted({ type }: { type: ItemType }): boolean {
  return !readOnlyTypes.includes(type);
}

type Asked = Pick<Item, "type" | "settings"> & { options: readonly Pick<Item["options"][number], "value">[] };

/** As what the answers to an item are counted. */
export function answerFormOf(item: Asked): AnswerForm {
  const values = item.options.map(({ value }) => value);
  const options = Math.max(0, ...values);
  switch (item.type) {
    case "top_k":
    case "multiple_choice":
    case "open_text":
      return { kind: "choices" };
    case "ranking":
      return { kind: "order", options, top: placesAtTop(values.length), hasPlaces: options <= MOST_RANKED };
    case "points":
      return { kind: "points", options: values, total: pointsToDivide(item) };
    case "number":
    case "date":
      return { kind: "amount", classes: amountClasses(item) };
    case "map_point":
      return { kind: "places" };
    default:
      return { kind: "scores" };
  }
}

/** Nobody can put more options in order and mean it: of more there is no mean place. */
const MOST_RANKED = 20;
/** Most places of an order that count as being at the top. */
const mostAtTop = 3;

/** How many of the first places of an order count: three, but never all of them (docs/requirements.md M-1.5, share in top-k). */
export function placesAtTop(options: number): number {
  return Math.max(1, Math.min(mostAtTop, options - 1));
}

/** The bucket of who put an option on a place, behind those of the options themselves. */
export function placeBucket(options: number, option: number, place: number): number {
  return options + (option - 1) * options + place;
}

/** From 0 to 100 per cent. */
const SHARES = 101;

/** The bucket of who gave an option so many whole per cent of the points. */
export function shareBucket(option: number, percent: number): number {
  return 1 + (option - 1) * SHARES + percent;
}

/** The last bucket of a form that has more than one per option; of others the options or scores say it. */
export function lastBucket(form: AnswerForm, options: number): number {
  switch (form.kind) {
    case "order":
      return form.hasPlaces ? placeBucket(options, options, options) : options;
    case "points":
      return shareBucket(options, SHARES - 1);
    case "amount":
      return form.classes.values.length - 1;
    default:
      return options;
  }
}
