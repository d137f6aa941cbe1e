import type { TFunction } from "i18next";
import { type AuditAction, auditActions } from "~/platform/audit-action.ts";

/** What was done, in a sentence; a word of an earlier release as it was stored. */
export function actInWords(t: TFunction, action: string): string {
  return isKnown(action) ? t(`logbook.action.${keyOf(action)}`) : action;
}

type KeyOf<Action> = Action extends `${infer What}.${infer Done}` ? `${What}-${Done}` : never;

/** A key of sentences has no dot within: that would be a step down. */
function keyOf(action: AuditAction): KeyOf<AuditAction> {
  return action.replace(".", "-") as KeyOf<AuditAction>;
}

function isKnown(action: string): action is AuditAction {
  return (auditActions as readonly string[]).includes(action);
}

const kinds = ["comment", "decision", "draft", "file", "guardian", "idea", "proposal", "round", "statement"] as const;

/** To what it was done: "reactie 12". */
export function subjectInWords(t: TFunction, subject: string): string {
  const [kind, ...rest] = subject.split(" ");
  const known = kinds.find((one) => one === kind);
  return known ? t(`logbook.subject.${known}`, { number: rest.join(" ") }) : subject;
}
