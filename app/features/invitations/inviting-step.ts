/** The steps of inviting, in their order. */
export const invitingSteps = ["frame", "sample", "send", "response"] as const;
export type InvitingStep = (typeof invitingSteps)[number];

/** Last part of the address of each step. */
const places: Record<InvitingStep, string> = {
  frame: "/kader",
  sample: "/steekproef",
  send: "/versturen",
  response: "",
};

/** What the pages about inviting know of how far it is. */
export interface InvitingProgress {
  base: string;
  isClosed: boolean;
  done: Record<InvitingStep, boolean>;
  /** Whether anybody was written to. */
  isSending: boolean;
}

/** Where a step is done. */
export function placeOf({ base }: Pick<InvitingProgress, "base">, step: InvitingStep): string {
  return `${base}${places[step]}`;
}

export type StepState = "done" | "now" | "begun" | "later" | "closed";

/** Where a step stands: done, to do now, begun, after the step before it, or past because the round is closed. */
export function stepState({ done, isClosed, isSending }: InvitingProgress, step: InvitingStep): StepState {
  if (done[step]) return "done";
  if (step === "response") return isSending ? "begun" : "later";
  if (isClosed) return "closed";
  const first = invitingSteps.find((one) => !done[one]);
  if (first !== step) return "later";
  return step === "send" && isSending ? "begun" : "now";
}

/** The step that follows once this one is done; sending goes on while others answer. */
export function nextStep(
  { done, isClosed, isSending }: InvitingProgress,
  step: InvitingStep,
): InvitingStep | undefined {
  if (isClosed) return undefined;
  const isPassed = done[step] || (step === "send" && isSending);
  return isPassed ? invitingSteps[invitingSteps.indexOf(step) + 1] : undefined;
}
