import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { aDraft } from "../factories/proposal-draft.ts";
import { aSmallRegion } from "../factories/small-region.ts";
import { aPdf, aPhoto, aPng } from "../factories/upload.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let cookie: string;
let draftId: number;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  const organisationId = await aSmallRegion(db);
  const official = await anAccount(db, { organisationId, role: "official" });
  cookie = cookieOf(await aBrowserOf(db, official));
  draftId = await aDraft(db, { organisationId, officialId: official.id });
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

interface Upload {
  bytes: Buffer;
  name?: string;
  kind?: string;
  title?: string;
  alternative?: string;
}

async function send(body: FormData | URLSearchParams): Promise<Response> {
  const address = `http://localhost/beheer/voorstellen/${draftId}/bestanden`;
  return await site(new Request(address, { method: "POST", headers: { Cookie: cookie }, body }));
}

function upload({ bytes, name = "kade.jpg", kind = "picture", title = "", alternative = "Een kade" }: Upload) {
  const form = new FormData();
  const fields = { intent: "add", kind, title, alternative: kind === "document" ? "" : alternative };
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  // The browser says what it likes of the kind of file: it is not believed.
  form.append("file", new File([new Uint8Array(bytes)], name, { type: "text/html" }));
  return send(form);
}

async function page(): Promise<string> {
  const address = `http://localhost/beheer/voorstellen/${draftId}/bestanden`;
  return await (await site(new Request(address, { headers: { Cookie: cookie } }))).text();
}

async function fileIds(): Promise<string[]> {
  const ids = [...(await page()).matchAll(/\/bestanden\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? "");
  return [...new Set(ids)];
}

const get = (id: string, as: string | null) =>
  site(new Request(`http://localhost/bestanden/${id}`, as ? { headers: { Cookie: as } } : {}));

test("a photo comes back without its place, to who writes proposals and to nobody else", async () => {
  expect((await upload({ bytes: await aPhoto() })).status).toBe(303);
  const [id = ""] = await fileIds();
  expect((await get(id, null)).status).toBe(404);
  const answer = await get(id, cookie);
  expect(answer.headers.get("Content-Type")).toBe("image/webp");
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  expect(answer.headers.get("Content-Security-Policy")).toContain("sandbox");
  const { exif, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect({ exif, format }).toEqual({ exif: undefined, format: "webp" });
});

test.each([
  ["<svg onload=alert(1)>.png", "&lt;svg onload=alert(1)&gt;"],
  ["..\\..\\plan.jpg.html", "plan.jpg"],
])("a file called %j stands on the page as text", async (name, shown) => {
  await upload({ bytes: aPng({ width: 60 + name.length, height: 90 }), name });
  const text = await page();
  expect(text).toContain(shown);
  expect(text).not.toContain("<svg onload");
  expect(text).not.toContain(".html");
});

test("a document goes out under a plain name, to keep and not to open", async () => {
  const title = 'Plan"; filename="kwaad.html';
  await upload({ bytes: aPdf(), kind: "document", title });
  const id = (await fileIds()).at(-1) ?? "";
  const answer = await get(id, cookie);
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="plan-filename-kwaad-html.pdf"');
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
});

test.each<[string, Upload, string]>([
  ["a drawing that runs", { bytes: Buffer.from("<svg onload=alert(1)>") }, "Dit is geen jpg, png, webp of pdf."],
  ["a bomb", { bytes: aPng({ width: 60_000, height: 60_000, rows: 9 }) }, "meer dan 25 miljoen beeldpunten"],
  ["a line", { bytes: aPng({ width: 1, height: 60_000 }) }, "veel te lang en smal"],
  ["a pdf that runs", { bytes: aPdf({ catalogue: "/JavaScript" }), kind: "document" }, "In deze pdf zit een programma"],
  ["nothing", { bytes: Buffer.alloc(0), name: "" }, "Kies een bestand."],
  ["a photo nobody described", { bytes: Buffer.from("x"), alternative: "" }, "Beschrijf wat er te zien is."],
])("%s is refused with a sentence, and what was typed stays", async (_what, given, sentence) => {
  const before = await fileIds();
  const answer = await upload({ title: "Mijn titel", ...given });
  expect(answer.status).toBe(400);
  const text = await answer.text();
  expect(text).toContain(sentence);
  expect(text).toContain('value="Mijn titel"');
  expect(await fileIds()).toEqual(before);
});

test("a photo with a zip behind it is refused", async () => {
  const bytes = Buffer.concat([await aPhoto(), Buffer.from("PK\x03\x04")]);
  expect(await (await upload({ bytes })).text()).toContain("In dit bestand zit nog een ander bestand.");
});

test("text in the place of the file is no file", async () => {
  const answer = await send(new URLSearchParams({ intent: "add", kind: "picture", file: "x", alternative: "x" }));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Kies een bestand.");
});

test("a file that was removed is gone", async () => {
  const [id = ""] = await fileIds();
  expect((await send(new URLSearchParams({ intent: "remove", file: id }))).status).toBe(303);
  expect((await get(id, cookie)).status).toBe(404);
});
