import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { anInvitedRound, personLine } from "../factories/invited-round.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const day = 24 * 60 * 60 * 1000;
const header = "persoon,gemeente,wijk,leeftijd,geslacht,opleiding,naam_adres,e-mail";
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let cookie: string;
let base: string;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  const period = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) };
  const { organisationId, roundId } = await anInvitedRound(db, undefined, period);
  cookie = cookieOf(await aBrowserOf(db, await anAccount(db, { organisationId, role: "researcher" })));
  base = `/beheer/rondes/${roundId}/uitnodigen`;
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

const visit = (path: string, body: FormData | URLSearchParams | null = null) =>
  site(
    new Request(`http://localhost${base}${path}`, { method: body ? "POST" : "GET", headers: { Cookie: cookie }, body }),
  );

/** What a browser sends: both fields, the one that was not used empty. */
function upload({ file = "", pasted = "" }: { file?: string; pasted?: string }): FormData {
  const form = new FormData();
  form.append("bestand", new File([file], file === "" ? "" : "kader.csv", { type: "text/csv" }));
  form.append("regels", pasted);
  return form;
}

test("a file is read while it comes in, and the page says how many people it holds", async () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => personLine(index));
  const sent = await visit("/kader", upload({ file: [header, ...lines].join("\n") }));
  expect(sent.status).toBe(303);
  expect(sent.headers.get("Location")).toBe(`${base}/kader?klaar=5000`);
  expect(await (await visit("/kader?klaar=5000")).text()).toContain("kader.csv: 5.000 mensen.");
});

test("lines that were pasted stay on the page when something is wrong with them", async () => {
  const pasted = `${header}\n1,Atlantis,,40,m,hoog,,a@example.nl`;
  const sent = await visit("/kader", upload({ pasted }));
  expect(sent.status).toBe(400);
  // A browser sends the line ends of a form as \r\n.
  const text = (await sent.text()).replaceAll("\r\n", "\n");
  expect(text).toContain("Regel 2, kolom gemeente: “Atlantis” is geen gemeente die wij kennen.");
  expect(text).toContain(pasted);
});

test("a wrong file with a long rest is refused, and nothing chosen is asked for", async () => {
  const wrong = await visit("/kader", upload({ file: `naam\n${"x\n".repeat(200_000)}` }));
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain("Regel 1, kolom persoon: deze kolom ontbreekt.");
  const nothing = await visit("/kader", upload({}));
  expect(nothing.status).toBe(400);
  expect(await nothing.text()).toContain("Kies een bestand of plak de regels.");
});

test("a sample is looked at before it is drawn, and drawn once", async () => {
  await visit(
    "/kader",
    upload({ pasted: [header, ...Array.from({ length: 60 }, (_, index) => personLine(index))].join("\n") }),
  );
  const wrong = await (
    await visit("/steekproef?omvang=61&verdeling=equal&delen=gemeente&spreiding=&startgetal=")
  ).text();
  expect(wrong).toContain("Vul een heel getal in van 1 tot en met 60.");
  const looked = await (
    await visit("/steekproef?omvang=12&verdeling=equal&delen=gemeente_age&spreiding=&startgetal=")
  ).text();
  expect(looked).toContain("Zaanstad, 18–29");
  expect(looked).toContain("Trek 12 mensen");
  const draw = new URLSearchParams({
    omvang: "12",
    verdeling: "equal",
    delen: "gemeente_age",
    startgetal: "ab".repeat(16),
  });
  expect((await visit("/steekproef", draw)).status).toBe(303);
  const again = await visit("/steekproef", draw);
  expect(again.status).toBe(409);
  expect(await again.text()).toContain("Er is al een steekproef getrokken.");
  expect(await (await visit("/steekproef")).text()).toContain("ab".repeat(16));
});

test("letters are one file, and mails wait in the post", async () => {
  const letters = await visit("/brieven.pdf", new URLSearchParams({ turn: "first" }));
  expect(letters.headers.get("Content-Type")).toBe("application/pdf");
  expect(
    Buffer.from(await letters.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  const mails = await visit("/versturen", new URLSearchParams({ intent: "mail", turn: "first" }));
  expect(mails.headers.get("Location")).toMatch(/versturen\?klaar=mail&mensen=\d+$/);
  const post = await site(new Request("http://localhost/beheer/post", { headers: { Cookie: cookie } }));
  expect(await post.text()).toContain("@example.nl");
  const overview = await (await visit("")).text();
  expect(overview).toContain("Per gemeente");
  const bounce = await visit("/versturen", new URLSearchParams({ intent: "bounce", undelivered: "999" }));
  expect(bounce.status).toBe(400);
  expect(await bounce.text()).toContain("Wij vinden dit nummer of adres niet bij deze ronde");
});
