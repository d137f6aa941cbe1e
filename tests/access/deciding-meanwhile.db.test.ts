import { beforeAll, beforeEach, expect, test } from "vitest";
import { findDecision } from "~/features/discussions/decisions/decision.queries.server.ts";
import { reviseDecision } from "~/features/discussions/decisions/draft-decision.commands.server.ts";
import { closeDatabase } from "~/platform/db.server.ts";
import { aStoredDecision, type ProposalToAnswer } from "../factories/input.ts";
import { testDatabase } from "../setup/database.ts";
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
const at = (query: string, init: RequestInit = {}) =>
  site(new Request(`http://localhost${here(query)}`, { ...init, headers }));

/** The form of the draft as the page gives it, with what was typed and the button that was pressed. */
async function press(typed: Record<string, string>, query = "") {
  const page = await (await at(query)).text();
  const hidden = (name: string) => new RegExp(`name="${name}" type="hidden" value="([^"]*)"`).exec(page)?.[1] ?? "";
  const { title, body, decidedOn } = await stored();
  const given = { title, body, decidedOn, phase: "none", known: hidden("known"), was: hidden("was") };
  const form = new URLSearchParams({ ...given, snapshot: "", weighing: "", thema: "", soort: "", ...typed });
  return async () => {
    const answer = await at(query, { method: "POST", body: form });
    const to = answer.headers.get("Location")?.replace("http://localhost", "");
    return { status: answer.status, to, text: await answer.text() };
  };
}
const send = async (...typed: Parameters<typeof press>) => await (await press(...typed))();

test("whoever looks at other contributions saves the text, and finds it there", async () => {
  for (const [intent, chosen, query] of [
    ["filter", { thema: "wonen", soort: "against" }, "?thema=wonen&soort=against"],
    ["state:used", {}, "?stand=used"],
    ["page:1", {}, ""],
  ] as const) {
    const body = `Wij kiezen het water (${intent}).`;
    const { status, to } = await send({ intent, body, ...chosen });
    expect([status, to]).toEqual([303, `${here(query)}#bijdragen`]);
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

test("what was typed about contributions comes along, whatever the button shows or saves", async () => {
  const typed = { inputs: `comment-${comment}`, verdict: "aside", reason: "Te duur, helaas." };
  for (const [intent, status, said] of [
    ["state:all", 200, "Bijdragen"],
    ["save", 200, "De tekst is bewaard."],
    ["check", 409, "Wat u bij de bijdragen invulde, is nog niet bewaard"],
  ] as const) {
    const answer = await send({ intent, ...typed, body: `Nieuw (${intent}).` });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(said);
    expect(answer.text).toMatch(/<textarea[^>]*name="reason"[^>]*>Te duur, helaas\.<\/textarea>/);
    expect(answer.text).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="comment-${comment}"`));
    expect((await stored()).body).toBe(`Nieuw (${intent}).`);
  }
  expect((await stored()).setAside).toBe(0);
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
