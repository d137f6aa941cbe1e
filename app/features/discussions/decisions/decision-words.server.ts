import { createHash } from "node:crypto";
import type { Decision } from "./decision.ts";
import type { DecisionText } from "./draft-decision.commands.server.ts";

/** The words of a draft and what it leans on, as its form sends them. */
export function wordsOf({ release, weighingVersion, ...draft }: Decision): DecisionText {
  const { title, body, decidedOn, phase } = draft;
  return { title, body, decidedOn, phase, snapshot: release?.snapshotId ?? null, weighing: weighingVersion };
}

/** Tells words apart: who sends back those of the page typed nothing, also when a colleague wrote others meanwhile. */
export function markOf({ title, body, decidedOn, phase, snapshot, weighing }: DecisionText): string {
  const words = JSON.stringify([title, body, decidedOn, phase, snapshot, weighing]);
  return createHash("sha256").update(words).digest("base64url").slice(0, 22);
}
