import { randomUUID } from "node:crypto";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import type { Way } from "~/features/proposals/cycle/bw-question.ts";
import { answerPhase, takeStep } from "~/features/proposals/cycle/phase.commands.server.ts";
import type { Phase } from "~/features/proposals/phase.ts";
import { configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { aProposalToAnswer } from "../factories/input.ts";
import { aProposal } from "../factories/small-region.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

/** The site with a proposal, and the browser of an official who moves plans through the policy cycle. */
export async function aPhaseSite() {
  const { db, appUrl } = await testDatabase();
  const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
  const headers = { Cookie: cookieOf(await aBrowserOf(db, about.official)) };
  configureDatabase(appUrl);
  forgetOrganisation();
  return { about, headers, site: await siteOfRoutes() };
}
export type PhaseSite = Awaited<ReturnType<typeof aPhaseSite>>;

/** A plan in this phase, with one answer or what is given, and the browser of an official. */
export async function aPlanAt({ about, headers, site }: PhaseSite, phase: Phase, given: Partial<Record<Way, string>>) {
  const { db } = await testDatabase();
  const slug = `plan-${randomUUID()}`;
  const proposalId = await aProposal(db, about.organisationId, { slug, themes: ["wonen"], phase });
  const bodies = { look: "", choose: "", work: "", learn: "", ...given };
  const by = { organisationId: about.organisationId, proposalId, officialId: about.official.id };
  await answerPhase(db, { ...by, phase, known: 0, bodies }, new Date());
  const path = `/beheer/voorstellen/${slug}/fase`;
  const visitAt = async (query: string, init: RequestInit = {}) => {
    const answer = await site(new Request(`http://localhost${path}${query}`, { ...init, headers }));
    const next = answer.headers.get("Location");
    const seen = next ? await site(new Request(new URL(next, "http://localhost"), { headers })) : answer;
    return { status: answer.status, to: next?.replace(path, ""), text: await seen.text() };
  };
  const visit = (init: RequestInit = {}) => visitAt(`?fase=${phase}`, init);
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
  return { send, sendOnly, visit, visitAt, colleague, proposalId };
}

export const knownIn = (text: string) => /name="known" type="hidden" value="(\d+)"/.exec(text)?.[1] ?? "";
