import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { showComment } from "~/features/discussions/moderation/decide.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { mails, questionnaires, rounds, snapshots, users } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../../../../tests/factories/input.ts";
import { confirmAddresses } from "../../../../tests/factories/mailbox.ts";
import { aPanel } from "../../../../tests/factories/panel.ts";
import { asOwner, inTransaction } from "../../../../tests/setup/database.ts";
import { tellAuthors } from "../own-text/tell-authors.server.ts";
import { newsBetween } from "./news.queries.server.ts";

const day = (date: string) => new Date(`${date}T12:00:00Z`);

/** The news of a week in June. */
function newsOf(db: Database, { organisationId }: ProposalToAnswer, from: string, until: string) {
  return newsBetween(db, { organisationId, from: day(from), until: day(until), now: day(until) });
}

/** A round about the proposal, which was or will be open in this period. */
function aRound(
  db: Database,
  { organisationId, proposalId }: ProposalToAnswer,
  round: Pick<typeof rounds.$inferInsert, "audience" | "opensAt" | "closesAt"> & Partial<typeof rounds.$inferInsert>,
): Promise<number> {
  const titles = { titleNl: "Wonen", titleEn: "Housing" };
  return asOwner(db, async (owner) => {
    const [made] = await owner
      .insert(questionnaires)
      .values({ organisationId, slug: "vragen", instrument: "survey", ...titles })
      .returning({ questionnaireId: questionnaires.id });
    const place = { organisationId, proposalId, slug: "ronde", areaCode: "MRA" };
    const [stored] = await owner
      .insert(rounds)
      .values({ ...place, ...titles, questionnaireId: made?.questionnaireId ?? 0, ...round })
      .returning({ id: rounds.id });
    return stored?.id ?? 0;
  });
}

test("a round for a panel is news for its members, also when it is about a proposal", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const { id: panelId } = await aPanel(db, about);
    const period = { opensAt: day("2026-06-12"), closesAt: day("2026-07-01") };
    await aRound(db, about, { audience: "panel", panelId, ...period });
    expect(await newsOf(db, about, "2026-06-08", "2026-06-15")).toMatchObject([
      { kind: "round", proposalId: null, panelId },
    ]);
  }));

test("a round that closed before the overview was made is no news any more", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    await aRound(db, about, { audience: "open", opensAt: day("2026-06-12"), closesAt: day("2026-06-16") });
    const week = { organisationId: about.organisationId, from: day("2026-06-08"), until: day("2026-06-15") };
    expect(await newsBetween(db, { ...week, now: day("2026-06-15") })).toMatchObject([{ kind: "round" }]);
    expect(await newsBetween(db, { ...week, now: day("2026-06-17") })).toEqual([]);
  }));

test("an answer that was held is news from when a moderator let it go", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const author = about.resident.id;
    const thread = await aStoredComment(db, about, { author, at: day("2026-06-01") });
    const held = { author: about.official.id, thread, at: day("2026-06-02"), held: true };
    const commentId = await aStoredComment(db, about, held);
    const { organisationId } = about;
    const moderator = await anAccount(db, { organisationId, role: "moderator" });
    await showComment(db, { organisationId, moderator, commentId }, day("2026-06-10"));
    expect(await newsOf(db, about, "2026-06-01", "2026-06-08")).toEqual([]);
    expect(await newsOf(db, about, "2026-06-08", "2026-06-15")).toMatchObject([{ kind: "answer", userId: author }]);
  }));

test("an answer of somebody who is no official any more stays an answer", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const thread = await aStoredComment(db, about, { author: about.resident.id, at: day("2026-06-01") });
    await aStoredComment(db, about, { author: about.official.id, thread, at: day("2026-06-02") });
    await db.update(users).set({ role: "resident" }).where(eq(users.id, about.official.id));
    expect(await newsOf(db, about, "2026-06-01", "2026-06-08")).toMatchObject([{ kind: "answer" }]);
  }));

test("an answer that was mailed at once is no news a week later, unless that mail never went", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    await confirmAddresses(db, about.organisationId);
    const thread = await aStoredComment(db, about, { author: about.resident.id, at: day("2026-06-01") });
    const replyId = await aStoredComment(db, about, { author: about.official.id, thread, at: day("2026-06-02") });
    const place = {
      organisationId: about.organisationId,
      origin: "https://meedoen.example.nl",
      now: day("2026-06-02"),
    };
    const news = () => newsOf(db, about, "2026-06-01", "2026-06-08");
    expect(await news()).toMatchObject([{ kind: "answer" }]);
    await tellAuthors(
      db,
      place,
      () => Promise.resolve({}),
      () => ({ replyId }),
    );
    expect(await news()).toEqual([]);
    await db.update(mails).set({ state: "failed" }).where(eq(mails.organisationId, about.organisationId));
    expect(await news()).toMatchObject([{ kind: "answer" }]);
  }));

test("results are news from when everybody can read them, and not again when they are counted anew", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const period = { opensAt: day("2026-05-01"), closesAt: day("2026-06-01") };
    const roundId = await aRound(db, about, { audience: "open", ...period, resultsFrom: "2026-06-24" });
    const { organisationId } = about;
    const kept = { organisationId, roundId, openResponses: 0, invitedResponses: 0, fingerprint: "x" };
    const versions = { methodVersion: "1", codeVersion: "1" };
    const made = [day("2026-06-02"), day("2026-07-08")].map((createdAt, index) => ({ createdAt, ordinal: index + 1 }));
    await asOwner(db, (owner) => owner.insert(snapshots).values(made.map((one) => ({ ...kept, ...versions, ...one }))));
    expect(await newsOf(db, about, "2026-06-01", "2026-06-22")).toEqual([]);
    const news = await newsOf(db, about, "2026-06-22", "2026-06-29");
    expect(news).toMatchObject([{ kind: "results", at: new Date("2026-06-23T22:00:00Z") }]);
    expect(await newsOf(db, about, "2026-06-29", "2026-07-13")).toEqual([]);
  }));
