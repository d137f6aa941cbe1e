import { beforeAll, beforeEach, expect, test } from "vitest";
import { findDecision } from "~/features/discussions/decisions/decision.queries.server.ts";
import { reviseDecision } from "~/features/discussions/decisions/draft-decision.commands.server.ts";
import { isDecision } from "~/features/discussions/decisions/locked-decision.server.ts";
import { closeDatabase } from "~/platform/db.server.ts";
import { decisions } from "~db/schema/index.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aStoredDecision, type ProposalToAnswer } from "../factories/input.ts";
import { testDatabase } from "../setup/database.ts";
import { formOn, typedIn } from "./browser-form.ts";
import { aDraftDeskSite } from "./draft-desk-site.ts";

let site: Awaited<ReturnType<typeof aDraftDeskSite>>["site"];
let about: ProposalToAnswer;
let headers: { Cookie: string };
let decisionId: number;
let comment: number;

beforeAll(async () => {
  ({ about, comment, headers, site } = await aDraftDeskSite());
  return closeDatabase;
});

beforeEach(async () => {
  const { db } = await testDatabase();
  decisionId = await aStoredDecision(db, about, [], false);
});

const by = () => ({ organisationId: about.organisationId, proposalId: about.proposalId, decisionId });

async function stored() {
  const { db } = await testDatabase();
  return (await findDecision(db, by())) ?? expect.fail("no draft");
}

const here = (query = "") => `/beheer/voorstellen/kade/besluiten/${decisionId}${query}`;
const read = async (path: string) => await (await site(new Request(`http://localhost${path}`, { headers }))).text();

