import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { mails, panelMembers, panelParticipations, users } from "~db/schema/index.ts";
import { aMember, aPanel, aPanelRound } from "../../../tests/factories/panel.ts";
import { aSmallRegion } from "../../../tests/factories/small-region.ts";
import { asOwner, testDatabase } from "../../../tests/setup/database.ts";
import { inviteMembers } from "./invite.commands.server.ts";
import { roundsToInvite } from "./invite.queries.server.ts";
import { leavePanel } from "./membership.commands.server.ts";
import { noteMemberAnswered } from "./participation.commands.server.ts";
import { participationsOf } from "./participation.queries.server.ts";
import { pauseMembership } from "./profile.commands.server.ts";

const now = new Date("2026-07-01T10:00:00Z");
const at = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
const sender = { origin: "https://example.org", contact: null };
let db: Database;
let organisationId: number;

beforeAll(async () => {
  db = (await testDatabase()).db;
  organisationId = await aSmallRegion(db);
});

type Panel = Awaited<ReturnType<typeof aPanel>>;

const openRound = (panel: Panel) => aPanelRound(db, panel, { opensAt: at(-1), closesAt: at(9) });
const invite = (panel: Panel, roundId: number, moment = now) =>
  inviteMembers(db, { organisationId, panelId: panel.id, roundId, sender, now: moment });
const participations = (panel: Panel) =>
  db.select().from(panelParticipations).where(eq(panelParticipations.panelId, panel.id));
const mailsTo = (email: string) => db.select().from(mails).where(eq(mails.recipient, email)).orderBy(asc(mails.id));

/** Members who were asked for another survey on a day. */
async function askedEarlier(panel: Panel, userId: string, invitedOn: string) {
  const { id: roundId } = await openRound(panel);
  await db.insert(panelParticipations).values({ organisationId, panelId: panel.id, userId, roundId, invitedOn });
}

describe("inviting the members of a panel", () => {
  test("asks whoever may be asked, and counts who pauses and who has had enough", async () => {
    const panel = await aPanel(db, { organisationId });
    const [fresh, once, tired] = [await aMember(db, panel), await aMember(db, panel), await aMember(db, panel)];
    const paused = await aMember(db, panel, { pausedUntil: "2026-08-01" });
    await askedEarlier(panel, once.userId, "2026-03-01");
    for (const day of ["2026-02-01", "2026-03-01"]) await askedEarlier(panel, tired.userId, day);
    const round = await openRound(panel);

    expect(await invite(panel, round.id)).toEqual({ kind: "invited", asked: 2, paused: 1, tired: 1, askedBefore: 0 });
    const asked = (await participations(panel)).filter(({ roundId }) => roundId === round.id);
    expect(asked.map(({ userId }) => userId).sort()).toEqual([fresh.userId, once.userId].sort());
    expect(asked[0]).toMatchObject({ invitedOn: "2026-07-01", hasAnswered: false });
    expect(await mailsTo(paused.email)).toEqual([]);
    const [mail] = await mailsTo(fresh.email);
    expect(mail?.body).toContain(`https://example.org/vragenlijsten/${round.slug}`);
    expect(mail?.body).toContain(`https://example.org/panels/${panel.slug}/profiel`);
    expect(mail?.body).toContain("10 juli 2026");
  });

  test("the page counts beforehand what inviting then does", async () => {
    const panel = await aPanel(db, { organisationId });
    for (const pausedUntil of [null, null, "2026-08-01"]) await aMember(db, panel, { pausedUntil });
    const round = await openRound(panel);
    const counted = async () => (await roundsToInvite(db, { organisationId, panelId: panel.id, now }))[0]?.members;
    expect(await counted()).toEqual({ yes: 2, paused: 1, tired: 0, askedBefore: 0 });
    await invite(panel, round.id);
    expect(await counted()).toEqual({ yes: 0, paused: 1, tired: 0, askedBefore: 2 });
  });

  test("inviting again reaches only whoever joined meanwhile", async () => {
    const panel = await aPanel(db, { organisationId });
    const first = await aMember(db, panel);
    const { id } = await openRound(panel);
    await invite(panel, id);
    await aMember(db, panel);
    expect(await invite(panel, id)).toMatchObject({ asked: 1, askedBefore: 1 });
    expect(await mailsTo(first.email)).toHaveLength(1);
  });

  test("twenty clicks at once ask everybody once", async () => {
    const panel = await aPanel(db, { organisationId });
    const members = [await aMember(db, panel), await aMember(db, panel)];
    const { id } = await openRound(panel);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => invite(panel, id)));
    expect(outcomes.map((outcome) => (outcome.kind === "invited" ? outcome.asked : 0)).sort()).toEqual([
      ...Array(19).fill(0),
      2,
    ]);
    for (const { email } of members) expect(await mailsTo(email)).toHaveLength(1);
  });

  test("two rounds that invite at once do not ask a member more often than the panel promised", async () => {
    const panel = await aPanel(db, { organisationId, surveysPerYear: 1 });
    await aMember(db, panel);
    const [one, other] = [await openRound(panel), await openRound(panel)];
    const outcomes = await Promise.all([invite(panel, one.id), invite(panel, other.id)]);
    expect(outcomes.map((outcome) => (outcome.kind === "invited" ? outcome.asked : 0)).sort()).toEqual([0, 1]);
  });

  test("a round that was taken back before it opened does not tire anybody", async () => {
    const panel = await aPanel(db, { organisationId, surveysPerYear: 1 });
    const { userId } = await aMember(db, panel);
    const gone = { organisationId, panelId: panel.id, userId, roundId: 999_999_999, invitedOn: "2026-06-01" };
    await db.insert(panelParticipations).values(gone);
    const { id } = await openRound(panel);
    expect(await invite(panel, id)).toMatchObject({ asked: 1, tired: 0 });
  });

  test("a mail about a round that is still to open waits for the opening", async () => {
    const panel = await aPanel(db, { organisationId });
    const { email } = await aMember(db, panel);
    const { id } = await aPanelRound(db, panel, { opensAt: at(5), closesAt: at(9) });
    await invite(panel, id);
    expect((await mailsTo(email))[0]?.nextAt).toEqual(at(5));
  });

  test("who has become staff is not asked", async () => {
    const panel = await aPanel(db, { organisationId });
    const { userId } = await aMember(db, panel);
    await asOwner(db, (owner) => owner.update(users).set({ role: "official" }).where(eq(users.id, userId)));
    const { id } = await openRound(panel);
    expect(await invite(panel, id)).toMatchObject({ asked: 0, askedBefore: 0 });
  });

  test("a closed round, one of another panel, and one of another organisation ask nobody", async () => {
    const panel = await aPanel(db, { organisationId });
    await aMember(db, panel);
    const closed = await aPanelRound(db, panel, { opensAt: at(-9), closesAt: now });
    expect(await invite(panel, closed.id)).toEqual({ kind: "round-closed" });
    const elsewhere = await openRound(await aPanel(db, { organisationId }));
    expect(await invite(panel, elsewhere.id)).toEqual({ kind: "no-panel-round" });
    const { id } = await openRound(panel);
    const foreign = { organisationId: organisationId + 1, panelId: panel.id, roundId: id, sender, now };
    expect(await inviteMembers(db, foreign)).toEqual({ kind: "no-panel-round" });
    expect(await participations(panel)).toEqual([]);
  });
});

