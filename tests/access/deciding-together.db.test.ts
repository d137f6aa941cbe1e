import { beforeAll, beforeEach, expect, test } from "vitest";
import { findDecision } from "~/features/discussions/decisions/decision.queries.server.ts";
import { wordsOf } from "~/features/discussions/decisions/decision-words.server.ts";
import { reviseDecision } from "~/features/discussions/decisions/draft-decision.commands.server.ts";
import { isDecision } from "~/features/discussions/decisions/locked-decision.server.ts";
import { discardDecision } from "~/features/discussions/decisions/publish-decision.commands.server.ts";
import { closeDatabase } from "~/platform/db.server.ts";
import { decisions } from "~db/schema/index.ts";
import { aStoredDecision, type ProposalToAnswer } from "../factories/input.ts";
import { testDatabase } from "../setup/database.ts";
import { formOn, typedIn } from "./browser-form.ts";
import { aDraftDeskSite } from "./draft-desk-site.ts";

let site: Awaited<ReturnType<typeof aDraftDeskSite>>["site"];
let about: ProposalToAnswer;
let headers: { Cookie: string };
let decisionId: number;
let comment: string;

beforeAll(async () => {
  const ready = await aDraftDeskSite();
  ({ about, headers, site } = ready);
  comment = `comment-${ready.comment}`;
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

async function ask(query = "", init: RequestInit = {}) {
  const to = `http://localhost/beheer/voorstellen/kade/besluiten/${decisionId}${query}`;
  const answer = await site(new Request(to, { ...init, headers }));
  const next = answer.headers.get("Location");
  const isHere = next !== null && new URL(next, to).pathname === new URL(to).pathname;
  const seen = isHere ? await site(new Request(new URL(next, to), { headers })) : answer;
  return { status: answer.status, page: await seen.text() };
}
type Page = Awaited<ReturnType<typeof ask>>;

/** Presses a button on the form that a page gave, with what was typed in it, and gives the page that one then sees. */
async function press({ page }: Page, intent: string, typed: Record<string, string | string[] | null> = {}, query = "") {
  return await ask(query, { method: "POST", body: typedIn(formOn(page, "besluit"), { ...typed, intent }) });
}

async function aColleagueWrites(body = "Van een collega.") {
  const { db } = await testDatabase();
  const draft = await stored();
  const text = { ...wordsOf(draft), body };
  const revised = { ...by(), officialId: about.official.id, known: draft.changedAt, text };
  expect((await reviseDecision(db, revised, new Date())).kind).toBe("written");
}

const fieldOn = ({ page }: Page, name: string) => new Map(formOn(page, "besluit")).get(name);
const bodyOn = (page: Page) => fieldOn(page, "body");
const changed = "Iemand anders heeft dit besluit intussen veranderd.";

test.each([
  ["looks at other contributions with a reason typed", "state:all", { reason: "Te duur, helaas." }, 303],
  ["saves with a reason typed", "save", { reason: "Te duur, helaas." }, 303],
  ["forgets the verdict", "decide", { reason: "Te duur, helaas." }, 400],
  ["decides on contributions", "decide", { reason: "Te duur, helaas.", verdict: "aside" }, 409],
] as const)(
  "whoever typed nothing in the words and %s sees those of a colleague, and does not write over them",
  async (_what, intent, typed, status) => {
    const opened = await ask();
    await aColleagueWrites();
    const drawn = await press(opened, intent, { inputs: comment, ...typed });
    expect(drawn.status).toBe(status);
    expect(bodyOn(drawn)).toBe("Van een collega.");
    expect(fieldOn(drawn, "reason")).toBe("Te duur, helaas.");
    const decided = await press(drawn, "decide", { inputs: comment, verdict: "aside" });
    expect(decided.status).toBe(303);
    expect(await stored()).toMatchObject({ body: "Van een collega.", setAside: 1 });
  },
);

test.each([
  ["save", {}],
  ["state:all", {}],
  ["decide", { inputs: "ticked", reason: "Ja.", verdict: "used" }],
] as const)(
  "a mistake at %s does not make words of a colleague go unseen; who was told may write over them",
  async (intent, said) => {
    const opened = await ask();
    await aColleagueWrites();
    const ticked = { ...said, ...("inputs" in said && { inputs: comment }) };
    const wrong = await press(opened, intent, { ...ticked, title: " ", body: "Mijn tekst." });
    expect([wrong.status, bodyOn(wrong)]).toEqual([400, "Mijn tekst."]);
    const mended = await press(wrong, intent, { ...ticked, title: "Wij doen het." });
    expect([mended.status, bodyOn(mended)]).toEqual([409, "Mijn tekst."]);
    expect(mended.page).toContain(changed);
    expect((await stored()).body).toBe("Van een collega.");
    expect((await press(mended, intent, ticked)).status).toBe(303);
    expect((await stored()).body).toBe("Mijn tekst.");
  },
);

test("words that were saved beside a reason are not typed again at the next press", async () => {
  const saved = await press(await ask(), "save", { body: "Mijn tekst.", reason: "Te duur, helaas." });
  expect([saved.status, bodyOn(saved)]).toEqual([303, "Mijn tekst."]);
  await aColleagueWrites();
  const looking = await press(saved, "state:all");
  expect([looking.status, bodyOn(looking)]).toEqual([303, "Van een collega."]);
  expect((await stored()).body).toBe("Van een collega.");
});

test.each([
  ["state:all", {}],
  ["save", { title: "" }],
  ["decide", {}],
] as const)(
  "what was typed in a draft that a colleague publishes is there to copy, also at %s",
  async (intent, typed) => {
    const { db } = await testDatabase();
    const opened = await ask();
    await db
      .update(decisions)
      .set({ publishedAt: new Date() })
      .where(isDecision({ ...by(), officialId: "" }));
    const late = await press(opened, intent, { reason: "Te duur, helaas.", ...typed });
    expect(late.status).toBe(409);
    expect(late.page).toContain("Dit besluit is intussen gepubliceerd");
    expect(late.page).toMatch(/<textarea[^>]*>[^<]*Te duur, helaas\.[^<]*<\/textarea>/);
  },
);

test.each([
  ["a mistake", "save", { title: "" }, 400],
  ["a page of contributions that is not there any more", "page:9", {}, 303],
] as const)(
  "%s keeps what was typed where fewer pages of contributions are left",
  async (_what, intent, typed, status) => {
    const drawn = await press(await ask(), intent, { reason: "Te duur, helaas.", ...typed }, "?pagina=9");
    expect([drawn.status, fieldOn(drawn, "reason")]).toEqual([status, "Te duur, helaas."]);
    expect(drawn.page).toContain(`value="${comment}"`);
  },
);

test.each(["decide", "save"])("what was emptied or chosen away stays so beside a mistake at %s", async (intent) => {
  const { db } = await testDatabase();
  const here = isDecision({ ...by(), officialId: "" });
  await db.update(decisions).set({ phase: "beleidsvorming" }).where(here);
  const emptied = { title: "", body: "", decidedOn: "", phase: "none", thema: "" };
  const drawn = await press(await ask("?thema=wonen"), intent, emptied, "?thema=wonen");
  expect(drawn.status).toBe(400);
  expect(Object.fromEntries(formOn(drawn.page, "besluit"))).toMatchObject(emptied);
});

test("who throws a draft away without the tick keeps all that was typed, with the tick it is gone", async () => {
  const typed = { title: "", body: "Mijn tekst.", inputs: comment, verdict: "aside", reason: "Te duur, helaas." };
  const drawn = await press(await ask(), "discard", typed);
  expect(drawn.status).toBe(400);
  expect(drawn.page).toContain("Zet een vinkje");
  expect(Object.fromEntries(formOn(drawn.page, "besluit"))).toMatchObject(typed);
  const saved = await press(drawn, "decide", { title: "Wij doen het.", sure: "ja" });
  expect(saved.status).toBe(303);
  expect(await stored()).toMatchObject({ body: "Mijn tekst.", setAside: 1 });
  expect((await press(await ask(), "discard", { sure: "ja" })).status).toBe(303);
  expect((await ask()).status).toBe(404);
});

test("what was typed in a draft that a colleague throws away is there to copy, also without the tick", async () => {
  const { db } = await testDatabase();
  const opened = await ask();
  await discardDecision(db, { ...by(), officialId: about.official.id }, new Date());
  const late = await press(opened, "discard", { reason: "Te duur, helaas." });
  expect([late.status, late.page]).toEqual([409, expect.stringContaining("Te duur, helaas.</textarea>")]);
});

test("a choice for contributions that no longer count is not saved; the words of the same press are, the reason stays, and the page says so", async () => {
  const gone = { inputs: "comment-999999", verdict: "used", reason: "Een lange reden.", body: "Mijn tekst." };
  const drawn = await press(await ask(), "decide", gone);
  expect([drawn.status, fieldOn(drawn, "reason")]).toEqual([303, "Een lange reden."]);
  expect((await stored()).body).toBe("Mijn tekst.");
  expect(drawn.page).toContain("Uw keuze is niet bewaard: deze bijdragen tellen niet meer mee.");
  expect(drawn.page).not.toContain("Er is niets bewaard");
});

test("a reason that was typed can be erased where no contributions are shown, and then the way to publishing is free", async () => {
  const empty = await press(await ask(), "state:aside", { reason: "Te duur, helaas.", verdict: "aside" });
  expect(empty.page).toMatch(/<textarea[^>]*name="reason"[^>]*>Te duur, helaas\.<\/textarea>/);
  const held = await press(empty, "check", {}, "?stand=aside");
  expect([held.status, held.page]).toEqual([303, expect.stringContaining("Bewaar eerst uw keuze voor de bijdragen.")]);
  expect((await press(held, "check", { reason: "" }, "?stand=aside")).status).toBe(303);
});
