import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Way } from "~/features/proposals/cycle/bw-question.ts";
import { answerPhase } from "~/features/proposals/cycle/phase.commands.server.ts";
import type { Phase } from "~/features/proposals/phase.ts";
import { closeDatabase } from "~/platform/db.server.ts";
import { proposals } from "~db/schema/index.ts";
import { aStoredComment } from "../factories/input.ts";
import { testDatabase } from "../setup/database.ts";
import { aPhaseSite, aPlanAt, knownIn, type PhaseSite } from "./phase-plan.ts";

let ready: PhaseSite;

beforeAll(async () => {
  ready = await aPhaseSite();
  return closeDatabase;
});

const aPlanIn = (phase: Phase, given: Partial<Record<Way, string>> = { look: "Huurders gaan erop vooruit." }) =>
  aPlanAt(ready, phase, given);
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
    expect(status).toBe(303);
    expect(text).toContain(said);
    expect([areaOf(text, "look"), areaOf(text, "learn")]).toEqual([typed.look, typed.learn]);
  }
  const other = await aPlanIn("agendering");
  expect(await other.send({ intent: "on", sure: "ja" })).toMatchObject({ status: 303, to: "?klaar=stap" });
});

test("whoever chooses another phase is led there, and finds what was typed on the way back, also in a new visit", async () => {
  const { send, visit } = await aPlanIn("beleidsvoorbereiding");
  expect(await send({ intent: "phase:agendering" })).toMatchObject({ status: 303, to: "?fase=agendering#vragen" });
  const typed = { choose: "Kiezen voor de kade.", reasonOn: "De raad wil het." };
  const other = await send({ intent: "phase:agendering", ...typed });
  expect(other).toMatchObject({ status: 303, to: "?fase=agendering#vragen" });
  expect(other.text).toContain("Hier schreef u iets wat nog niet is bewaard");
  expect(other.text).toMatch(/<button form="fase"[^>]*value="phase:beleidsvoorbereiding" class="ui-link-button"/);
  expect([areaOf(other.text, "choose"), areaOf(other.text, "reasonOn")]).toEqual(["", typed.reasonOn]);
  const { text } = await visit();
  expect(text).toContain("Wat u hier invulde, is nog niet bewaard. Alleen u ziet het.");
  expect([areaOf(text, "choose"), areaOf(text, "reasonOn")]).toEqual([typed.choose, typed.reasonOn]);
  await send({ intent: "phase:beleidsvoorbereiding", choose: "", reasonOn: "" });
  expect((await visit()).text).not.toContain("is nog niet bewaard");
});

test("the way back to a step that is looked at gives the same step, and a colleague's step is told there", async () => {
  const { send, visitAt, colleague } = await aPlanIn("agendering");
  const { status, to = "" } = await send({ intent: "on", reasonOn: "De raad wil het." });
  expect([status, to]).toEqual([303, "?fase=agendering&stap=on"]);
  const { text } = await visitAt(to);
  expect(text).toContain("De raad wil het.");
  expect(text).toContain("Ja, zet het plan in de fase");
  await colleague.goesOn();
  const late = await visitAt(to);
  expect(late.text).toContain("Iemand anders heeft intussen iets veranderd.");
  expect(areaOf(late.text, "reasonOn")).toBe("De raad wil het.");
});

test("what was typed on the page of a plan that a colleague takes back is there to copy, at once and later", async () => {
  const { db } = await testDatabase();
  for (const intent of ["answers", "on", "phase:agendering"]) {
    const { send, visit, proposalId } = await aPlanIn("agendering");
    const typed = { choose: "Kiezen voor de kade.", reasonOn: "De raad wil het." };
    await send({ intent: "phase:agendering", ...typed });
    await db
      .update(proposals)
      .set({ withdrawnAt: new Date(), withdrawnReason: "De raad stopt ermee." })
      .where(eq(proposals.id, proposalId));
    const late = await send({ intent, ...typed });
    expect(late.status).toBe(409);
    for (const { text } of [late, await visit()]) {
      expect(areaOf(text, "body")).toContain(typed.choose);
      expect(areaOf(text, "body")).toContain(typed.reasonOn);
    }
  }
});

test("saving answers keeps a reason that was typed for a step, and the answers can be saved once more", async () => {
  const { send } = await aPlanIn("agendering");
  const saved = await send({ intent: "answers", look: "Kopers juist niet.", reasonOn: "De raad wil het." });
  expect(saved.status).toBe(303);
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
    expect(status).toBe(303);
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
    expect(status).toBe(303);
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
  const { about, headers, site } = ready;
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
