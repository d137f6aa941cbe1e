import { inputPath } from "~/features/discussions/decisions/decision-path.ts";
import { commentPath } from "~/features/discussions/discussion-path.ts";
import { ideaPath } from "~/features/discussions/ideas/idea-path.ts";
import { decisionPath, type ObjectionOutcome, type TextKind } from "~/features/discussions/moderation/moderation.ts";
import { statementsPath } from "~/features/discussions/statements/statement-path.ts";
import { isThemeCode } from "~/features/framework/theme.ts";
import { translator } from "~/i18n/translate.ts";
import { richTextAsPlain } from "~/ui/rich-text-words.ts";
import { type Mail, ownInputMail, type To } from "./own-input-mail.ts";

const t = translator("nl");

/** A decision of a moderator about a text, as the mail to its author tells of it. */
export interface ToldText {
  actId: number;
  kind: TextKind;
  textId: number;
  /** The thread that a comment stands in. */
  threadId: number | null;
  /** The proposal that it is about; null for an idea. */
  slug: string | null;
  about: string;
  /** Of a guardian's view. */
  theme: string | null;
  act: "hide" | "show" | "accept" | "reject";
  explanation: string | null;
}

const subjects = {
  hide: "hiddenSubject",
  reject: "rejectedSubject",
  show: "shownSubject",
  accept: "shownSubject",
} as const;

/** What a moderator decided about somebody's text, and where to read why and to object. */
export function decidedMail(text: ToldText, to: To): Mail {
  const { act, kind, about, explanation } = text;
  const isAgainst = act === "hide" || act === "reject";
  const what = { kind: t(`moderation.kind.${kind}`), about: about + ofTheme(text) };
  const isRemoved = kind === "view" && act === "hide";
  return ownInputMail(to, {
    subject: t(`moderation.mail.${isRemoved ? "viewSubject" : subjects[act]}`),
    parts: [
      t(`moderation.mail.${isRemoved ? "removeView" : act}`, what),
      isAgainst && explanation ? t("moderation.mail.explanation", { explanation }) : "",
      t(isAgainst ? "moderation.mail.read" : "moderation.mail.readText"),
    ],
    path: isAgainst ? decisionPath(text.actId) : pathOf(text),
  });
}

/** The theme of a guardian's view, behind what it is about: one guardian writes about several. */
function ofTheme({ theme }: Pick<ToldText, "theme">): string {
  return theme !== null && isThemeCode(theme) ? ` (${t(`framework.theme.${theme}`)})` : "";
}

/** How an objection ended. */
export function objectionMail(told: ToldText & { outcome: ObjectionOutcome; answer: string }, to: To): Mail {
  const what = { kind: t(`moderation.kind.${told.kind}`), about: told.about + ofTheme(told) };
  return ownInputMail(to, {
    subject: t("moderation.mail.objectionSubject"),
    parts: [
      t("moderation.mail.objection", what),
      t(`moderation.own.${told.outcome}`),
      t("moderation.mail.explanation", { explanation: told.answer }),
      t("moderation.mail.read"),
    ],
    path: decisionPath(told.actId),
  });
}

/** What an official answered to an idea; `own`: what the reader called theirs, when it was added to this one. */
export function answerMail(
  { id, title, own, answer }: { id: number; title: string; own: string | null; answer: string },
  to: To,
): Mail {
  const answered = own === null ? t("ideas.mail.answered", { title }) : t("ideas.mail.answeredMerged", { title, own });
  return ownInputMail(to, {
    subject: t("ideas.mail.subject", { title: own ?? title }),
    parts: [answered, richTextAsPlain(answer), t("ideas.mail.read")],
    path: ideaPath(id),
  });
}

/** A reply of an official in a thread, as the mail to who opened it tells of it. */
export interface ToldReply {
  replyId: number;
  threadId: number;
  slug: string;
  /** The proposal that the thread is about. */
  about: string;
  body: string;
}

/** What an official replied to a comment. */
export function replyMail({ replyId, threadId, slug, about, body }: ToldReply, to: To): Mail {
  return ownInputMail(to, {
    subject: t("discussions.mail.subject", { about }),
    parts: [t("discussions.mail.replied", { about }), richTextAsPlain(body), t("discussions.mail.read")],
    path: commentPath(slug, { threadId, id: replyId }),
  });
}

function pathOf({ kind, textId, threadId, slug }: ToldText): string {
  if (kind === "idea" || slug === null) return ideaPath(textId);
  if (kind === "view") return inputPath(slug, { kind, id: textId });
  return kind === "comment" ? commentPath(slug, { threadId: threadId ?? textId, id: textId }) : statementsPath(slug);
}
