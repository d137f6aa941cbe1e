import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "~/features/accounts/role.ts";
import type { Database } from "~db/client.server.ts";
import { areas, organisations, panelMembers, questionnaires, rounds, users } from "~db/schema/index.ts";
import { aPanel as aStoredPanel } from "../../../tests/factories/panel.ts";
import { asOwner, testDatabase } from "../../../tests/setup/database.ts";
import { type Joining, joinPanel, leavePanel } from "./membership.commands.server.ts";
import { findPanel, listPanels, membershipOf, panelsOfMember } from "./panel.queries.server.ts";

// Just after midnight in Amsterdam, still the evening before in UTC.
const now = new Date("2026-07-01T22:30:00Z");
const hour = 3_600_000;
let db: Database;
let organisationId: number;

beforeAll(async () => {
  const database = await testDatabase();
  db = database.db;
  const [row] = await database.owner.db.insert(organisations).values({ slug: "test", name: "Test" }).returning();
  organisationId = row?.id ?? 0;
  await database.owner.db.insert(areas).values([
    { code: "GM0479", name: "Zaanstad", level: "gemeente", source: "test" },
    { code: "WK047911", name: "Zaandam Zuid", level: "wijk", parentCode: "GM0479", source: "test" },
  ]);
});

const aPanel = () => aStoredPanel(db, { organisationId, areaCode: "GM0479", surveysPerYear: 4 });

async function aPerson(): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const person = { organisationId, email, displayName: "Anna", passwordHash: "-" };
  const [row] = await db.insert(users).values(person).returning();
  return row?.id ?? "";
}

async function aJoining(change: Partial<Joining> = {}): Promise<Joining> {
  return {
    organisationId,
    panelId: change.panelId ?? (await aPanel()).id,
    userId: await aPerson(),
    role: "resident",
    consentVersion: "2026-1",
    birthYear: 1990,
    gender: null,
    education: "hoog",
    areaCode: "GM0479",
    wijkCode: "WK047911",
    tenure: "huur_vrij",
    ...change,
  };
}

function aRound(panelId: number, opensAt: Date, closesAt: Date): Promise<string> {
  return asOwner(db, (owner) => storeRound(owner, panelId, opensAt, closesAt));
}

async function storeRound(owner: Database, panelId: number, opensAt: Date, closesAt: Date): Promise<string> {
  const slug = randomUUID();
  const [questionnaire] = await owner
    .insert(questionnaires)
    .values({ organisationId, slug, instrument: "survey", titleNl: "Vragen", titleEn: "Questions" })
    .returning();
  await owner.insert(rounds).values({
    organisationId,
    slug,
    questionnaireId: questionnaire?.id ?? 0,
    titleNl: "Ronde",
    titleEn: "Round",
    audience: "panel",
    panelId,
    areaCode: "GM0479",
    opensAt,
    closesAt,
  });
  return slug;
}

describe("joining and leaving", () => {
  test("who joins is an open member, with consent to the version that was read and the Dutch date", async () => {
    const joining = await aJoining();
    expect(await joinPanel(db, joining, now)).toBe("joined");
    const stored = (await db.select().from(panelMembers)).find((member) => member.userId === joining.userId);
    expect(stored).toMatchObject({
      ...{ recruitment: "open", consentVersion: "2026-1", consentedOn: "2026-07-02", refreshedOn: "2026-07-02" },
      ...{ birthYear: 1990, ageGroup: null, wijkCode: "WK047911", tenure: "huur_vrij", pausedUntil: null },
    });
    expect(await membershipOf(db, { ...joining, now })).toEqual({
      recruitment: "open",
      ageGroup: "30-44",
      gender: null,
      education: "hoog",
      areaCode: "GM0479",
    });
  });

  test("two hundred times at once makes one member", async () => {
    const joining = await aJoining();
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => joinPanel(db, joining, now)));
    expect(outcomes.filter((outcome) => outcome === "joined")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "already-member")).toHaveLength(199);
  });

  test("joining again changes nothing", async () => {
    const joining = await aJoining();
    await joinPanel(db, joining, now);
    expect(await joinPanel(db, { ...joining, birthYear: 1950 }, now)).toBe("already-member");
    expect((await membershipOf(db, { ...joining, now }))?.ageGroup).toBe("30-44");
  });

  test("consent to a text that has changed meanwhile is refused", async () => {
    const joining = await aJoining({ consentVersion: "2025-1" });
    expect(await joinPanel(db, joining, now)).toBe("consent-changed");
    expect(await membershipOf(db, { ...joining, now })).toBeNull();
  });

  test.each<Role>(["moderator", "official", "researcher", "admin"])("a %s cannot join", async (role) => {
    const joining = await aJoining({ role });
    expect(await joinPanel(db, joining, now)).toBe("not-allowed");
    expect(await membershipOf(db, { ...joining, now })).toBeNull();
  });

  test("leaving deletes everything and may be done twice; one can join again", async () => {
    const joining = await aJoining();
    await joinPanel(db, joining, now);
    expect(await leavePanel(db, joining)).toBe("left");
    expect(await leavePanel(db, joining)).toBe("was-no-member");
    expect(await membershipOf(db, { ...joining, now })).toBeNull();
    expect(await joinPanel(db, joining, now)).toBe("joined");
  });
});

describe("reading", () => {
  test("a panel shows the surveys that are open now, the first to close in front", async () => {
    const panel = await aPanel();
    const at = (hours: number) => new Date(now.getTime() + hours * hour);
    await aRound(panel.id, at(-9), at(0));
    await aRound(panel.id, at(1), at(9));
    const later = await aRound(panel.id, at(-1), at(9));
    const sooner = await aRound(panel.id, at(0), at(1));
    const found = await findPanel(db, { organisationId, userId: undefined, now, slug: panel.slug });
    expect(found?.openSurveys.map((survey) => survey.slug)).toEqual([sooner, later]);
  });

  test("the list says of each panel whether the reader is a member", async () => {
    const joining = await aJoining();
    const other = await aPanel();
    await joinPanel(db, joining, now);
    const list = await listPanels(db, { organisationId, userId: joining.userId, now });
    expect(list.find((panel) => panel.id === joining.panelId)?.isMember).toBe(true);
    expect(list.find((panel) => panel.id === other.id)?.isMember).toBe(false);
    const anonymous = await listPanels(db, { organisationId, userId: undefined, now });
    expect(anonymous.some((panel) => panel.isMember)).toBe(false);
    expect(anonymous).toHaveLength(list.length);
  });

  test("a member finds back only their own panels", async () => {
    const panel = await aPanel();
    const [mine, theirs] = [await aJoining({ panelId: panel.id }), await aJoining()];
    await joinPanel(db, mine, now);
    await joinPanel(db, theirs, now);
    const own = await panelsOfMember(db, { organisationId, userId: mine.userId, now });
    const found = { slug: panel.slug, name: panel.name, openSurveys: [], hasNewerConsent: false };
    const words = { consentVersion: "2026-1", consentText: "Ik doe mee.", consentValidFrom: "2026-01-01" };
    const consent = { ...words, consentedOn: "2026-07-02" };
    expect(own).toEqual([{ ...found, consent, pausedUntil: null, needsRefresh: false }]);
  });
});
