import { wordsToFind } from "./area-step.ts";
import { type DraftStep, draftSteps, previewPath, savedAt, stepAfter, stepPath } from "./draft-parts.ts";

/** What a button sends that saves and then shows another step, or the preview. */
export function leavingFor(place: DraftStep | "voorbeeld"): string {
  return `to:${place}`;
}

/** What a button sends that saves and then shows what lies in an area; without one: all gemeenten. */
export function lookingIn(areaCode: string): string {
  return `down:${areaCode}`;
}

/** Every button that leaves a step for another page, which saves first. */
export const leaving = new RegExp(`^to:(${draftSteps.join("|")}|voorbeeld)$`);
/** Every button that goes up or down the tree of areas, which saves first. */
export const looking = /^down:([A-Z]{2}[A-Z0-9-]{0,30})?$/;

/** The page that a button leads to from a step that keeps nothing; undefined for any other button. */
export function placeToLeaveFor(draftId: number, intent: unknown): string | undefined {
  const [, place] = leaving.exec(String(intent)) ?? [];
  if (place === "voorbeeld") return previewPath(draftId);
  const step = draftSteps.find((one) => one === place);
  return step && stepPath(draftId, step);
}

interface Sent {
  intent: string;
  zoek?: string;
  found?: string;
}

/** Where the button that saved a step leads. */
export function placeAfterSaving(draftId: number, step: DraftStep, sent: Sent): string {
  const here = stepPath(draftId, step);
  const words = wordsToFind(sent);
  if (words !== undefined) return `${here}&zoek=${encodeURIComponent(words)}`;
  const down = looking.exec(sent.intent);
  if (down) return `${here}${down[1] ? `&binnen=${down[1]}` : ""}#gebieden`;
  const [, place] = leaving.exec(sent.intent) ?? [];
  if (place === "voorbeeld") return previewPath(draftId);
  const next = sent.intent === "next" ? stepAfter(step) : draftSteps.find((one) => one === place);
  return savedAt(draftId, next ?? step);
}
