import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { mails, rounds, users } from "~db/schema/index.ts";
import { aMember, aPanel, aPanelRound } from "../../../tests/factories/panel.ts";
import { aSmallRegion } from "../../../tests/factories/small-region.ts";
import { asOwner, testDatabase } from "../../../tests/setup/database.ts";
import { inviteMembers } from "./invite.commands.server.ts";
import { renewMemberMails } from "./moved-round.commands.server.ts";
import { pauseMembership } from "./profile.commands.server.ts";

const now = new Date("2099-07-01T10:00:00Z");
const at = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
const sender = { origin: "https://example.org", contact: null };

/** Members who were asked for a round that opens in five days, and what moves it. */
async function anAskedPanel(names: readonly string[]) {
  const { db } = await testDatabase();
  const organisationId = await aSmallRegion(db);
  const panel = await aPanel(db, { organisationId });
  const members = new Map<string, Awaited<ReturnType<typeof aMember>>>();
  for (const name of names) members.set(name, await aMember(db, panel));
  const { id: roundId } = await aPanelRound(db, panel, { opensAt: at(5), closesAt: at(30) });
  await inviteMembers(db, { organisationId, panelId: panel.id, roundId, sender, now });
  const moveTo = async (opensAt: Date) => {
    await asOwner(db, (owner) => owner.update(rounds).set({ opensAt }).where(eq(rounds.id, roundId)));
    await db.transaction((tx) => renewMemberMails(tx, { organisationId, roundId, sender, now }));
  };
  return { db, members, moveTo, mailed: () => whoGetsMail(db, { organisationId, members }) };
}

async function whoGetsMail(
  db: Database,
  { organisationId, members }: { organisationId: number; members: Map<string, { email: string }> },
) {
  const queued = await db.select().from(mails).where(eq(mails.organisationId, organisationId));
  const waitsFor = (email: string) => queued.find(({ recipient }) => recipient === email)?.nextAt ?? null;
  return Object.fromEntries([...members].map(([name, { email }]) => [name, waitsFor(email)]));
}

test("moving a round mails nobody who pauses when it opens, and nobody who became staff", async () => {
  const { db, members, moveTo, mailed } = await anAskedPanel(["stays", "pauses", "staff"]);
  const idOf = (name: string) => members.get(name)?.userId ?? "";
  const pausing = members.get("pauses");
  if (pausing) await pauseMembership(db, pausing, "2099-07-10");
  await asOwner(db, (owner) =>
    owner
      .update(users)
      .set({ role: "official" })
      .where(eq(users.id, idOf("staff"))),
  );

  await moveTo(at(7));
  expect(await mailed()).toEqual({ stays: at(7), pauses: null, staff: null });
  // On the 10th the pause is over.
  await moveTo(at(9));
  expect(await mailed()).toEqual({ stays: at(9), pauses: at(9), staff: null });
});
