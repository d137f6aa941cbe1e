import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { decisionInputs, decisions, snapshots } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aRoundAboutPlans } from "../../../../tests/factories/effect-round.ts";
import {
  aProposalToAnswer,
  aStoredComment,
  aStoredIdea,
  aStoredView,
  type ProposalToAnswer,
} from "../../../../tests/factories/input.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { inputsOfPerson } from "./contributor.queries.server.ts";
import { decideInputs as decideInputsAt } from "./decide-inputs.commands.server.ts";
import { decidedInputs, findDecision, publishedDecisions, reasonsOf, releasesOf } from "./decision.queries.server.ts";
import type { InputFilter } from "./decision.ts";
import { type DecisionText, draftDecision, reviseDecision } from "./draft-decision.commands.server.ts";
import { countByState, inputsToDecide } from "./input-list.queries.server.ts";
import { publishDecision } from "./publish-decision.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
const text: DecisionText = {
  ...{ title: "De oostkant wordt woongebied", body: "De raad kiest hiervoor.", decidedOn: "2026-06-14" },
  ...{ phase: "beleidsvorming", snapshot: null, weighing: null },
};
const decideInputs = (db: Database, asked: Parameters<typeof decideInputsAt>[1]) => decideInputsAt(db, asked, now);
const by = ({ organisationId, proposalId, official }: ProposalToAnswer) => ({
  ...{ organisationId, proposalId, officialId: official.id },
});

async function aDraft(db: Database, about: ProposalToAnswer, words: Partial<DecisionText> = {}): Promise<number> {
  const outcome = await draftDecision(db, { ...by(about), text: { ...text, ...words }, formKey: randomUUID() }, now);
  if (outcome.kind !== "written") throw new Error(`No draft: ${outcome.kind}`);
  return outcome.decisionId;
}

async function anInputOfEachKind(db: Database, about: ProposalToAnswer) {
  const author = about.resident.id;
  const comment = await aStoredComment(db, about, { author, body: "Meer groen." });
  const idea = await aStoredIdea(db, about, { author });
  const { id: view } = await aStoredView(db, about, { author });
  return { comment, idea, view };
}

describe("a draft", () => {
  test("names inputs of every kind with one reason for several, and is changed as often as wanted", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const { comment, idea, view } = await anInputOfEachKind(db, about);
      const draft = { ...by(about), decisionId: await aDraft(db, about) };
      const inputs = [
        { kind: "comment" as const, id: comment },
        { kind: "idea" as const, id: idea },
        { kind: "view" as const, id: view },
      ];
      const used = { verdict: "used" as const, reason: "Staat in het plan." };
      expect(await decideInputs(db, { ...draft, inputs, ...used })).toEqual({ kind: "decided", inputs: 3 });
      const aside = { verdict: "aside" as const, reason: "Past niet." };
      expect(await decideInputs(db, { ...draft, inputs: inputs.slice(0, 1), ...aside })).toMatchObject({ inputs: 1 });
      await decideInputs(db, { ...draft, inputs: inputs.slice(2), verdict: null, reason: "" });
      const { organisationId, decisionId } = draft;
      expect(await reasonsOf(db, { organisationId, decisionIds: [decisionId] })).toEqual([
        { decisionId, verdict: "used", reason: "Staat in het plan.", inputs: 1 },
        { decisionId, verdict: "aside", reason: "Past niet.", inputs: 1 },
      ]);
    }));

  test("names nothing of another proposal, of staff, or that nobody can read", () =>
    inTransaction(async (db) => {
      const [about, elsewhere] = [await aProposalToAnswer(db), await aProposalToAnswer(db)];
      const author = about.resident.id;
      const ids = [
        await aStoredComment(db, elsewhere, { author: elsewhere.resident.id }),
        await aStoredComment(db, about, { author: about.official.id }),
        await aStoredComment(db, about, { author, hidden: true }),
      ];
      const draft = { ...by(about), decisionId: await aDraft(db, about) };
      const inputs = ids.map((id) => ({ kind: "comment" as const, id }));
      const outcome = await decideInputs(db, { ...draft, inputs, verdict: "used", reason: "Ja." });
      expect(outcome).toEqual({ kind: "decided", inputs: 0 });
    }));

  test("is not written over what another saved meanwhile", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const draft = { ...by(about), decisionId: await aDraft(db, about) };
      const later = new Date("2026-06-16T12:00:00Z");
      const known = now.toISOString();
      const revise = (title: string) => reviseDecision(db, { ...draft, known, text: { ...text, title } }, later);
      expect(await revise("Eerste")).toMatchObject({ kind: "written" });
      expect(await revise("Tweede")).toEqual({ kind: "changed-meanwhile" });
      expect(await findDecision(db, draft)).toMatchObject({ title: "Eerste" });
    }));

  test("leans on results and a weighing of its own proposal only", () =>
    inTransaction(async (db) => {
      const round = await aRoundAboutPlans(db);
      const versions = { methodVersion: "2026.9", codeVersion: "test", fingerprint: "x", createdAt: now };
      const [row] = await db
        .insert(snapshots)
        .values({ ...round, ordinal: 1, ...versions, openResponses: 0, invitedResponses: 0 })
        .returning({ id: snapshots.id });
      const snapshot = row?.id ?? 0;
      const official = await anAccount(db, { organisationId: round.organisationId, role: "official" });
      const about = { ...round, official, resident: official };
      expect(await releasesOf(db, round)).toMatchObject([{ snapshotId: snapshot, roundSlug: round.slug }]);
      const own = await aDraft(db, about, { snapshot });
      expect(await findDecision(db, { ...by(about), decisionId: own })).toMatchObject({
        release: { snapshotId: snapshot, roundSlug: round.slug },
      });
      const elsewhere = await aProposalToAnswer(db);
      const asked = (words: Partial<DecisionText>) =>
        draftDecision(db, { ...by(elsewhere), text: { ...text, ...words }, formKey: randomUUID() }, now);
      expect(await asked({ snapshot })).toEqual({ kind: "not-of-proposal" });
      expect(await asked({ weighing: 1 })).toEqual({ kind: "not-of-proposal" });
    }));
});

