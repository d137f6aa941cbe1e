import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { consentTexts, panels } from "~db/schema/index.ts";
import { aMember, aPanel } from "../../../../tests/factories/panel.ts";
import { aPopulation } from "../../../../tests/factories/population.ts";
import { aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { asOwner, testDatabase } from "../../../../tests/setup/database.ts";
import { leavePanel } from "../membership.commands.server.ts";
import { findPanel, panelsOfMember } from "../panel.queries.server.ts";
import { createPanel, editPanel } from "./panel-edit.commands.server.ts";
import { insightInPanel, panelsForStaff } from "./staff-panels.queries.server.ts";

const now = new Date("2026-07-01T10:00:00Z");
let db: Database;
let organisationId: number;

beforeAll(async () => {
  db = (await testDatabase()).db;
  organisationId = await aSmallRegion(db);
  await aPopulation(db);
});

const draft = {
  ...{ name: "Panel Noord", description: "Over Noord.", areaCode: "GM0363" },
  ...{ surveysPerYear: 4, consentText: "Ik doe mee." },
};
const stored = (slug: string) => findPanel(db, { organisationId, userId: undefined, now, slug });

describe("making and changing a panel", () => {
  test("a new panel has the day as the version of its consent, and its name is taken once", async () => {
    const wanted = { ...draft, organisationId, slug: "noord", now };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => createPanel(db, wanted)));
    expect(outcomes.filter((outcome) => outcome === "created")).toHaveLength(1);
    expect(await stored("noord")).toMatchObject({ ...draft, consentVersion: "2026-07-01" });
  });

  test("another text of consent has another version, and members still read the words that they agreed to", async () => {
    const panel = await aPanel(db, { organisationId });
    const { userId } = await aMember(db, panel);
    const edit = { ...draft, organisationId, slug: panel.slug, was: "2026-1", now };
    expect(await editPanel(db, { ...edit, consentText: "Ik doe mee en krijg mail." })).toBe("new-consent");
    const found = await findPanel(db, { organisationId, userId, now, slug: panel.slug });
    expect(found).toMatchObject({
      ...{ consentVersion: "2026-07-01", consentText: "Ik doe mee en krijg mail." },
      member: { consentVersion: "2026-1", consentText: "Ik doe mee.", consentValidFrom: "2026-01-01" },
    });
    const [own] = await panelsOfMember(db, { organisationId, userId, now });
    expect(own).toMatchObject({ hasNewerConsent: true, consent: { consentText: "Ik doe mee." } });
  });

  test("staff see every version with its words and how many members hold it, the newest first", async () => {
    const panel = await aPanel(db, { organisationId });
    for (let member = 0; member < 12; member += 1) await aMember(db, panel);
    const edit = { ...draft, organisationId, slug: panel.slug, was: "2026-1", now };
    await editPanel(db, { ...edit, consentText: "Ik doe mee en krijg mail." });
    const { told } = await insightInPanel(db, { organisationId, panel, now });
    expect(told).toMatchObject({ members: 10, invited: null, paused: null });
    expect(told.consents).toEqual([
      { version: "2026-07-01", body: "Ik doe mee en krijg mail.", validFrom: "2026-07-01", members: null },
      { version: "2026-1", body: "Ik doe mee.", validFrom: "2026-01-01", members: 10 },
    ]);
  });

  test("the database keeps a text while a member agreed to it, and never changes one", async () => {
    const panel = await aPanel(db, { organisationId, consentVersion: "2026-2" });
    const member = await aMember(db, panel);
    const theText = and(eq(consentTexts.panelId, panel.id), eq(consentTexts.version, "2026-1"));
    const change = () => asOwner(db, (owner) => owner.update(consentTexts).set({ body: "Anders." }).where(theText));
    const erase = () => asOwner(db, (owner) => owner.delete(consentTexts).where(theText));
    await expect(change()).rejects.toMatchObject({ cause: { constraint_name: "consent_text_fixed" } });
    await expect(erase()).rejects.toMatchObject({ cause: { code: "23503" } });
    await leavePanel(db, member);
    await expect(change()).rejects.toMatchObject({ cause: { constraint_name: "consent_text_fixed" } });
    await erase();
  });

  test("the database refuses a panel without its text, and a member who agreed to no text", async () => {
    const panel = await aPanel(db, { organisationId });
    const toNothing = asOwner(db, (owner) =>
      owner.update(panels).set({ consentVersion: "2026-3" }).where(eq(panels.id, panel.id)),
    );
    await expect(toNothing).rejects.toMatchObject({ cause: { constraint_name: "panels_consent_is_kept" } });
    await expect(aMember(db, panel, { consentVersion: "2026-3" })).rejects.toMatchObject({ cause: { code: "23503" } });
  });

  test("the same text keeps its version", async () => {
    const panel = await aPanel(db, { organisationId });
    const edit = { ...draft, organisationId, slug: panel.slug, was: "2026-1", now };
    expect(await editPanel(db, edit)).toBe("changed");
    expect(await stored(panel.slug)).toMatchObject({ name: "Panel Noord", consentVersion: "2026-1" });
  });

  test("two people who change the text at once do not undo each other's", async () => {
    const panel = await aPanel(db, { organisationId });
    const edit = { ...draft, organisationId, slug: panel.slug, was: "2026-1", now };
    const texts = ["Tekst A.", "Tekst B."];
    const outcomes = await Promise.all(texts.map((consentText) => editPanel(db, { ...edit, consentText })));
    expect(outcomes.sort()).toEqual(["crossed", "new-consent"]);
  });

  test("a panel of another organisation is not there", async () => {
    const panel = await aPanel(db, { organisationId });
    const edit = { ...draft, organisationId: organisationId + 1, slug: panel.slug, was: "2026-1", now };
    expect(await editPanel(db, edit)).toBe("unknown-panel");
    expect(await stored(panel.slug)).toMatchObject({ name: panel.name });
  });
});

test("staff see the members beside the population, in fives, and whom to invite", async () => {
  const panel = await aPanel(db, { organisationId, surveysPerYear: 4 });
  const elsewhere = await aPanel(db, { organisationId });
  await aMember(db, elsewhere, { gender: "vrouw", birthYear: 2000 });
  for (let man = 0; man < 22; man += 1) {
    await aMember(db, panel, { gender: "man", birthYear: 1950, areaCode: "GM0479", recruitment: "invited" });
  }
  for (let woman = 0; woman < 3; woman += 1) await aMember(db, panel, { gender: "vrouw", ageGroup: "18-29" });
  const { told, composition, places } = await insightInPanel(db, { organisationId, panel, now });
  expect(told).toMatchObject({
    members: 25,
    invited: 20,
    paused: null,
    consents: [{ version: "2026-1", body: "Ik doe mee.", members: 25 }],
  });
  expect(places).toMatchObject({ GM0363: "Amsterdam", GM0479: "Zaanstad" });
  const gender = composition.margins.find(({ name }) => name === "gender");
  expect(gender?.levels).toEqual([
    { level: "man", population: 0.5, members: 20, share: 0.8 },
    { level: "vrouw", population: 0.5, members: null, share: null },
  ]);
  expect(composition.missing).toContainEqual({ margin: "gemeente", level: "GM0363", people: 15 });
  const list = await panelsForStaff(db, { organisationId, now });
  expect(list.find(({ slug }) => slug === panel.slug)).toMatchObject({ members: 25, surveysPerYear: 4 });
  expect(list.find(({ slug }) => slug === elsewhere.slug)).toMatchObject({ members: null });
});
