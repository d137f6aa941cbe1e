import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { findDraft } from "~/features/proposals/editing/draft.queries.server.ts";
import { publishDraft } from "~/features/proposals/editing/publish.commands.server.ts";
import { withdrawProposal } from "~/features/proposals/editing/withdraw.commands.server.ts";
import { addFile } from "~/features/proposals/files/file.commands.server.ts";
import { filesOfDraft } from "~/features/proposals/files/file.queries.server.ts";
import { eraseFile } from "~/features/proposals/files/one-file.commands.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import type { Database } from "~db/client.server.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { aDraft } from "../factories/proposal-draft.ts";
import { aSmallRegion } from "../factories/small-region.ts";
import { aPdf } from "../factories/upload.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let cookie: string;
let db: Database;
let by: { organisationId: number; officialId: string };

beforeAll(async () => {
  const { db: own, appUrl } = await testDatabase();
  db = own;
  const organisationId = await aSmallRegion(db);
  const official = await anAccount(db, { organisationId, role: "official" });
  by = { organisationId, officialId: official.id };
  cookie = cookieOf(await aBrowserOf(db, official));
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

const at = (path: string, init: RequestInit = {}) =>
  site(new Request(`http://localhost${path}`, { ...init, headers: { Cookie: cookie } }));
const textOf = async (path: string) => (await (await at(path)).text()).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

/** Sends a form of a step and tells where it leads. */
async function send(draftId: number, step: string, fields: Record<string, string>) {
  const known = String((await findDraft(db, { ...by, draftId }))?.revision);
  const body = new URLSearchParams({ known, ...fields });
  const { status, headers } = await at(`/beheer/voorstellen/${draftId}?deel=${step}`, { method: "POST", body });
  return [status, headers.get("Location")?.replace("http://localhost", "")];
}

test("whoever goes on saves what was typed, and a mistake leads nowhere", async () => {
  const draftId = await aDraft(db, { ...by, title: "Ga verder" });
  const page = `/beheer/voorstellen/${draftId}`;
  const written = { intent: "next", title: "Ga verder", summary: "Anders dan het was." };
  expect(await send(draftId, "basis", written)).toEqual([303, `${page}?deel=gebied&klaar=bewaard`]);
  expect((await findDraft(db, { ...by, draftId }))?.content.summary).toBe("Anders dan het was.");
  expect(await send(draftId, "tijd", { intent: "next", horizon: "straks" })).toEqual([400, undefined]);
  expect(await send(draftId, "tijd", { intent: "next", horizon: "2041" })).toEqual([
    ...[303, `${page}/bestanden?klaar=bewaard`],
  ]);
  expect(await textOf(`${page}/bestanden?klaar=bewaard`)).toContain(
    "Deze wijziging is bewaard, en nog niet gepubliceerd.",
  );
});

test("whoever leaves the files or publishing is told what is not saved, and keeps what was typed", async () => {
  const draftId = await aDraft(db, { ...by, title: "Vertrek: later" });
  const page = `/beheer/voorstellen/${draftId}`;
  const post = async (path: string, body: FormData | URLSearchParams) => await at(path, { method: "POST", body });
  const files = (title: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ title, alternative: "", intent: "to:basis" })) form.set(name, value);
    form.set("file", new File([], ""));
    return form;
  };
  const empty = await post(`${page}/bestanden`, files(""));
  expect([empty.status, empty.headers.get("Location")]).toEqual([303, `${page}?deel=basis`]);
  const typed = await post(`${page}/bestanden`, files("Kaart van de kade"));
  expect(typed.status).toBe(409);
  const onFiles = await typed.text();
  expect(onFiles).toContain("Wat u hier invulde, is nog niet bewaard");
  expect(onFiles).toContain('value="Kaart van de kade"');
  expect(onFiles).toContain(`href="${page}?deel=basis"`);
  const known = (await findDraft(db, { ...by, draftId }))?.revision ?? 0;
  await publishDraft(db, { ...by, draftId, known, change: "", over: 0 }, new Date());
  const leaving = (withdrawReason: string) =>
    post(`${page}?deel=publiceren`, new URLSearchParams({ known: "2", intent: "to:tijd", withdrawReason }));
  expect((await leaving("")).status).toBe(303);
  const kept = await leaving("De raad ziet ervan af.");
  expect(kept.status).toBe(409);
  expect(await kept.text()).toMatch(/<textarea[^>]*name="withdrawReason"[^>]*>De raad ziet ervan af\.<\/textarea>/);
});

