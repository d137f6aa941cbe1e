import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { aMember, aPanel } from "../../../tests/factories/panel.ts";
import { aSmallRegion } from "../../../tests/factories/small-region.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { ownProfile } from "./own-profile.queries.server.ts";
import { findPanel, membershipOf, panelsOfMember } from "./panel.queries.server.ts";
import { placesOf, readPlace } from "./places.server.ts";
import {
  changeProfile,
  confirmProfile,
  type ProfileChange,
  pauseMembership,
  resumeMembership,
} from "./profile.commands.server.ts";
import { editPanel } from "./staff/panel-edit.commands.server.ts";

const now = new Date("2026-07-01T10:00:00Z");
const nothing = { birthYear: null, gender: null, education: null, areaCode: null, wijkCode: null, tenure: null };
let db: Database;
let organisationId: number;

beforeAll(async () => {
  db = (await testDatabase()).db;
  organisationId = await aSmallRegion(db);
});

type Member = Awaited<ReturnType<typeof aMember>>;

function change(member: Member, told: Partial<ProfileChange> = {}) {
  const agreed = { consentVersion: "2026-1", hasConsented: false, forgetAgeGroup: false };
  return changeProfile(db, { ...member, ...nothing, ...agreed, ...told }, now);
}

async function memberOf(member: Member) {
  const list = await panelsOfMember(db, { organisationId, userId: member.userId, now });
  const panel = await findPanel(db, { organisationId, userId: member.userId, now, slug: list[0]?.slug ?? "" });
  return { ...panel?.member, profile: await ownProfile(db, member) };
}

describe("changing a profile", () => {
  test("stores what the member tells now, and confirms it", async () => {
    const member = await aMember(db, await aPanel(db, { organisationId }), { gender: "man", tenure: "koop" });
    const told = { birthYear: 1990, gender: "vrouw", areaCode: "GM0479", wijkCode: "WK047911" } as const;
    expect(await change(member, told)).toBe("changed");
    expect(await memberOf(member)).toMatchObject({
      refreshedOn: "2026-07-01",
      consentedOn: "2026-01-01",
      profile: { ...nothing, ...told, ageGroup: null },
    });
  });

  test("a year of birth takes the place of an age group, which stays until then or until it is erased", async () => {
    const panel = await aPanel(db, { organisationId });
    const told = { ageGroup: "30-44" } as const;
    const [stays, told2, erased] = [
      await aMember(db, panel, told),
      await aMember(db, panel, told),
      await aMember(db, panel, told),
    ];
    await change(stays);
    await change(told2, { birthYear: 1950 });
    await change(erased, { forgetAgeGroup: true });
    const groups = await Promise.all(
      [stays, told2, erased].map(async (member) => (await membershipOf(db, { ...member, now }))?.ageGroup),
    );
    expect(groups).toEqual(["30-44", "75+", null]);
    expect((await ownProfile(db, told2))?.ageGroup).toBeNull();
  });

  test("the answers of a member carry the age group of the day on which they answer", async () => {
    const member = await aMember(db, await aPanel(db, { organisationId }), { birthYear: 1997 });
    const groupOn = async (day: string) => (await membershipOf(db, { ...member, now: new Date(day) }))?.ageGroup;
    expect(await groupOn("2026-12-31T22:59:59Z")).toBe("18-29");
    // Already the new year in the Netherlands.
    expect(await groupOn("2026-12-31T23:00:00Z")).toBe("30-44");
  });

  test("with an older consent nothing new is stored before the member agrees to the text of now", async () => {
    const panel = await aPanel(db, { organisationId, consentVersion: "2026-2" });
    const member = await aMember(db, panel);
    expect(await change(member, { birthYear: 1990, consentVersion: "2026-2" })).toBe("consent-needed");
    expect(await memberOf(member)).toMatchObject({ consentVersion: "2026-1", profile: nothing });
    expect(await change(member, { birthYear: 1990, consentVersion: "2026-2", hasConsented: true })).toBe("changed");
    expect(await memberOf(member)).toMatchObject({ consentVersion: "2026-2", consentedOn: "2026-07-01" });
  });

  test("consent to a text that changed while the form was filled in is refused", async () => {
    const panel = await aPanel(db, { organisationId });
    const member = await aMember(db, panel);
    const { slug, name, description, areaCode, surveysPerYear } = panel;
    const stays = { organisationId, slug, name, description, areaCode, surveysPerYear };
    const edited = { ...stays, was: "2026-1", consentText: "Ik doe mee, met mijn naam.", now };
    expect(await editPanel(db, edited)).toBe("new-consent");
    expect(await change(member, { birthYear: 1990, hasConsented: true })).toBe("consent-changed");
    expect((await ownProfile(db, member))?.birthYear).toBeNull();
  });

  test("whoever is no member changes nothing", async () => {
    const panel = await aPanel(db, { organisationId });
    const elsewhere = { ...(await aMember(db, await aPanel(db, { organisationId }))), panelId: panel.id };
    expect(await change(elsewhere)).toBe("was-no-member");
    expect(await confirmProfile(db, elsewhere, now)).toBe(false);
    expect(await pauseMembership(db, elsewhere, "2026-12-01")).toBe(false);
    expect(await resumeMembership(db, elsewhere)).toBe(false);
  });
});

test("a profile that is older than two years is asked about until it is confirmed", async () => {
  const member = await aMember(db, await aPanel(db, { organisationId }), { consentedOn: "2024-06-30" });
  const asked = async () => (await panelsOfMember(db, { organisationId, userId: member.userId, now }))[0]?.needsRefresh;
  expect(await asked()).toBe(true);
  expect(await confirmProfile(db, member, now)).toBe(true);
  expect(await asked()).toBe(false);
});

test("a pause is seen until it is over or ended", async () => {
  const member = await aMember(db, await aPanel(db, { organisationId }));
  const pausedUntil = async (moment: Date) =>
    (await panelsOfMember(db, { organisationId, userId: member.userId, now: moment }))[0]?.pausedUntil;
  await pauseMembership(db, member, "2026-12-01");
  expect(await pausedUntil(now)).toBe("2026-12-01");
  expect(await pausedUntil(new Date("2026-12-01T10:00:00Z"))).toBeNull();
  await resumeMembership(db, member);
  expect(await pausedUntil(now)).toBeNull();
});

describe("where a member says they live", () => {
  const read = async (areaCode: string | null, wijkCode: string | null) =>
    readPlace({ areaCode, wijkCode }, await placesOf(db, "MRA"));

  test("who names a wijk has named its gemeente", async () => {
    expect(await read(null, "WK047911")).toEqual({ place: { areaCode: "GM0479", wijkCode: "WK047911" } });
    expect(await read("GM0479", null)).toEqual({ place: { areaCode: "GM0479", wijkCode: null } });
    expect(await read(null, null)).toEqual({ place: { areaCode: null, wijkCode: null } });
  });

  test("a gemeente elsewhere, an unknown wijk and a wijk of another gemeente can be mended", async () => {
    expect(await read("GM0917", null)).toEqual({ mistake: { areaCode: ["panels.error.areaUnknown"] } });
    expect(await read(null, "WK099999")).toEqual({ mistake: { wijkCode: ["panels.error.wijkUnknown"] } });
    expect(await read("GM0363", "WK047911")).toEqual({ mistake: { wijkCode: ["panels.error.wijkElsewhere"] } });
  });
});
