import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { comments, commentVotes, proposalDrafts, proposalFiles, proposalVersions } from "~db/schema/index.ts";
import { anAccount } from "../../../tests/factories/account.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../../../tests/factories/input.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { decideInputs } from "./decisions/decide-inputs.commands.server.ts";
import { draftDecision } from "./decisions/draft-decision.commands.server.ts";
import { publishDecision } from "./decisions/publish-decision.commands.server.ts";
import { findDiscussion } from "./discussion.queries.server.ts";
import { argumentsByTheme, countOf, type ThreadChoice } from "./discussion-counts.ts";
import { listThreads } from "./threads.queries.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
const reader = { userId: undefined, seesHidden: false };
type ListChoice = Partial<Omit<Parameters<typeof listThreads>[1], "organisationId" | "proposalId">>;

async function idsOf(db: Database, about: ProposalToAnswer, choice: ListChoice = {}) {
  const { organisationId, proposalId } = about;
  const threads = await listThreads(db, { organisationId, proposalId, reader, now, page: 1, ...choice });
  return threads.map(({ id }) => id);
}

async function supportedBy(
  db: Database,
  about: ProposalToAnswer,
  commentId: number,
  [for_, against]: [number, number],
) {
  const { organisationId } = about;
  for (let number = 0; number < for_ + against; number++) {
    const { id: userId } = await anAccount(db, about);
    await db.insert(commentVotes).values({ organisationId, commentId, userId, supports: number < for_ });
  }
}

describe("the order", () => {
  test("most support first trusts many voices over a few", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const author = about.resident.id;
      const few = await aStoredComment(db, about, { author });
      const many = await aStoredComment(db, about, { author });
      const disputed = await aStoredComment(db, about, { author });
      const none = await aStoredComment(db, about, { author });
      await supportedBy(db, about, few, [2, 0]);
      await supportedBy(db, about, many, [9, 1]);
      await supportedBy(db, about, disputed, [5, 5]);
      expect(await idsOf(db, about, { sort: "support" })).toEqual([many, few, disputed, none]);
      expect(await idsOf(db, about)).toEqual([none, disputed, many, few]);
    }));

  test("without an answer shows only what waits, the longest first", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const author = about.resident.id;
      const first = await aStoredComment(db, about, { author, stance: "question" });
      const answered = await aStoredComment(db, about, { author });
      const second = await aStoredComment(db, about, { author });
      await aStoredComment(db, about, { author: about.official.id });
      await aStoredComment(db, about, { author: about.official.id, thread: answered });
      expect(await idsOf(db, about, { sort: "unanswered" })).toEqual([first, second]);
      expect(await idsOf(db, about, { sort: "unanswered", stance: "question" })).toEqual([first]);
      const counted = async (choice: ThreadChoice) =>
        (await findDiscussion(db, { ...about, reader, countsWaiting: choice }))?.waiting;
      expect([await counted({}), await counted({ stance: "question" })]).toEqual([2, 1]);
    }));

  test("a thread tells how many days it waits, until it has an answer", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const at = new Date("2026-06-10T13:00:00Z");
      const thread = await aStoredComment(db, about, { author: about.resident.id, at });
      const [waiting] = await listThreads(db, { ...about, reader, now, page: 1 });
      expect(waiting?.waitingDays).toBe(4);
      await aStoredComment(db, about, { author: about.official.id, thread });
      const [answered] = await listThreads(db, { ...about, reader, now, page: 1 });
      expect(answered?.waitingDays).toBeNull();
    }));
});

