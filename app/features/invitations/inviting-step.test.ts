import { expect, test } from "vitest";
import { type InvitingProgress, invitingSteps, nextStep, stepState } from "./inviting-step.ts";

const room = (of: Partial<InvitingProgress["done"]>, rest: Partial<InvitingProgress> = {}): InvitingProgress => ({
  ...{ base: "/x", isClosed: false, isSending: false },
  done: { frame: false, sample: false, send: false, response: false, ...of },
  ...rest,
});
const states = (progress: InvitingProgress) => invitingSteps.map((step) => stepState(progress, step));

test("what is done, what is next and what comes later, from an empty round to letters that went", () => {
  expect(states(room({}))).toEqual(["now", "later", "later", "later"]);
  expect(states(room({ frame: true, sample: true }))).toEqual(["done", "done", "now", "later"]);
  const begun = room({ frame: true, sample: true }, { isSending: true });
  expect(states(begun)).toEqual(["done", "done", "begun", "begun"]);
  expect(states(room({ frame: true }, { isClosed: true }))).toEqual(["done", "closed", "closed", "later"]);
});

test("a step leads to the next one as soon as it is done, and nowhere in a closed round", () => {
  expect(nextStep(room({}), "frame")).toBeUndefined();
  expect(nextStep(room({ frame: true }), "frame")).toBe("sample");
  expect(nextStep(room({ frame: true, sample: true }, { isSending: true }), "send")).toBe("response");
  expect(nextStep(room({ frame: true }, { isClosed: true }), "frame")).toBeUndefined();
});
