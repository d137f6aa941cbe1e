/** What residents bring in about a proposal (Dutch: inbreng): a comment that opens a thread, an idea, a guardian's view. */
export const inputKinds = ["comment", "idea", "view"] as const;
export type InputKind = (typeof inputKinds)[number];

/** One input; the number is unique within its kind. */
export interface InputKey {
  kind: InputKind;
  id: number;
}

/** How far the answering is (Dutch: teller van onbeantwoorde inbreng). */
export interface InputCounts {
  total: number;
  answered: number;
  /** Without an answer. */
  waiting: number;
  /** Age in whole days of what waits, at the middle and at most; null when nothing waits. */
  medianDays: number | null;
  oldestDays: number | null;
}

/** An input in forms and addresses: `comment-12`. */
export function inputName({ kind, id }: InputKey): string {
  return `${kind}-${id}`;
}

/** The input of such a name; undefined when it is none. */
export function inputOfName(name: string): InputKey | undefined {
  const [, word, digits] = /^([a-z]+)-([1-9]\d{0,8})$/.exec(name) ?? [];
  const kind = inputKinds.find((known) => known === word);
  return kind && { kind, id: Number(digits) };
}
