import { translator } from "~/i18n/translate.ts";
import { formatDate } from "~/ui/format.ts";
import { mailBody, oneLine } from "../plain-mail.ts";
import { unsubscribePath } from "../unsubscribe-path.ts";
import type { NewsItem } from "./news.ts";

const t = translator("nl");

/** The weekly overview: what is new per proposal and panel, each with where to read it. Plain text in Dutch, one line of English. */
export function digestMail(
  { news, key, since }: { news: readonly NewsItem[]; key: string; since: Date },
  origin: string,
): { subject: string; body: string; unsubscribeUrl: string } {
  const unsubscribeUrl = `${origin}${unsubscribePath(key, "digest")}`;
  const subjects = [...new Set(news.map(({ subject }) => subject))];
  const body = mailBody([
    t("notifications.mail.greeting"),
    t("notifications.digest.lead"),
    ...subjects.map((subject) => {
      const lines = news.filter((item) => item.subject === subject).map((item) => lineOf(item, origin));
      return [subject, ...lines].join("\n\n");
    }),
    t("notifications.digest.why"),
    `${origin}/mijn#mail`,
    t("notifications.mail.stop"),
    unsubscribeUrl,
    `${t("notifications.mail.english")} ${origin}/en/mijn`,
  ]);
  return {
    subject: oneLine(t("notifications.digest.subject", { date: formatDate(since, "nl") })),
    body,
    unsubscribeUrl,
  };
}

function lineOf({ kind, phase, title, path }: NewsItem, origin: string): string {
  const named = { title, phase: phase ? t(`proposals.phase.${phase}`) : "" };
  return `- ${t(`notifications.digest.item.${kind}`, named)}\n  ${origin}${path}`;
}