/** The form of the draft as the page gives it, with what was typed and the button that is pressed: then where it leads. */
async function press(typed: Typed, query = "") {
  const body = typedIn(formOn(await read(here(query)), "besluit"), typed);
  return async () => {
    const sent = new Request(`http://localhost${here(query)}`, { method: "POST", headers, body });
    const answer = await site(sent);
    const to = answer.headers.get("Location")?.replace("http://localhost", "");
    return { status: answer.status, to, text: to ? await read(to.replace(/#.*/, "")) : await answer.text() };
  };
}
type Typed = Record<string, string | string[] | null>;
const send = async (...typed: Parameters<typeof press>) => await (await press(...typed))();

test("whoever looks at other contributions saves the text, and finds it there", async () => {
  for (const [intent, chosen, query] of [
    ["filter", { thema: "wonen", soort: "against" }, "?thema=wonen&soort=against&klaar=tekst"],
    ["state:used", {}, "?stand=used&klaar=tekst"],
    ["page:1", {}, "?klaar=tekst"],
  ] as const) {
    const body = `Wij kiezen het water (${intent}).`;
    const { status, to, text } = await send({ intent, body, ...chosen });
    expect([status, to]).toEqual([303, `${here(query)}#bijdragen`]);
    expect(text).toContain("De tekst van het besluit is bewaard als concept.");
    expect((await stored()).body).toBe(body);
  }
});

test("with a mistake the text is not saved, and stands on the page with the other contributions", async () => {
  const { status, text } = await send({ intent: "state:all", title: "", body: "Zonder titel." });
  expect(status).toBe(400);
  expect(text).toContain("Schrijf in één zin wat er is besloten.");
  expect(text).toContain("De tekst van het besluit is niet bewaard.");
  expect(text).toMatch(/<button aria-current="true"[^>]*value="state:all"/);
  expect(text).toMatch(/<textarea[^>]*name="body"[^>]*>Zonder titel\.<\/textarea>/);
  expect((await stored()).body).not.toBe("Zonder titel.");
});

const said = () => ({ inputs: `comment-${comment}`, verdict: "aside", reason: "Te duur, helaas." });

/** What the form of the draft holds at this address, also for who comes by the way back or a link. */
const heldAt = async (path: string) => Object.fromEntries(formOn(await read(path), "besluit"));

test("what was typed about contributions stands at the address that a button leads to, whatever it shows or saves", async () => {
  for (const [intent, query, told] of [
    ["state:all", "?stand=all&klaar=tekst#bijdragen", "Uw vinkjes en uw reden blijven staan"],
    ["save", "?klaar=bewaard", "Het besluit is bewaard."],
    ["check", "?klaar=rest", "Wat u bij de bijdragen invulde, is nog niet bewaard"],
  ] as const) {
    const { status, to, text } = await send({ intent, ...said(), body: `Nieuw (${intent}).` });
    expect([status, to]).toEqual([303, here(query)]);
    expect(text).toContain(told);
    expect(await heldAt(here())).toMatchObject({ ...said(), body: `Nieuw (${intent}).` });
  }
  expect((await stored()).setAside).toBe(0);
});

test("a tick stays while one looks at another theme and back, and goes where it is taken away or saved", async () => {
  await send({ intent: "filter", ...said(), thema: "wonen", soort: "idea" });
  const away = "?thema=wonen&soort=idea";
  expect(await read(here(away))).toContain("Ook aangevinkt: 1 bijdrage die niet in deze lijst staat");
  expect(await heldAt(here(away))).toMatchObject(said());
  const back = await send({ intent: "filter", thema: "", soort: "" }, away);
  expect([back.to, back.text]).toEqual([`${here()}#bijdragen`, expect.not.stringContaining("Ook aangevinkt")]);
  expect(await heldAt(here())).toMatchObject(said());
  await send({ intent: "state:all", inputs: null });
  expect((await heldAt(here())).inputs).toBeUndefined();
  expect((await send({ intent: "decide", ...said() }, away)).to).toContain("klaar=verwerkt&aantal=1");
  expect(await heldAt(here("?stand=all"))).toMatchObject({ reason: "", thema: "" });
});

test("whoever reads a contribution whole finds words and ticks on the way back", async () => {
  const { status, to } = await send({ intent: `read:comment-${comment}`, ...said(), body: "Even nalezen." });
  expect([status, to]).toEqual([303, `/voorstellen/kade/reacties?gesprek=${comment}`]);
  expect(await heldAt(here())).toMatchObject({ ...said(), body: "Even nalezen." });
});

test("what one official ticked and wrote is neither seen nor undone by another", async () => {
  const { db } = await testDatabase();
  await send({ intent: "state:all", ...said() });
  const official = await anAccount(db, { organisationId: about.organisationId, role: "official" });
  const other = { Cookie: await aBrowserOf(db, official) };
  const own = headers;
  headers = other;
  expect(await heldAt(here("?stand=all"))).toMatchObject({ reason: "" });
  expect((await heldAt(here("?stand=all"))).inputs).toBeUndefined();
  await send({ intent: "save", reason: "Iets anders." });
  headers = own;
  expect(await heldAt(here("?stand=all"))).toMatchObject(said());
});

test("a reason that was not saved can still be copied when a colleague has published the draft", async () => {
  const { db } = await testDatabase();
  await send({ intent: "state:all", ...said() });
  await db
    .update(decisions)
    .set({ publishedAt: new Date() })
    .where(isDecision({ ...by(), officialId: "" }));
  expect(await read(here())).toMatch(/Te duur, helaas\.[^<]*<\/textarea>/);
});

test("what is said of contributions is saved with the text, together or not at all", async () => {
  const typed = { intent: "decide", inputs: `comment-${comment}`, verdict: "used", reason: "Ja." };
  expect((await send({ ...typed, title: "" })).status).toBe(400);
  expect((await stored()).used).toBe(0);
  expect((await send({ ...typed, title: "Wij doen het" })).to).toContain("klaar=verwerkt&aantal=1");
  expect(await stored()).toMatchObject({ title: "Wij doen het", used: 1 });
});

test("who typed nothing looks on, also when a colleague wrote meanwhile; who did is told", async () => {
  const { db } = await testDatabase();
  const [looking, writing] = [
    await press({ intent: "state:all" }),
    await press({ intent: "state:all", body: "Mijn." }),
  ];
  const text = { ...(await stored()), body: "Van een collega.", snapshot: null, weighing: null };
  const { changedAt: known, title, body, decidedOn, phase } = text;
  const words = { title, body, decidedOn, phase, snapshot: null, weighing: null };
  expect(await reviseDecision(db, { ...by(), officialId: about.official.id, known, text: words }, new Date())).toEqual({
    ...{ kind: "written", decisionId },
  });
  expect((await looking()).to).toBe(`${here("?stand=all")}#bijdragen`);
  const late = await writing();
  expect(late.status).toBe(409);
  expect(late.text).toContain("Iemand anders heeft dit besluit intussen veranderd.");
  expect(late.text).toMatch(/<textarea[^>]*name="body"[^>]*>Mijn\.<\/textarea>/);
  expect((await stored()).body).toBe("Van een collega.");
});
