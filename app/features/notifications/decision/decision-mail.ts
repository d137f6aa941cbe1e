import type { Contributor } from "~/features/discussions/decisions/contributor.queries.server.ts";
import { firstWords } from "~/features/discussions/decisions/decision.ts";
import { decisionPath } from "~/features/discussions/decisions/decision-path.ts";
import { translator } from "~/i18n/translate.ts";
import { formatDate } from "~/ui/format.ts";
import { mailBody, oneLine } from "../plain-mail.ts";
import { unsubscribePath } from "../unsubscribe-path.ts";

/** A published decision, as its mails tell of it. */
export interface ToldDecision {
  id: number;
  title: string;
  decidedOn: string;
  slug: string;
  /** The proposal as it is called within a sentence. */
  proposal: string;
}

const t = translator("nl");

/** The mail that tells somebody what a decision did with what they brought in: plain text in Dutch, one line of English. */
export function decisionMail(
  { named, waiting, key }: Pick<Contributor, "named" | "waiting"> & { key: string },
  decision: ToldDecision,
  origin: string,
): { subject: string; body: string; unsubscribeUrl: string } {
  const { proposal, title, decidedOn, slug, id } = decision;
  const unsubscribeUrl = `${origin}${unsubscribePath(key, "ownInput")}`;
  const body = mailBody([
    t("notifications.mail.greeting"),
    t("notifications.decision.taken", { proposal, date: formatDate(decidedOn, "nl") }),
    title,
    ...named.map(sentencesOn),
    waiting > 0 ? t("notifications.decision.waiting", { count: waiting }) : "",
    t("notifications.decision.read"),
    `${origin}${decisionPath(slug, id)}`,
    t("notifications.decision.mine"),
    `${origin}/mijn#inbreng`,
    t("notifications.mail.stop"),
    unsubscribeUrl,
    `${t("notifications.mail.english")} ${origin}/en${decisionPath(slug, id)}`,
  ]);
  return { subject: oneLine(t("notifications.decision.subject", { proposal })), body, unsubscribeUrl };
}

function sentencesOn({ body, used, reason }: Contributor["named"][number]): string {
  const verdict = t(used ? "notifications.decision.used" : "notifications.decision.aside", { words: firstWords(body) });
  return `${verdict}\n${t("notifications.decision.reason", { reason })}`;
}
