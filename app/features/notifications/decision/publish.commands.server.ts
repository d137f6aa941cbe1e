import { contributorsTo } from "~/features/discussions/decisions/contributor.queries.server.ts";
import { findDecision } from "~/features/discussions/decisions/decision.queries.server.ts";
import {
  type PublishOutcome,
  publishDecision,
} from "~/features/discussions/decisions/publish-decision.commands.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { daysAfter, mailKey } from "../mail-key.ts";
import { withKeys } from "../preferences/preference.commands.server.ts";
import { decisionMail } from "./decision-mail.ts";

interface Publishing {
  organisationId: number;
  proposal: { id: number; slug: string; title: string };
  decisionId: number;
  officialId: string;
  /** When the draft was last changed as far as who publishes it knew. */
  known?: string | undefined;
  /** Where the site lives, for the links. */
  origin: string;
}

const mailsPerStatement = 500;
/** Later than this somebody has read it on the site, or hears of it in the overview. */
const daysOfUse = 14;

/**
 * Publishes a decision and puts one mail in the outbox for everybody who brought something in about the proposal: both
 * happen, or neither. Whoever wants no such mails, or never showed that the address is theirs, gets none.
 */
export async function publishAndTell(
  db: Database,
  { organisationId, proposal, decisionId, officialId, known, origin }: Publishing,
  now: Date,
): Promise<PublishOutcome> {
  const ids = { organisationId, proposalId: proposal.id, decisionId };
  return await db.transaction(async (tx) => {
    const outcome = await publishDecision(tx, { ...ids, officialId, known }, now);
    if (outcome.kind !== "published") return outcome;
    const decision = await findDecision(tx, ids);
    if (!decision) throw new Error("The decision is not there");
    const told = { ...decision, slug: proposal.slug, proposal: shortTitle(proposal.title) };
    const expiresAt = daysAfter(now, daysOfUse);
    const contributors = await contributorsTo(tx, ids);
    for (let start = 0; start < contributors.length; start += mailsPerStatement) {
      const part = contributors.slice(start, start + mailsPerStatement);
      const keys = await withKeys(tx, { organisationId, userIds: part.map(({ userId }) => userId) });
      const mails = part.flatMap(({ userId, email, ...brought }) => {
        const choice = keys.get(userId);
        if (!choice?.aboutOwnInput) return [];
        const mail = decisionMail({ ...brought, key: choice.key }, told, origin);
        return [{ sendKey: mailKey("decision", decisionId, userId), recipient: email, expiresAt, ...mail }];
      });
      await queueMails(tx, organisationId, mails, now);
    }
    return outcome;
  });
}