test("looking an area up and choosing one save the name that was typed", async () => {
  const draftId = await aDraft(db, { ...by, title: "Gebied", areaCode: "" });
  const page = `/beheer/voorstellen/${draftId}?deel=gebied`;
  const searching = { intent: "search", areaLabel: "De kade", zoek: "achter & sluis", found: "" };
  expect(await send(draftId, "gebied", searching)).toEqual([303, `${page}&zoek=achter%20%26%20sluis`]);
  const choosing = { intent: "area:BU04791110", areaLabel: "De kade van hout", zoek: "", found: "" };
  expect(await send(draftId, "gebied", choosing)).toEqual([303, `${page}&klaar=bewaard`]);
  const draft = await findDraft(db, { ...by, draftId });
  expect(draft?.content).toMatchObject({ areaLabel: "De kade van hout", areaCode: "BU04791110" });
  const nowhere = { ...choosing, intent: "area:BU99999999" };
  expect(await send(draftId, "gebied", nowhere)).toEqual([400, undefined]);
});

test("the preview of a draft without an area promises no figures of it", async () => {
  const draftId = await aDraft(db, { ...by, title: "Nergens", areaCode: "" });
  const text = await textOf(`/beheer/voorstellen/${draftId}/voorbeeld`);
  expect(text).toContain("Zodra het gebied gekozen is");
  expect(text).not.toMatch(/ van \.| voor \.|in {2}\./);
});

test("whoever is sent to what residents expect finds figures there, not a fold", async () => {
  const on = { ...by, draftId: await aDraft(db, { ...by, title: "Kade: groen" }) };
  const known = (await findDraft(db, on))?.revision ?? 0;
  expect(await publishDraft(db, { ...on, known, change: "", over: 0 }, new Date())).toMatchObject({
    kind: "published",
  });
  const page = await (await at("/voorstellen/kade")).text();
  const [, after = ""] = page.split('id="verwachting"');
  const row = after.indexOf("ui-beside__row");
  expect(row).toBeGreaterThan(0);
  expect(after.slice(0, row)).not.toContain("<details");
});

test("a plan says which file was taken away, and after it was withdrawn its course ends with that", async () => {
  const on = { ...by, draftId: await aDraft(db, { ...by, title: "Sluis: weg" }) };
  const now = new Date();
  await addFile(db, { ...on, kind: "document", title: "Rapport", alternative: null, bytes: aPdf() }, now);
  const known = (await findDraft(db, on))?.revision ?? 0;
  expect(await publishDraft(db, { ...on, known, change: "", over: 0 }, now)).toMatchObject({ kind: "published" });
  const [file] = await filesOfDraft(db, on);
  await eraseFile(db, { ...on, fileId: file?.id ?? "", reason: "Er stond een adres in." }, now);
  for (const path of ["/voorstellen/sluis", "/voorstellen/sluis/versies/1"]) {
    expect(await textOf(path)).toMatch(/Rapport \. Weggehaald op [^:]*: (<!-- -->)?Er stond een adres in\./);
  }
  await withdrawProposal(db, { ...on, reason: "De raad ziet ervan af." }, now);
  const page = await textOf("/voorstellen/sluis");
  expect(page).toContain("Hoe ver kwam het plan?");
  expect(page).not.toContain("Waar staat het plan nu?");
  const course = await textOf("/voorstellen/sluis/verloop");
  expect(course).toMatch(/Ingetrokken .*Waarom: De raad ziet ervan af\./);
  expect(course).not.toContain("Wat u in deze fase kunt doen");
  const staff = await at("/beheer/voorstellen/sluis/fase").then((answer) => answer.text());
  expect(staff).toContain("Dit voorstel is ingetrokken.");
  expect(staff).not.toContain('value="on"');
});