describe("what is remembered of taking part", () => {
  test("a member finds back what they were asked for and whether they took part", async () => {
    const panel = await aPanel(db, { organisationId });
    const { userId } = await aMember(db, panel);
    const [one, other] = [await openRound(panel), await openRound(panel)];
    await invite(panel, one.id, at(-1));
    await invite(panel, other.id);
    await noteMemberAnswered(db, { organisationId, roundId: one.id, userId });
    const found = await participationsOf(db, { organisationId, userId, now: at(20) });
    expect(
      found.map(({ roundId, invitedOn, hasAnswered, isOpen }) => [roundId, invitedOn, hasAnswered, isOpen]),
    ).toEqual([
      [other.id, "2026-07-01", false, false],
      [one.id, "2026-06-30", true, false],
    ]);
  });

  test("who found the survey without being asked counts as asked when the round opened, whenever they answered", async () => {
    const panel = await aPanel(db, { organisationId });
    const { userId } = await aMember(db, panel);
    const { id } = await openRound(panel);
    for (let times = 0; times < 2; times += 1) await noteMemberAnswered(db, { organisationId, roundId: id, userId });
    expect(await participations(panel)).toMatchObject([{ roundId: id, invitedOn: "2026-06-30", hasAnswered: true }]);
  });

  test("of whoever is no member nothing is remembered", async () => {
    const panel = await aPanel(db, { organisationId });
    const elsewhere = await aMember(db, await aPanel(db, { organisationId }));
    const { id } = await openRound(panel);
    await noteMemberAnswered(db, { organisationId, roundId: id, userId: elsewhere.userId });
    expect(await participations(panel)).toEqual([]);
  });

  test("leaving deletes it, with the mails, and touches nobody else's", async () => {
    const panel = await aPanel(db, { organisationId });
    const [leaver, stayer] = [await aMember(db, panel), await aMember(db, panel)];
    const { id } = await openRound(panel);
    await invite(panel, id);
    expect(await leavePanel(db, leaver)).toBe("left");
    expect((await participations(panel)).map(({ userId }) => userId)).toEqual([stayer.userId]);
    expect(await mailsTo(leaver.email)).toEqual([]);
    expect(await mailsTo(stayer.email)).toHaveLength(1);
  });

  test("pausing takes back a mail that is still to go", async () => {
    const panel = await aPanel(db, { organisationId });
    const member = await aMember(db, panel);
    const { id } = await aPanelRound(db, panel, { opensAt: at(5), closesAt: at(9) });
    await invite(panel, id);
    expect(await pauseMembership(db, member, "2026-12-01")).toBe(true);
    expect(await mailsTo(member.email)).toEqual([]);
    const where = and(eq(panelMembers.userId, member.userId), eq(panelMembers.panelId, panel.id));
    expect((await db.select().from(panelMembers).where(where))[0]?.pausedUntil).toBe("2026-12-01");
  });
});
