/** Why a form came too late: what it was written for takes nothing any more, so there is no page to show it on. */
export const tooLateReasons = [
  "decisionPublished",
  "decisionGone",
  "draftGone",
  "guardianOver",
  "planWithdrawn",
] as const;
export type TooLate = (typeof tooLateReasons)[number];

/** What the page for such a form shows: why, and what somebody wrote. */
export interface LateText {
  why: TooLate;
  text: string;
}

/** Whether the body of an error response is that of `tooLate`. */
export function isLateText(body: unknown): body is LateText {
  return typeof body === "object" && body !== null && "why" in body && tooLateReasons.some((why) => why === body.why);
}

/** What a form carries along, and what is chosen from a list: the code of a phase is long enough to look like a text. */
const carried = [
  ...["intent", "known", "was", "formKey", "over", "file", "files", "from"],
  ...["area", "phase", "theme", "thema", "soort", "inputs"],
];
const shortestWord = 20;

/** What a person wrote in a form, each field under the one before: texts, not choices, days and what the form carries along. */
export function writtenIn(form: FormData): string {
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !carried.includes(name) ? [value.trim()] : [],
  );
  return texts.filter((text) => /\s/.test(text) || text.length >= shortestWord).join("\n\n");
}
