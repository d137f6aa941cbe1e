import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ideas } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { anIdea } from "../../../../tests/factories/idea.ts";
import { aProposalToAnswer } from "../../../../tests/factories/input.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { decideInputs } from "../decisions/decide-inputs.commands.server.ts";
import { draftDecision } from "../decisions/draft-decision.commands.server.ts";
import { publishDecision } from "../decisions/publish-decision.commands.server.ts";
import { answerIdea, linkIdea } from "./answer-idea.commands.server.ts";
import { withdrawIdea } from "./idea.commands.server.ts";
import { findIdea } from "./idea.queries.server.ts";
import { mergeIdea } from "./merge-idea.commands.server.ts";
import { hideIdea } from "./moderate-idea.commands.server.ts";
import { ideasOfAuthor } from "./own-ideas.queries.server.ts";

const noon = new Date("2026-06-15T12:00:00Z");

test("everybody finds their own ideas back with how they stand, also those that nobody else can read", () =>
  inTransaction(async (db) => {
    const { organisationId, resident, official, slug } = await aProposalToAnswer(db);
    const { id: moderatorId } = await anAccount(db, { organisationId, role: "moderator" });
    const place = async (title: string, body = "Aan het water.") =>
      (await anIdea(db, organisationId, { authorId: resident.id, title, body })).id;
    const [linked, held, hidden] = [await place("Plan"), await place("Nummer", "Bel 06-12345678."), await place("Bah")];
    const [gone, double] = [await place("Weg"), await place("Dubbel")];
    const { id: stays } = await anIdea(db, organisationId, { title: "Bankje" });
    await hideIdea(db, { organisationId, ideaId: hidden, moderatorId, reason: "insult", explanation: null }, noon);
    await withdrawIdea(db, { organisationId, ideaId: gone, authorId: resident.id }, noon);
    await mergeIdea(db, { organisationId, ideaId: double, into: stays, moderatorId }, noon);
    const by = { organisationId, officialId: official.id };
    await answerIdea(db, { ...by, ideaId: stays, answer: "Dit komt er." }, noon);
    await linkIdea(db, { ...by, ideaId: linked, slug }, noon);
    expect(await ideasOfAuthor(db, { organisationId, userId: resident.id })).toMatchObject([
      { id: double, state: "shown", into: { id: stays, title: "Bankje" }, answer: "Dit komt er." },
      { id: gone, state: "withdrawn", title: "-" },
      { id: hidden, state: "hidden", hiddenReason: "insult", title: "Bah", into: null },
      { id: held, state: "held", title: "Nummer" },
      { id: linked, state: "shown", answer: null, proposal: { slug }, decisions: [] },
    ]);
    expect(await ideasOfAuthor(db, { organisationId, userId: official.id })).toEqual([]);
  }));

test("the title of an idea that waits for a moderator is not told to who wrote a double of it", () =>
  inTransaction(async (db) => {
    const { organisationId, resident } = await aProposalToAnswer(db);
    const stays = await anIdea(db, organisationId, { title: "Bel 06-12345678" });
    const double = await anIdea(db, organisationId, { authorId: resident.id });
    const merged = { mergedInto: stays.id };
    await db.update(ideas).set(merged).where(eq(ideas.id, double.id));
    const into = { id: stays.id, title: null };
    expect(await ideasOfAuthor(db, { organisationId, userId: resident.id })).toMatchObject([{ into }]);
    const read = (userId: string, seesHidden = false) =>
      findIdea(db, { organisationId, ideaId: double.id, reader: { userId, seesHidden } });
    expect(await read(resident.id)).toMatchObject({ into });
    for (const found of [await read(stays.authorId), await read(resident.id, true)]) {
      expect(found?.into?.title).toBe("Bel 06-12345678");
    }
  }));

test("a published decision stands with the idea that it names, and with what was added to that", () =>
  inTransaction(async (db) => {
    const { organisationId, proposalId, slug, resident, official } = await aProposalToAnswer(db);
    const stays = await anIdea(db, organisationId);
    const double = await anIdea(db, organisationId, { authorId: resident.id });
    const by = { organisationId, officialId: official.id };
    await linkIdea(db, { ...by, ideaId: stays.id, slug }, noon);
    await mergeIdea(db, { organisationId, ideaId: double.id, into: stays.id, moderatorId: official.id }, noon);
    const words = {
      title: "Besluit",
      body: "Zo.",
      decidedOn: "2026-06-14",
      phase: null,
      snapshot: null,
      weighing: null,
    };
    const draft = await draftDecision(
      db,
      { ...by, proposalId, text: words, formKey: "0b3a4c0e-0000-4000-8000-000000000000" },
      noon,
    );
    if (draft.kind !== "written") throw new Error(draft.kind);
    const of = { ...by, proposalId, decisionId: draft.decisionId };
    const inputs = [{ kind: "idea" as const, id: stays.id }];
    await decideInputs(db, { ...of, inputs, verdict: "used", reason: "Mooi." }, noon);
    const mine = () => ideasOfAuthor(db, { organisationId, userId: resident.id });
    expect(await mine()).toMatchObject([{ decisions: [] }]);
    await publishDecision(db, of, noon);
    expect(await mine()).toMatchObject([{ decisions: [{ slug, title: "Besluit", verdict: "used", reason: "Mooi." }] }]);
  }));
