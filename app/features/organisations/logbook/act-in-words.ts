import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { type AuditAction, auditActions } from "~/platform/audit-action.ts";
import { formatDateTime } from "~/ui/format.ts";

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

const kinds = [
  "comment",
  "decision",
  "draft",
  "file",
  "guardian",
  "idea",
  "proposal",
  "round",
  "statement",
  "view",
] as const;

/** To what it was done: "reactie 12". */
export function subjectInWords(t: TFunction, subject: string): string {
  const [kind, ...rest] = subject.split(" ");
  const known = kinds.find((one) => one === kind);
  return known ? t(`logbook.subject.${known}`, { number: rest.join(" ") }) : subject;
}

const detailNames = [
  "closesAt",
  "draft",
  "from",
  "into",
  "letter",
  "members",
  "opensAt",
  "people",
  "phase",
  "proposal",
  "questions",
  "reason",
  "remarks",
  "slug",
  "speaksFor",
  "statements",
  "to",
  "unanswered",
  "version",
] as const;
const reasons = ["advertising", "duplicate", "insult", "off_topic", "other", "personal_data"] as const;
const voices = ["later", "nature", "elsewhere"] as const;

/** What else was kept of an act: "reden: Het is reclame". */
export function detailInWords(
  t: TFunction,
  language: Language,
  [name, value]: readonly [name: string, value: string | number | boolean],
): string {
  const known = detailNames.find((one) => one === name);
  const told = valueInWords(t, language, value);
  return known ? `${t(`logbook.detail.${known}`)}: ${told}` : `${name}: ${told}`;
}

function valueInWords(t: TFunction, language: Language, value: string | number | boolean): string {
  const reason = reasons.find((one) => one === value);
  if (reason) return t(`moderation.reason.${reason}`);
  const voice = voices.find((one) => one === value);
  if (voice) return t(`logbook.voice.${voice}`);
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value)) return formatDateTime(value, language);
  return String(value);
}