describe("publishing", () => {
  test("freezes the decision and what it says of the input, also for the database", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const { comment } = await anInputOfEachKind(db, about);
      const draft = { ...by(about), decisionId: await aDraft(db, about) };
      const inputs = [{ kind: "comment" as const, id: comment }];
      const used = { inputs, verdict: "used" as const, reason: "Ja." };
      await decideInputs(db, { ...draft, ...used });
      expect(await publishedDecisions(db, draft)).toEqual([]);
      expect(await publishDecision(db, draft, now)).toEqual({ kind: "published" });
      expect(await publishDecision(db, draft, now)).toEqual({ kind: "published-before" });
      expect(await publishedDecisions(db, draft)).toMatchObject([{ title: text.title, used: 1, setAside: 0 }]);
      expect(await decideInputs(db, { ...draft, ...used })).toEqual({ kind: "no-draft" });
      const known = now.toISOString();
      expect(await reviseDecision(db, { ...draft, text, known }, now)).toEqual({ kind: "no-draft" });
      const fixed = { cause: { constraint_name: "published_fixed" } };
      const change = db.transaction((tx) => tx.update(decisions).set({ title: "Anders" }));
      await expect(change).rejects.toMatchObject(fixed);
      const forget = db.transaction((tx) => tx.delete(decisionInputs));
      await expect(forget).rejects.toMatchObject(fixed);
    }));

  test("by many at once happens once, and nothing is added behind it", async () => {
    const { db } = await testDatabase();
    const about = await aProposalToAnswer(db);
    const ids = await Promise.all(
      Array.from({ length: 6 }, () => aStoredComment(db, about, { author: about.resident.id })),
    );
    const draft = { ...by(about), decisionId: await aDraft(db, about) };
    const deciding = ids.map((id) =>
      decideInputs(db, { ...draft, inputs: [{ kind: "comment", id }], verdict: "used", reason: "Ja." }),
    );
    const publishing = Array.from({ length: 6 }, () => publishDecision(db, draft, now));
    const [decided, published] = await Promise.all([Promise.all(deciding), Promise.all(publishing)]);
    expect(published.filter(({ kind }) => kind === "published")).toHaveLength(1);
    const stored = decided.filter(({ kind }) => kind === "decided").length;
    expect(await findDecision(db, draft)).toMatchObject({ used: stored });
  });

  test("shows what was said about a text that is hidden later, without the text", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const { comment } = await anInputOfEachKind(db, about);
      const draft = { ...by(about), decisionId: await aDraft(db, about) };
      const inputs = [{ kind: "comment" as const, id: comment }];
      await decideInputs(db, { ...draft, inputs, verdict: "aside", reason: "Te duur." });
      await publishDecision(db, draft, now);
      const page = { ...draft, page: 1, pageSize: 10 };
      expect(await decidedInputs(db, page)).toMatchObject([{ body: "Meer groen.", reason: "Te duur." }]);
      await db.execute(`update comments set hidden_at = now(), hidden_reason = 'insult' where id = ${comment}`);
      const author = about.resident.displayName;
      expect(await decidedInputs(db, page)).toMatchObject([{ id: comment, body: null, verdict: "aside", author }]);
      await db.execute(`update comments set withdrawn_at = now(), body = '' where id = ${comment}`);
      expect(await decidedInputs(db, page)).toMatchObject([{ id: comment, body: null, author: "" }]);
    }));
});