describe("the choice", () => {
  test("of theme and stance go together, in the list and in the counts", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const author = about.resident.id;
      const housing = await aStoredComment(db, about, { author, theme: "wonen", stance: "for" });
      await aStoredComment(db, about, { author, theme: "wonen", stance: "against" });
      await aStoredComment(db, about, { author, theme: "milieu", stance: "for" });
      await aStoredComment(db, about, { author, stance: "for" });
      expect(await idsOf(db, about, { theme: "wonen", stance: "for" })).toEqual([housing]);
      const counts = (await findDiscussion(db, about))?.counts ?? [];
      expect(countOf(counts, { theme: "wonen" })).toBe(2);
      expect(countOf(counts, { stance: "for" })).toBe(3);
      expect(argumentsByTheme(counts).map(({ theme, total }) => [theme, total])).toEqual([
        ["wonen", 2],
        ["milieu", 1],
        [null, 1],
      ]);
    }));

  test("leaves out what was withdrawn; in the whole list its place stays, without text or name", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const thread = await aStoredComment(db, about, { author: about.resident.id, withdrawn: true, stance: "for" });
      await aStoredComment(db, about, { author: about.official.id, thread });
      expect(await idsOf(db, about, { stance: "for" })).toEqual([]);
      const [gone] = await listThreads(db, { ...about, reader, now, page: 1 });
      expect(gone).toMatchObject({ id: thread, author: "", body: null, stance: null, withdrawn: true });
      expect(gone?.replies).toHaveLength(1);
      expect((await findDiscussion(db, about))?.total).toBe(1);
    }));

  test("of a drawing shows what points at it; only drawings of the version on the site are there", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const [shown, earlier] = [await aDrawing(db, about), await aDrawing(db, about)];
      await db.insert(proposalVersions).values([
        { ...ofProposal(about), version: 1, content: { files: [shown, earlier] }, publishedAt: now },
        { ...ofProposal(about), version: 2, content: { files: [shown] }, publishedAt: now, change: "Nieuw." },
      ]);
      const pinned = await aStoredComment(db, about, { author: about.resident.id });
      await aStoredComment(db, about, { author: about.resident.id });
      await db.update(comments).set({ drawingId: shown, drawingX: 250, drawingY: 900 }).where(eq(comments.id, pinned));
      const found = await findDiscussion(db, about);
      expect(found?.drawings).toMatchObject([{ id: shown, title: "Plankaart", width: 800, height: 600, pins: 1 }]);
      const [thread, ...others] = await listThreads(db, { ...about, reader, now, page: 1, drawingId: shown });
      expect(thread).toMatchObject({ id: pinned, point: { drawingId: shown, x: 250, y: 900 } });
      expect(others).toEqual([]);
      await db.update(comments).set({ heldFor: "phone" }).where(eq(comments.id, pinned));
      const author = { userId: about.resident.id, seesHidden: false };
      const pins = async (by?: typeof author) =>
        (await findDiscussion(db, { ...about, reader: by }))?.drawings[0]?.pins;
      expect([await pins(), await pins(author), await pins({ ...author, seesHidden: true })]).toEqual([0, 1, 1]);
    }));
});

function ofProposal({ organisationId, proposalId }: ProposalToAnswer) {
  return { organisationId, proposalId };
}

/** A published drawing; its id. */
async function aDrawing(db: Database, about: ProposalToAnswer): Promise<string> {
  const by = { changedBy: about.official.id, changedAt: now };
  const [draft] = await db
    .insert(proposalDrafts)
    .values({ organisationId: about.organisationId, content: {}, ...by })
    .returning({ id: proposalDrafts.id });
  const picture = { title: "Plankaart", alternative: "Het plan van boven", mediaType: "image/webp" };
  const id = randomUUID();
  await db.insert(proposalFiles).values({
    ...{ organisationId: about.organisationId, id, draftId: draft?.id ?? 0, kind: "drawing", ...picture },
    ...{ width: 800, height: 600, content: Buffer.from("x") },
    ...{ uploadedBy: about.official.id, uploadedAt: now, publishedAt: now },
  });
  return id;
}

test("a comment says what the newest published decision did with it, until nobody can read it any more", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const comment = await aStoredComment(db, about, { author: about.resident.id });
    const other = await aStoredComment(db, about, { author: about.resident.id });
    const told = async () => {
      const threads = await listThreads(db, { ...about, reader, now, page: 1 });
      return [comment, other].map((id) => threads.find((thread) => thread.id === id)?.usedIn);
    };
    const decide = async (verdict: "used" | "aside", publishedAt: Date) => {
      const by = { organisationId: about.organisationId, proposalId: about.proposalId, officialId: about.official.id };
      const text = { title: "Besluit", body: "Wij doen dit.", decidedOn: "2026-06-14" };
      const whole = { ...text, phase: null, snapshot: null, weighing: null };
      const draft = await draftDecision(db, { ...by, text: whole, formKey: randomUUID() }, now);
      if (draft.kind !== "written") throw new Error(draft.kind);
      const { decisionId } = draft;
      const inputs = [{ kind: "comment" as const, id: comment }];
      await decideInputs(db, { ...by, decisionId, inputs, verdict, reason: "Daarom." }, now);
      expect((await told())[0]?.decisionId).not.toBe(decisionId);
      await publishDecision(db, { ...by, decisionId }, publishedAt);
      return decisionId;
    };
    expect(await told()).toEqual([null, null]);
    const first = await decide("used", now);
    expect(await told()).toEqual([{ decisionId: first, verdict: "used" }, null]);
    const second = await decide("aside", new Date("2026-06-16T12:00:00Z"));
    expect(await told()).toEqual([{ decisionId: second, verdict: "aside" }, null]);
    await db.update(comments).set({ hiddenAt: now, hiddenReason: "insult" }).where(eq(comments.id, comment));
    expect(await told()).toEqual([null, null]);
  }));
