import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { proposalDrafts, proposals } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { anIdea } from "../../../../tests/factories/idea.ts";
import { aProposal, aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { answerIdea, beginProposal, linkIdea } from "./answer-idea.commands.server.ts";
import { findIdea, proposalsToLink } from "./idea.queries.server.ts";
import { answerVersion, linkVersion } from "./idea.ts";

const noon = new Date("2026-06-15T12:00:00Z");
const later = new Date("2026-06-15T12:05:00Z");

async function aScene(db: Database) {
  const organisationId = await aSmallRegion(db);
  const [one, two] = [
    await anAccount(db, { organisationId, role: "official" }),
    await anAccount(db, { organisationId, role: "official" }),
  ];
  const { id: ideaId } = await anIdea(db, organisationId);
  const read = () => findIdea(db, { organisationId, ideaId, reader: { userId: undefined, seesHidden: false } });
  return { organisationId, ideaId, one, two, read };
}

test("an answer does not take the place of one that its writer did not see; the same answer sent twice is one", () =>
  inTransaction(async (db) => {
    const { one, two, read, ...about } = await aScene(db);
    const first = { ...about, officialId: one.id, answer: "Dit komt er.", known: answerVersion(null) };
    expect(await answerIdea(db, first, noon)).toEqual({ kind: "answered" });
    expect(await answerIdea(db, first, later)).toEqual({ kind: "answered" });
    const second = { ...about, officialId: two.id, answer: "Dit kan niet." };
    const late = await answerIdea(db, { ...second, known: answerVersion(null) }, later);
    expect(late).toEqual({ kind: "answered-since" });
    expect((await read())?.answer).toEqual({ body: "Dit komt er.", by: one.displayName, at: noon });
    await answerIdea(db, { ...second, known: answerVersion(noon) }, later);
    expect((await read())?.answer?.body).toBe("Dit kan niet.");
  }));

test("an idea is not taken from a proposal that an official did not see, nor tied to one that was withdrawn", () =>
  inTransaction(async (db) => {
    const { one, two, read, ...about } = await aScene(db);
    const { organisationId } = about;
    for (const slug of ["haven", "park"]) await aProposal(db, organisationId, { slug });
    const gone = await aProposal(db, organisationId, { slug: "weg" });
    await db
      .update(proposals)
      .set({ withdrawnAt: noon, withdrawnReason: "Het gaat niet door." })
      .where(eq(proposals.id, gone));
    expect((await proposalsToLink(db, about)).map(({ slug }) => slug)).toEqual(["haven", "park"]);
    const link = (officialId: string, slug: string, known: string | null) =>
      linkIdea(db, { ...about, officialId, slug, known: linkVersion(known) }, noon);
    expect(await link(one.id, "weg", null)).toEqual({ kind: "no-such-proposal" });
    expect(await link(one.id, "haven", null)).toEqual({ kind: "linked" });
    expect(await link(two.id, "park", null)).toEqual({ kind: "linked-since" });
    expect(await link(two.id, "haven", null)).toEqual({ kind: "linked" });
    expect((await read())?.proposal?.slug).toBe("haven");
    expect(await link(two.id, "park", "haven")).toEqual({ kind: "linked" });
  }));

test("a proposal that was begun of one idea stays with it when another idea says exactly the same", () =>
  inTransaction(async (db) => {
    const { one, organisationId, ideaId } = await aScene(db);
    const { id: same } = await anIdea(db, organisationId);
    const begin = (id: number) => beginProposal(db, { organisationId, ideaId: id, officialId: one.id }, noon);
    const begun = await begin(ideaId);
    expect(await begin(same)).toEqual({ kind: "same-as-begun" });
    expect(await begin(ideaId)).toEqual(begun);
    const drafts = await db.select().from(proposalDrafts).where(eq(proposalDrafts.organisationId, organisationId));
    expect(drafts).toMatchObject([{ ideaId }]);
  }));
