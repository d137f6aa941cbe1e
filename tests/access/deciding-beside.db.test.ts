import { beforeAll, beforeEach, expect, test } from "vitest";
import { findDecision } from "~/features/discussions/decisions/decision.queries.server.ts";
import { wordsOf } from "~/features/discussions/decisions/decision-words.server.ts";
import { type DecisionText, reviseDecision } from "~/features/discussions/decisions/draft-decision.commands.server.ts";
import { discardDecision } from "~/features/discussions/decisions/publish-decision.commands.server.ts";
import { closeDatabase } from "~/platform/db.server.ts";
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

async function found() {
  const { db } = await testDatabase();
  return await findDecision(db, by());
}

async function ask(init: RequestInit = {}) {
  const to = `http://localhost/beheer/voorstellen/kade/besluiten/${decisionId}`;
  const answer = await site(new Request(to, { ...init, headers }));
  const next = answer.headers.get("Location");
  const isHere = next !== null && new URL(next, to).pathname === new URL(to).pathname;
  const seen = isHere ? await site(new Request(new URL(next, to), { headers })) : answer;
  return { status: answer.status, page: (await seen.text()).replaceAll(/<script[\s\S]*?<\/script>/g, "") };
}
type Page = Awaited<ReturnType<typeof ask>>;

async function press({ page }: Page, intent: string, typed: Record<string, string | string[] | null> = {}) {
  return await ask({ method: "POST", body: typedIn(formOn(page, "besluit"), { ...typed, intent }) });
}

async function aColleagueWrites(words: Partial<DecisionText>) {
  const { db } = await testDatabase();
  const draft = (await found()) ?? expect.fail("no draft");
  const text = { ...wordsOf(draft), ...words };
  const revised = { ...by(), officialId: about.official.id, known: draft.changedAt, text };
  expect((await reviseDecision(db, revised, new Date())).kind).toBe("written");
}

test("a draft that a colleague changed since is not thrown away before its reader saw that, and then it is", async () => {
  const opened = await ask();
  await aColleagueWrites({ body: "Twee uur werk van een collega." });
  const kept = await press(opened, "discard", { sure: "ja" });
  expect([kept.status, (await found())?.body]).toEqual([409, "Twee uur werk van een collega."]);
  expect(kept.page).toContain("Het concept is niet weggegooid");
  expect(new Map(formOn(kept.page, "besluit")).has("sure")).toBe(false);
  expect((await press(kept, "discard", { sure: "ja" })).status).toBe(303);
  expect(await found()).toBeUndefined();
});

test("who typed in one field is shown what a colleague wrote in another, and does not write the old words over it", async () => {
  const opened = await ask();
  await aColleagueWrites({ body: "Van een collega." });
  const told = await press(opened, "save", { title: "Een andere titel" });
  expect(told.status).toBe(409);
  expect(told.page).toContain("Staat hieronder in het veld.");
  expect(Object.fromEntries(formOn(told.page, "besluit"))).toMatchObject({
    title: "Een andere titel",
    body: "Van een collega.",
  });
  expect((await press(told, "save")).status).toBe(303);
  expect(await found()).toMatchObject({ title: "Een andere titel", body: "Van een collega." });
});

test("a mistake in one field does not make the old words of another write over a colleague's", async () => {
  const opened = await ask();
  const wrong = await press(opened, "save", { title: " " });
  await aColleagueWrites({ body: "Van een collega." });
  const told = await press(wrong, "save", { title: "Een andere titel" });
  expect(told.status).toBe(409);
  expect((await press(told, "save")).status).toBe(303);
  expect(await found()).toMatchObject({ title: "Een andere titel", body: "Van een collega." });
});

test("who typed in the same field reads the words of the colleague beside their own", async () => {
  const opened = await ask();
  await aColleagueWrites({ body: "Van een collega.", phase: "evaluatie" });
  const told = await press(opened, "save", { body: "Mijn tekst." });
  expect(told.status).toBe(409);
  expect(told.page).toContain('<p class="ui-plain-text">Van een collega.</p>');
  expect(Object.fromEntries(formOn(told.page, "besluit"))).toMatchObject({ body: "Mijn tekst.", phase: "evaluatie" });
});

test("the form that says what was done with contributions may be sent twice", async () => {
  const opened = await ask();
  const said = { inputs: comment, verdict: "aside", reason: "Past niet.", title: "Een andere titel" };
  expect((await press(opened, "decide", said)).status).toBe(303);
  const again = await press(opened, "decide", said);
  expect([again.status, again.page]).toEqual([303, expect.stringContaining("De keuze is bewaard voor 1 bijdrage.")]);
  expect((await press(opened, "decide", { ...said, verdict: "used" })).status).toBe(409);
  expect(await found()).toMatchObject({ title: "Een andere titel", setAside: 1, used: 0 });
});

test("a reason typed beside 'nog niets' stays, and contributions of which nothing was said do not stop counting", async () => {
  const said = await press(await ask(), "decide", { inputs: comment, verdict: "none", reason: "Een lange reden." });
  expect([said.status, new Map(formOn(said.page, "besluit")).get("reason")]).toEqual([303, "Een lange reden."]);
  expect(said.page).toContain("De keuze is bewaard voor 1 bijdrage.");
  expect(said.page).toContain(`value="${comment}"`);
});

test("a reason that was kept beside a draft is there to copy when a colleague throws the draft away", async () => {
  const { db } = await testDatabase();
  expect((await press(await ask(), "state:all", { reason: "Een lange reden." })).status).toBe(303);
  await discardDecision(db, { ...by(), officialId: about.official.id }, new Date());
  const late = await ask();
  expect([late.status, late.page]).toEqual([409, expect.stringContaining("Een lange reden.</textarea>")]);
});
