import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import type { Way } from "~/features/proposals/cycle/bw-question.ts";
import { answerPhase, takeStep } from "~/features/proposals/cycle/phase.commands.server.ts";
import type { Phase } from "~/features/proposals/phase.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../factories/input.ts";
import { aProposal } from "../factories/small-region.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let about: ProposalToAnswer;
let headers: { Cookie: string };

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
  headers = { Cookie: cookieOf(await aBrowserOf(db, about.official)) };
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

/** A plan in this phase, with one answer or what is given, and the browser of an official. */
async function aPlanIn(phase: Phase, given: Partial<Record<Way, string>> = { look: "Huurders gaan erop vooruit." }) {
  const { db } = await testDatabase();
  const slug = `plan-${randomUUID()}`;
  const proposalId = await aProposal(db, about.organisationId, { slug, themes: ["wonen"], phase });
  const bodies = { look: "", choose: "", work: "", learn: "", ...given };
  const by = { organisationId: about.organisationId, proposalId, officialId: about.official.id };
  await answerPhase(db, { ...by, phase, known: 0, bodies }, new Date());
  const path = `/beheer/voorstellen/${slug}/fase`;
  const visit = async (init: RequestInit = {}) => {
    const answer = await site(new Request(`http://localhost${path}?fase=${phase}`, { ...init, headers }));
    const to = answer.headers.get("Location")?.replace(path, "");
    return { status: answer.status, to, text: await answer.text() };
  };
  const known = knownIn((await visit()).text);
  const form = { from: phase, phase, known, ...bodies, reasonOn: "", reasonBack: "" };
  /** Sends the form of the page as it came, but for what was typed. */
  const send = (typed: Record<string, string>) => sendOnly({ ...form, ...typed });
  const sendOnly = (fields: Record<string, string>) => visit({ method: "POST", body: new URLSearchParams(fields) });
  /** What a colleague does after the page came. */
  const officialId = (await anAccount(db, { organisationId: about.organisationId, role: "official" })).id;
  const other = { ...by, officialId };
  const colleague = {
    answers: (changed: Partial<typeof bodies>) =>
      answerPhase(db, { ...other, phase, known: Number(known), bodies: { ...bodies, ...changed } }, new Date()),
    goesOn: () => takeStep(db, { ...other, from: phase, direction: "on", reason: null }, new Date()),
  };
  return { send, sendOnly, colleague };
}

const knownIn = (text: string) => /name="known" type="hidden" value="(\d+)"/.exec(text)?.[1] ?? "";
/** What the check of a step sends along unseen. */
const hiddenIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/<input name="(\w+)" type="hidden" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
const areaOf = (text: string, name: string) =>
  new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(text)?.[1]?.trim();

test("answers that were typed come back after no, and after a step that was taken; who typed none is led on", async () => {
  const typed = { look: "Kopers juist niet.", learn: "Meten na een jaar." };
  const { send } = await aPlanIn("agendering");
  const check = await send({ intent: "on", ...typed });
  expect(check.text).toContain("Uw antwoorden op de vragen zijn nog niet bewaard.");
  for (const [name, value] of Object.entries(typed)) {
    expect(check.text).toContain(`<input name="${name}" type="hidden" value="${value}"/>`);
  }
  for (const [sure, said] of [
    ["nee", "Vragen bij de fase"],
    ["ja", "Het plan staat in de nieuwe fase."],
  ] as const) {
    const { status, text } = await send({ intent: "on", ...typed, sure });
    expect(status).toBe(200);
    expect(text).toContain(said);
    expect([areaOf(text, "look"), areaOf(text, "learn")]).toEqual([typed.look, typed.learn]);
  }
  const other = await aPlanIn("agendering");
  expect(await other.send({ intent: "on", sure: "ja" })).toMatchObject({ status: 303, to: "?klaar=stap" });
});

test("whoever chooses another phase is led there, or told what is not saved", async () => {
  const { send } = await aPlanIn("agendering");
  expect(await send({ intent: "phase:agendering" })).toMatchObject({ status: 303, to: "?fase=agendering#vragen" });
  const { status, text } = await send({ intent: "phase:agendering", choose: "Kiezen voor de kade." });
  expect(status).toBe(409);
  expect(text).toContain("Wat u hier invulde, is nog niet bewaard");
  expect(text).toContain('fase?fase=agendering#vragen"');
  expect(areaOf(text, "choose")).toBe("Kiezen voor de kade.");
});

test("saving answers keeps a reason that was typed for a step, and the answers can be saved once more", async () => {
  const { send } = await aPlanIn("agendering");
  const saved = await send({ intent: "answers", look: "Kopers juist niet.", reasonOn: "De raad wil het." });
  expect(saved.status).toBe(200);
  expect(saved.text).toContain("De antwoorden staan op de site.");
  expect(areaOf(saved.text, "reasonOn")).toBe("De raad wil het.");
  const again = await send({ intent: "answers", look: "Toch wel.", known: knownIn(saved.text) });
  expect(again).toMatchObject({ status: 303, to: "?fase=agendering&klaar=antwoorden" });
});

