/**
 * What a participant answered to one item (Dutch: antwoord). "Not asked" has no answer at all.
 * A score, choices, points, an amount, a place or a text when answered; the other states are answers of their own and
 * never become a zero.
 */
export type Answer =
  | { state: "answered"; score: number }
  /** Options chosen; of a ranking in order, the most important first. */
  | { state: "answered"; choices: number[] }
  /** Points given to each option, in the order of the options. */
  | { state: "answered"; points: number[] }
  /** A number, or a date as days since 1 January 1970. */
  | { state: "answered"; amount: number }
  /** The wijk in which a place lies; the place itself is never known. */
  | { state: "answered"; areaCode: string }
  | { state: "answered"; body: string }
  | { state: "dont_know" }
  | { state: "prefer_not_to_say" }
  | { state: "skipped" };

/** An answer that says something. */
export type Content = Extract<Answer, { state: "answered" }>;

/** Answers by the id of their item. */
export type Answers = ReadonlyMap<number, Answer>;