describe("the list of inputs", () => {
  const everything: InputFilter = { state: "all", theme: undefined, sort: undefined };

  test("shows who waits longest first and narrows to theme, stance and how far it is", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const author = about.resident.id;
      const at = (day: number) => new Date(`2026-06-0${day}T12:00:00Z`);
      const third = await aStoredComment(db, about, { author, at: at(3), theme: "wonen", stance: "for" });
      const first = await aStoredComment(db, about, { author, at: at(1), stance: "against" });
      const replied = await aStoredComment(db, about, { author, at: at(2), theme: "wonen" });
      await aStoredComment(db, about, { author: about.official.id, thread: replied });
      const desk = { ...by(about), decisionId: await aDraft(db, about) };
      await decideInputs(db, { ...desk, inputs: [{ kind: "comment", id: third }], verdict: "aside", reason: "Nee." });
      const listed = async (filter: Partial<InputFilter>) =>
        (await inputsToDecide(db, { ...desk, filter: { ...everything, ...filter }, page: 1 })).map(({ id }) => id);
      expect(await listed({})).toEqual([first, replied, third]);
      expect(await listed({ state: "open" })).toEqual([first]);
      expect(await listed({ state: "aside" })).toEqual([third]);
      expect(await listed({ state: "answered" })).toEqual([replied]);
      expect(await listed({ theme: "wonen" })).toEqual([replied, third]);
      expect(await listed({ sort: "against" })).toEqual([first]);
      expect(await countByState(db, { ...desk, filter: everything })).toEqual({
        ...{ open: 1, used: 0, aside: 1, answered: 1, all: 3 },
      });
    }));

  test("is cut in pages, and each input is on exactly one of them", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      for (let count = 0; count < 60; count += 1) await aStoredComment(db, about, { author: about.resident.id });
      const desk = { ...by(about), decisionId: await aDraft(db, about) };
      const pages = await Promise.all(
        [1, 2, 3, 4].map((page) => inputsToDecide(db, { ...desk, filter: everything, page })),
      );
      expect(pages.map(({ length }) => length)).toEqual([25, 25, 10, 0]);
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(60);
    }));
});

test("everybody finds back what was done with what they brought in, also with an idea that was merged", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const { comment, idea } = await anInputOfEachKind(db, about);
    const other = await anAccount(db, about);
    await aStoredIdea(db, about, { author: other.id, mergedInto: idea });
    await aStoredComment(db, about, { author: about.official.id, thread: comment });
    const draft = { ...by(about), decisionId: await aDraft(db, about) };
    const inputs = [{ kind: "idea" as const, id: idea }];
    await decideInputs(db, { ...draft, inputs, verdict: "used", reason: "Mooi." });
    const { organisationId } = about;
    const own = (userId: string) => inputsOfPerson(db, { organisationId, userId });
    expect((await own(about.resident.id)).map(({ decisions: told }) => told.length)).toEqual([0, 0, 0]);
    await publishDecision(db, draft, now);
    const mine = await own(about.resident.id);
    expect(mine.find(({ kind }) => kind === "comment")).toMatchObject({ replied: true, decisions: [] });
    expect(mine.find(({ kind }) => kind === "idea")?.decisions).toMatchObject([{ verdict: "used", reason: "Mooi." }]);
    expect(mine.find(({ kind }) => kind === "view")).toMatchObject({ replied: false, decisions: [] });
    expect(await own(other.id)).toMatchObject([{ kind: "idea", decisions: [{ verdict: "used" }] }]);
  }));
