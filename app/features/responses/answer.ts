/**
 * What a participant answered to one item (Dutch: antwoord). "Not asked" has no answer at all.
 * A score, choices or a text when answered; the other states are answers of their own and never become a zero.
 */
export type Answer =
  | { state: "answered"; score: number }
  | { state: "answered"; choices: number[] }
  | { state: "answered"; body: string }
  | { state: "dont_know" }
  | { state: "prefer_not_to_say" }
  | { state: "skipped" };

/** Answers by the id of their item. */
export type Answers = ReadonlyMap<number, Answer>;