test("what somebody did not touch shows the answer of a colleague, and saving after that leaves it there", async () => {
  for (const intent of ["answers", "on"]) {
    const { send, colleague } = await aPlanIn("agendering");
    await colleague.answers({ choose: "De raad kiest voor de kade." });
    if (intent === "on") await colleague.goesOn();
    const typed = { look: "Kopers juist niet." };
    const { status, text } = await send({ intent, ...typed });
    expect(status).toBe(409);
    expect(text).toContain("Iemand anders heeft intussen iets veranderd.");
    const drawn = { look: areaOf(text, "look") ?? "", choose: areaOf(text, "choose") ?? "", known: knownIn(text) };
    expect(drawn).toMatchObject({ ...typed, choose: "De raad kiest voor de kade." });
    expect(text).not.toContain("Een collega veranderde dit antwoord");
    expect(await send({ intent: "answers", ...drawn })).toMatchObject({
      status: 303,
      to: expect.stringContaining("klaar=antwoorden"),
    });
  }
});

test("whoever wrote at the same question as a colleague keeps the text and reads that of the colleague", async () => {
  const { send, colleague } = await aPlanIn("agendering");
  await colleague.answers({ look: "Ook kopers." });
  const { status, text } = await send({ intent: "answers", look: "Kopers juist niet." });
  expect(status).toBe(409);
  expect(areaOf(text, "look")).toBe("Kopers juist niet.");
  expect(text.match(/Een collega veranderde dit antwoord intussen/g)?.length).toBeGreaterThan(1);
  expect(text).toMatch(/Wat hier nu op de site staat<\/summary><div[^>]*><div[^>]*><p>Ook kopers\.<\/p>/);
});

test("whoever typed nothing is led to another phase or through a step while a colleague answers", async () => {
  const step: Record<string, string> = { intent: "on", sure: "ja" };
  for (const sent of [{ intent: "phase:agendering" }, step]) {
    const { send, colleague } = await aPlanIn("agendering");
    await colleague.answers({ choose: "De raad kiest voor de kade." });
    expect((await send(sent)).status).toBe(303);
  }
});

test("answers to a phase that a step ends are told before it, and can be copied after it", async () => {
  const lost = "Na deze stap kunt u ze niet meer bewaren";
  const steps = [
    { from: "evaluatie", to: "agendering", intent: "on", given: { look: "Huurders gaan erop vooruit." } },
    { from: "beleidsvorming", to: "beleidsvoorbereiding", intent: "back", given: {} },
  ] as const;
  for (const { from, to, intent, given } of steps) {
    const { send } = await aPlanIn(from, given);
    const typed = { choose: "Kiezen voor de kade.", reasonBack: intent === "back" ? "Te vroeg." : "" };
    expect((await send({ intent, ...typed })).text).toContain(lost);
    expect((await send({ intent, reasonBack: typed.reasonBack })).text).not.toContain(lost);
    const { status, text } = await send({ intent, ...typed, sure: "ja" });
    expect(status).toBe(200);
    expect(text).toContain("is niet bewaard en kunt u nu niet bewaren");
    expect(areaOf(text, "choose")).toBe(typed.choose);
    expect(areaOf(text, "look")).toBeUndefined();
    expect(text).not.toContain('value="answers"');
    const refused = await send({ intent: "answers", ...typed, from: to, known: knownIn(text) });
    expect(refused.status).toBe(409);
    expect(areaOf(refused.text, "choose")).toBe(typed.choose);
  }
});

test("an answer that was emptied goes along with the check of a step and is still empty after it", async () => {
  for (const sure of ["nee", "ja"]) {
    const { send, sendOnly } = await aPlanIn("agendering");
    const check = await send({ intent: "on", look: "" });
    expect(check.text).toContain("Uw antwoorden op de vragen zijn nog niet bewaard.");
    const { status, text } = await sendOnly({ ...hiddenIn(check.text), sure });
    expect(status).toBe(200);
    expect(areaOf(text, "look")).toBe("");
    const saved = await send({ intent: "answers", look: "", known: knownIn(text) });
    expect(saved).toMatchObject({ status: 303, to: "?fase=agendering&klaar=antwoorden" });
  }
});

test("a reason for a step back is still there in a phase that has none", async () => {
  const { send } = await aPlanIn("evaluatie");
  const { text } = await send({ intent: "on", reasonBack: "Nog niet klaar.", sure: "ja" });
  expect(text).toContain("Het staat er nog.");
  expect(areaOf(text, "reasonBack")).toBe("Nog niet klaar.");
  expect(text).not.toContain("kunt u nu niet bewaren");
});

test("a step without a reason that it needs names the field, and the answers on the page still stand there", async () => {
  const { db } = await testDatabase();
  await aStoredComment(db, about, { author: about.resident.id });
  const bodies = { look: "Huurders gaan erop vooruit.", choose: "", work: "", learn: "" };
  const by = { ...about, officialId: about.official.id };
  await answerPhase(db, { ...by, phase: "beleidsvorming", known: 0, bodies }, new Date());
  for (const [intent, field] of [
    ["back", "reasonBack"],
    ["on", "reasonOn"],
  ] as const) {
    const body = new URLSearchParams({ intent, from: "beleidsvorming", [field]: "" });
    const sent = new Request(`http://localhost/beheer/voorstellen/${about.slug}/fase`, {
      method: "POST",
      headers,
      body,
    });
    const answer = await site(sent);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    const fields = page.match(/<textarea[^>]*>/g) ?? [];
    expect(fields.find((one) => one.includes(`name="${field}"`))).toContain('aria-invalid="true"');
    expect(page).toMatch(/<textarea[^>]*name="look"[^>]*>Huurders gaan erop vooruit\.<\/textarea>/);
  }
});
