import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { participationsOf } from "~/features/panels/participation.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { panelParticipations } from "~db/schema/index.ts";
import { aMember, aPanel, aPanelRound } from "../../../tests/factories/panel.ts";
import { aSmallRegion } from "../../../tests/factories/small-region.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { noteAnswered } from "./note-answered.server.ts";
import { participantIdOf } from "./participant.server.ts";

const now = new Date("2026-07-01T10:00:00Z");
const roundKey = randomBytes(32);
let db: Database;
let organisationId: number;

beforeAll(async () => {
  db = (await testDatabase()).db;
  organisationId = await aSmallRegion(db);
});

/** Two members who were asked for a round. */
async function twoMembers() {
  const panel = await aPanel(db, { organisationId });
  const period = { opensAt: new Date("2026-06-01T10:00:00Z"), closesAt: new Date("2026-08-01T10:00:00Z") };
  const { id: roundId } = await aPanelRound(db, panel, period);
  const members = [await aMember(db, panel), await aMember(db, panel)] as const;
  const asked = members.map(({ userId }) => ({ organisationId, panelId: panel.id, userId, roundId }));
  await db.insert(panelParticipations).values(asked.map((member) => ({ ...member, invitedOn: "2026-06-02" })));
  return { roundId, members };
}

async function hasAnswered({ userId }: { userId: string }) {
  return (await participationsOf(db, { organisationId, userId, now })).map(
    (participation) => participation.hasAnswered,
  );
}

test("a member who answered is remembered as such, and nobody else", async () => {
  const { roundId, members } = await twoMembers();
  const person = { kind: "account", userId: members[0].userId } as const;
  await noteAnswered(db, { organisationId, roundId, roundKey, person });
  expect([await hasAnswered(members[0]), await hasAnswered(members[1])]).toEqual([[true], [false]]);
});

test("so is a member who went on with a draft elsewhere", async () => {
  const { roundId, members } = await twoMembers();
  const participantId = participantIdOf(roundKey, { kind: "account", userId: members[1].userId });
  await noteAnswered(db, { organisationId, roundId, roundKey, person: { kind: "resumed", participantId } });
  expect([await hasAnswered(members[0]), await hasAnswered(members[1])]).toEqual([[false], [true]]);
});
