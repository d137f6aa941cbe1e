import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { roles } from "~/features/accounts/role.ts";
import type { Database } from "~db/client.server.ts";
import { comments, decisions, proposals, users } from "~db/schema/index.ts";
import { anAccount } from "./account.ts";
import { aProposalToAnswer, aStoredComment, aStoredDecision, type ProposalToAnswer } from "./input.ts";
import { aProposal } from "./small-region.ts";

const now = new Date("2026-06-15T12:00:00Z");

/** Two proposals of one organisation, somebody of each role, and what was written so far. */
export interface Town {
  plans: (ProposalToAnswer & { threads: number[] })[];
  people: string[];
  texts: number[];
  decisions: number[];
}

export async function aTown(db: Database): Promise<Town> {
  const about = await aProposalToAnswer(db);
  const slug = `${about.slug}-2`;
  const proposalId = await aProposal(db, about.organisationId, { slug });
  const people: string[] = [];
  for (const role of roles) people.push((await anAccount(db, { ...about, role })).id);
  const plans = [about, { ...about, slug, proposalId }].map((plan) => ({ ...plan, threads: [] }));
  return { plans, people, texts: [], decisions: [] };
}

/** What a happening depends on: which plan, which text, person or decision, and what else. */
export interface Drawn {
  plan: number;
  which: number;
  more: number;
}

const oneOf = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];
const isPlan = ({ plans }: Town, { plan }: Drawn) => eq(proposals.id, oneOf(plans, plan)?.proposalId ?? 0);
const isText = ({ texts }: Town, { which }: Drawn) => eq(comments.id, oneOf(texts, which) ?? 0);
const isDraft = (town: Town, { which }: Drawn) =>
  and(eq(decisions.id, oneOf(town.decisions, which) ?? 0), isNull(decisions.publishedAt));

async function openThread(db: Database, town: Town, { plan, which, more }: Drawn): Promise<void> {
  const [place, author] = [oneOf(town.plans, plan), oneOf(town.people, more)];
  if (!place || author === undefined) return;
  const [stance, theme] = [
    which % 2 === 0 ? ("for" as const) : ("question" as const),
    which % 3 === 0 ? null : "wonen",
  ];
  const id = await aStoredComment(db, place, { author, stance, theme, held: which % 7 === 0 });
  place.threads.push(id);
  town.texts.push(id);
}

async function reply(db: Database, town: Town, { plan, which, more }: Drawn): Promise<void> {
  const [place, author] = [oneOf(town.plans, plan), oneOf(town.people, more)];
  const thread = oneOf(place?.threads ?? [], which);
  if (!place || author === undefined || thread === undefined) return;
  town.texts.push(await aStoredComment(db, place, { author, thread, held: which % 7 === 0 }));
}

async function decide(db: Database, town: Town, { plan, which }: Drawn, isPublished: boolean): Promise<void> {
  const place = oneOf(town.plans, plan);
  if (!place || place.threads.length === 0) return;
  const named = new Set([0, 1, 2].map((further) => oneOf(place.threads, which + further) ?? 0));
  const inputs = [...named].map((commentId) => ({ commentId }));
  town.decisions.push(await aStoredDecision(db, place, inputs, isPublished));
}

/** Everything that can happen to a conversation and its answers, as it changes the tables. */
export const happenings: Record<string, (db: Database, town: Town, drawn: Drawn) => Promise<void>> = {
  "a resident opens a thread": (db, town, drawn) => openThread(db, town, { ...drawn, more: 0 }),
  "somebody opens a thread": openThread,
  "somebody replies": reply,
  async "a text is edited, and held for what it says now"(db, town, drawn) {
    const isThere = and(isText(town, drawn), isNull(comments.withdrawnAt));
    await db.update(comments).set({ body: "Bel mij.", editedAt: now, heldFor: "phone" }).where(isThere);
  },
  async "a held text is let through"(db, town, drawn) {
    await db.update(comments).set({ heldFor: null }).where(isText(town, drawn));
  },
  async "a text is hidden"(db, town, drawn) {
    await db.update(comments).set({ hiddenAt: now, hiddenReason: "insult" }).where(isText(town, drawn));
  },
  async "a text is shown again"(db, town, drawn) {
    await db.update(comments).set({ hiddenAt: null, hiddenReason: null }).where(isText(town, drawn));
  },
  async "a hidden text is erased"(db, town, drawn) {
    const isHidden = and(isText(town, drawn), isNotNull(comments.hiddenAt), isNull(comments.withdrawnAt));
    await db.update(comments).set({ body: "–" }).where(isHidden);
  },
  async "a text is withdrawn"(db, town, drawn) {
    await db.update(comments).set({ body: "", withdrawnAt: now }).where(isText(town, drawn));
  },
  async "somebody gets another role"(db, { people }, { which, more }) {
    await db
      .update(users)
      .set({ role: oneOf(roles, more) })
      .where(eq(users.id, oneOf(people, which) ?? ""));
  },
  "a decision is drafted": (db, town, drawn) => decide(db, town, drawn, false),
  "a decision is published": (db, town, drawn) => decide(db, town, drawn, true),
  async "a draft is published"(db, town, drawn) {
    await db.update(decisions).set({ publishedAt: now }).where(isDraft(town, drawn));
  },
  async "a draft is thrown away"(db, town, drawn) {
    await db.delete(decisions).where(isDraft(town, drawn));
  },
  async "a proposal is withdrawn"(db, town, drawn) {
    await db.update(proposals).set({ withdrawnAt: now, withdrawnReason: "Geen geld." }).where(isPlan(town, drawn));
  },
  async "a proposal is put back"(db, town, drawn) {
    await db.update(proposals).set({ withdrawnAt: null, withdrawnReason: null }).where(isPlan(town, drawn));
  },
};
