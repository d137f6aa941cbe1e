import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { questionnaires } from "~db/schema/index.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { anOrganisation } from "../factories/round.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let cookie: string;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  const organisationId = await anOrganisation(db);
  cookie = cookieOf(await aBrowserOf(db, await anAccount(db, { organisationId, role: "official" })));
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

interface Upload {
  file?: string | Uint8Array<ArrayBuffer>;
  name?: string;
  pasted?: string;
}

/** What a browser sends: both fields, the one that was not used empty. */
async function upload({ file, name = "lijst.yaml", pasted = "" }: Upload) {
  const form = new FormData();
  form.append("bestand", new File(file === undefined ? [] : [file], file === undefined ? "" : name));
  form.append("yaml", pasted);
  const address = "http://localhost/beheer/vragenlijsten/inlezen";
  const answer = await site(new Request(address, { method: "POST", headers: { Cookie: cookie }, body: form }));
  return { status: answer.status, to: answer.headers.get("Location"), page: await answer.text() };
}

const list = (slug: string, type = "grade") =>
  `vragenlijst:\n  slug: ${slug}\n  titel: {nl: Wonen}\n  vragen:\n  - {code: a, soort: ${type}, tekst: {nl: A?}}\n`;

const stored = async (slug: string) =>
  (await (await testDatabase()).db.select().from(questionnaires).where(eq(questionnaires.slug, slug))).length;

test("a file is read in as a text that was pasted, and goes before it", async () => {
  expect(await upload({ file: list("uit-bestand"), pasted: list("geplakt") })).toMatchObject({
    status: 303,
    to: expect.stringMatching(/^\/beheer\/vragenlijsten\/\d+\?klaar=ingelezen$/),
  });
  expect([await stored("uit-bestand"), await stored("geplakt")]).toEqual([1, 0]);
  expect(await upload({ pasted: list("geplakt") })).toMatchObject({ status: 303 });
  expect(await upload({ pasted: list("geplakt") })).toMatchObject({ to: expect.stringMatching(/klaar=gelijk$/) });
});

test("a mistake is told with the name of the file and the line, and the text stands on the page to mend it", async () => {
  const answer = await upload({ file: list("fout", "raadsel"), name: "<b>.yaml" });
  expect(answer.status).toBe(400);
  expect(answer.page).toContain("&lt;b&gt;.yaml, regel 5, kolom 22: vragenlijst &gt; vragen &gt; 1 &gt; soort");
  expect(answer.page).toContain("soort: raadsel");
  expect(await stored("fout")).toBe(0);
});

test.each([
  [
    "that is no text",
    Uint8Array.from([0x76, 0x0a, 0xff, 0xfe, 0x00]),
    "lijst.yaml, regel 2: deze tekst is geen UTF-8.",
  ],
  ["that is too long", new Uint8Array(500_001).fill(97), "Een vragenlijst heeft hoogstens 500.000 tekens."],
])("a file %s is refused, and what was pasted stays", async (_, file, sentence) => {
  const answer = await upload({ file, pasted: list("blijft") });
  expect(answer.status).toBe(400);
  expect(answer.page).toContain(sentence);
  expect(answer.page).toContain("slug: blijft");
  expect(await stored("blijft")).toBe(0);
});

test("nothing at all is asked for again", async () => {
  const answer = await upload({});
  expect([answer.status, answer.page.includes("Kies een bestand of plak de tekst ervan.")]).toEqual([400, true]);
});
