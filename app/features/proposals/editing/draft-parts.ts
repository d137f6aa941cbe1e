import { type FormReply, filledIn } from "~/platform/form-reply.ts";

/** The parts of a proposal that have a form of their own, in the order in which one writes them. */
export const writtenParts = ["basis", "gebied", "scenarios", "feiten", "themas", "tijd"] as const;
export type WrittenPart = (typeof writtenParts)[number];

/** The steps of writing a proposal: its parts, its files, and publishing. */
export const draftSteps = [...writtenParts, "bestanden", "publiceren"] as const;
export type DraftStep = (typeof draftSteps)[number];

/** The step after another; undefined after the last. */
export function stepAfter(step: DraftStep): DraftStep | undefined {
  return draftSteps[draftSteps.indexOf(step) + 1];
}

/** Where a step of a draft is. */
export function stepPath(draftId: number, step: DraftStep): string {
  const page = `/beheer/voorstellen/${draftId}`;
  return step === "bestanden" ? `${page}/bestanden` : `${page}?deel=${step}`;
}

/** The form of the step that is being written. */
export const partForm = "onderdeel";

/** Where one reads a draft as the page it becomes. */
export function previewPath(draftId: number): string {
  return `/beheer/voorstellen/${draftId}/voorbeeld`;
}

/** Where a step is, with the word that what was typed before was saved. */
export function savedAt(draftId: number, step: DraftStep): string {
  const page = stepPath(draftId, step);
  return `${page}${page.includes("?") ? "&" : "?"}klaar=bewaard`;
}

/** A list in a form has a fixed number of rows at most, because without script none can be added. */
export const mostRows = 30;
/** Rows to fill in besides those that hold something. */
const spareRows = 3;

/** The numbers of the rows to show, from 1: those that are filled in, and a few more. */
export function rowsToShow(
  stored: number,
  reply: FormReply | undefined,
  { names, spare = spareRows, most = mostRows }: { names: readonly string[]; spare?: number; most?: number },
): number[] {
  const sent = numbersUpTo(most).filter((row) => names.some((name) => filledIn(reply, `${name}-${row}`)));
  const used = Math.max(stored, sent.at(-1) ?? 0);
  return numbersUpTo(Math.min(most, used + spare));
}

/** 1 to a number. */
export function numbersUpTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
