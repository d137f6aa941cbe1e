import { expect, test } from "vitest";
import { anAccount } from "../../../../tests/factories/account.ts";
import { anIdea } from "../../../../tests/factories/idea.ts";
import { aProposalToAnswer } from "../../../../tests/factories/input.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { answerIdea, linkIdea } from "./answer-idea.commands.server.ts";
import { supportIdea } from "./idea.commands.server.ts";
import { mergeIdea } from "./merge-idea.commands.server.ts";
import { hideIdea } from "./moderate-idea.commands.server.ts";
import { ideasSupportedBy } from "./supported-ideas.queries.server.ts";

const noon = new Date("2026-06-15T12:00:00Z");

test("whoever supports ideas of others finds those back that can be read, with how they stand", () =>
  inTransaction(async (db) => {
    const { organisationId, resident, official, slug } = await aProposalToAnswer(db);
    const { id: moderatorId } = await anAccount(db, { organisationId, role: "moderator" });
    const place = async (title: string) => (await anIdea(db, organisationId, { title })).id;
    const [open, answered, proposed] = [await place("Boom"), await place("Pad"), await place("Brug")];
    const [hidden, double, stays] = [await place("Bah"), await place("Dubbel"), await place("Bankje")];
    for (const ideaId of [open, answered, proposed, hidden, double]) {
      await supportIdea(db, { organisationId, ideaId, userId: resident.id });
    }
    const by = { organisationId, officialId: official.id };
    await answerIdea(db, { ...by, ideaId: answered, answer: "Dit komt er." }, noon);
    await linkIdea(db, { ...by, ideaId: proposed, slug }, noon);
    await hideIdea(db, { organisationId, ideaId: hidden, moderatorId, reason: "insult", explanation: null }, noon);
    await mergeIdea(db, { organisationId, ideaId: double, into: stays, moderatorId }, noon);
    const supported = await ideasSupportedBy(db, { organisationId, userId: resident.id });
    expect(supported).toEqual([
      { id: stays, title: "Bankje", state: "open" },
      { id: proposed, title: "Brug", state: "proposed" },
      { id: answered, title: "Pad", state: "answered" },
      { id: open, title: "Boom", state: "open" },
    ]);
    expect(await ideasSupportedBy(db, { organisationId, userId: official.id })).toEqual([]);
  }));
