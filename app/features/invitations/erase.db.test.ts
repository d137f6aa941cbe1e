import { and, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runRetention } from "~/retention.server.ts";
import type { Database } from "~db/client.server.ts";
import { framePeople, invitations, mails, samplingFrames } from "~db/schema/index.ts";
import { aDrawnRound, closesAt, now } from "../../../tests/factories/invited-round.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { mailInvitations } from "./reach/reach.commands.server.ts";

const due = closesAt;

async function aRoundWithMails(db: Database) {
  const round = await aDrawnRound(db, { people: 700, size: 600 });
  await mailInvitations(db, { ...round, turn: "first", origin: "http://localhost", contact: null, now });
  return round;
}

/** Everything that names somebody of a round. */
async function leftOf(db: Database, { organisationId, roundId }: { organisationId: number; roundId: number }) {
  const ofRound = and(eq(invitations.organisationId, organisationId), eq(invitations.roundId, roundId));
  const rows = await db.select().from(invitations).where(ofRound);
  const [people] = await db
    .select({ n: count() })
    .from(framePeople)
    .where(eq(framePeople.organisationId, organisationId));
  const [post] = await db.select({ n: count() }).from(mails).where(eq(mails.organisationId, organisationId));
  const reachable = rows.filter(({ address, email, sessionHash }) => address ?? email ?? sessionHash).length;
  return { people: people?.n, invitations: rows.length, reachable, mails: post?.n };
}

test("as soon as a round has closed the names are gone, and who was drawn in which group stays", () =>
  inTransaction(async (db) => {
    const round = await aRoundWithMails(db);
    const before = await leftOf(db, round);
    expect(await runRetention(db, new Date(due.getTime() - 1))).toMatchObject({ people: 0, invitations: 0, mails: 0 });
    expect(await leftOf(db, round)).toEqual(before);
    expect(await runRetention(db, due)).toMatchObject({ people: 700, invitations: 600, mails: before.mails });
    expect(await leftOf(db, round)).toEqual({ people: 0, invitations: 600, reachable: 0, mails: 0 });
    const [frame] = await db.select().from(samplingFrames).where(eq(samplingFrames.roundId, round.roundId));
    expect(frame).toMatchObject({ people: 700, erasedOn: "2026-07-20" });
    expect(await runRetention(db, due)).toMatchObject({ people: 0, invitations: 0, mails: 0 });
  }));

test("erasing that is cut off goes on where it was, to the same end", () =>
  inTransaction(async (db) => {
    const round = await aRoundWithMails(db);
    let parts = 0;
    const stopAfterOne = () => {
      parts += 1;
      return parts > 2;
    };
    expect(await runRetention(db, due, stopAfterOne)).toMatchObject({ people: 500, invitations: 0, mails: 0 });
    expect(await leftOf(db, round)).toMatchObject({ people: 200, reachable: 600 });
    await runRetention(db, due);
    expect(await leftOf(db, round)).toEqual({ people: 0, invitations: 600, reachable: 0, mails: 0 });
  }));
