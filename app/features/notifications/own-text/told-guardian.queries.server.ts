import { and, eq, inArray, notLike } from "drizzle-orm";
import { isTheirAccount, isTheirProposal } from "~/features/proposals/guardians/beside-guardian.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import type { Database } from "~db/client.server.ts";
import { guardians, proposals, users } from "~db/schema/index.ts";
import { taskBegunMail, taskEndedMail } from "./guardian-mail.ts";
import type { Told } from "./told-reply.queries.server.ts";

/** The guardians with these numbers, each with the mail that tells that their task began or ended. */
export async function toldGuardians(
  tx: Database,
  organisationId: number,
  guardianIds: readonly number[],
): Promise<Told[]> {
  const { id, userId, speaksFor, reason, endedAt } = guardians;
  const rows = await tx
    .select({
      id,
      userId,
      speaksFor,
      reason,
      endedAt,
      email: users.email,
      slug: proposals.slug,
      title: proposals.title,
    })
    .from(guardians)
    .innerJoin(users, isTheirAccount)
    .innerJoin(proposals, isTheirProposal)
    .where(
      and(
        eq(guardians.organisationId, organisationId),
        inArray(id, [...guardianIds]),
        // Whose account was erased has no address any more.
        notLike(users.email, "%@example.invalid"),
      ),
    );
  return rows.map((row) => {
    const task = { speaksFor: row.speaksFor, reason: row.reason, slug: row.slug, proposal: shortTitle(row.title) };
    return {
      ...{ userId: row.userId, email: row.email, kind: "guardian" as const },
      about: `${row.id}:${row.endedAt ? "ended" : "begun"}`,
      mail: (to) => (row.endedAt ? taskEndedMail(task, to) : taskBegunMail(task, to)),
    };
  });
}
