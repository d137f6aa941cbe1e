import { expect, test } from "vitest";
import { anAccount } from "../../../../tests/factories/account.ts";
import { anIdea } from "../../../../tests/factories/idea.ts";
import { aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { findIdea } from "./idea.queries.server.ts";
import { hideIdea, showIdea } from "./moderate-idea.commands.server.ts";

const noon = new Date("2026-06-15T12:00:00Z");

test("a decision about an idea is not taken over what a colleague decided since the moderator looked", () =>
  inTransaction(async (db) => {
    const organisationId = await aSmallRegion(db);
    const moderator = await anAccount(db, { organisationId, role: "moderator" });
    const { id: ideaId } = await anIdea(db, organisationId);
    const { id: colleague } = await anAccount(db, { organisationId, role: "moderator" });
    const look = async () =>
      (await findIdea(db, { organisationId, ideaId, reader: { userId: colleague, seesHidden: true } }))?.version;
    const before = await look();
    await hideIdea(
      db,
      { organisationId, ideaId, moderatorId: moderator.id, reason: "insult", explanation: null },
      noon,
    );
    const by = { organisationId, ideaId, moderatorId: colleague };
    expect(await showIdea(db, { ...by, seen: before }, noon)).toEqual({ kind: "decided-since", act: "hide" });
    expect(await showIdea(db, { ...by, seen: await look() }, noon)).toMatchObject({ kind: "shown" });
  }));
