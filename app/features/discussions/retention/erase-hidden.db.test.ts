import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { guardianViews, objections, proposals, statements } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aViewScene, takenAway } from "../../../../tests/factories/guardian-view.ts";
import { aStoredView } from "../../../../tests/factories/input.ts";
import { hiddenWithObjection, judge, now as removedAt } from "../../../../tests/factories/moderation.ts";
import { aStatementRound, duringRound } from "../../../../tests/factories/statements.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { decideObjection, objectTo } from "../moderation/objection.commands.server.ts";
import { decisionsOfAuthor } from "../moderation/own-decisions.queries.server.ts";
import { withdrawComment } from "../own-comment.commands.server.ts";
import { addStatement } from "../statements/add-statement.commands.server.ts";
import { acceptStatement, rejectStatement } from "../statements/moderate-statement.commands.server.ts";
import { eraseHiddenTexts } from "./erase-hidden.commands.server.ts";

const dayLength = 24 * 60 * 60 * 1000;
const daysAfter = (days: number) => new Date(duringRound.getTime() + days * dayLength);

test("a statement that was kept out goes after a year with what its author wrote against it; one that was let in stays", () =>
  inTransaction(async (db) => {
    const { about, ids } = await aStatementRound(db);
    const { organisationId } = about;
    const { id: authorId } = await anAccount(db, about);
    const [first, second] = [
      await anAccount(db, { ...about, role: "moderator" }),
      await anAccount(db, { ...about, role: "moderator" }),
    ];
    const send = async (body: string) => {
      await addStatement(db, { ...about, authorId, formKey: randomUUID(), body }, duringRound);
      const [row] = await db.select().from(statements).where(eq(statements.body, body));
      const by = { ...about, statementId: row?.id ?? 0, moderatorId: first.id };
      await rejectStatement(db, { ...by, reason: "insult", explanation: null }, duringRound);
      return by;
    };
    await send("De wethouder is dom.");
    const [decision] = await decisionsOfAuthor(db, { organisationId, userId: authorId });
    const objection = { organisationId, actId: decision?.actId ?? 0 };
    await objectTo(db, { ...objection, authorId, body: "Dat is hij ook." }, duringRound);
    const judged = { outcome: "dismissed", explanation: "Nee.", moderator: second } as const;
    await decideObjection(db, { ...objection, ...judged }, duringRound);
    await acceptStatement(db, await send("De pont is te vol."), duringRound);
    const run = (days: number) => eraseHiddenTexts(db, { now: daysAfter(days), most: 100 });
    expect(await run(365)).toBe(0);
    expect(await run(366)).toBe(2);
    expect(await run(366)).toBe(0);
    const here = eq(statements.organisationId, organisationId);
    const left = (await db.select().from(statements).where(here)).map(({ body }) => body);
    expect(left).toHaveLength(ids.length + 2);
    expect(left).toContain("De pont is te vol.");
    expect(left).not.toContain("De wethouder is dom.");
    const said = await db.select().from(objections).where(eq(objections.organisationId, organisationId));
    expect(said.map(({ body }) => body)).toEqual(["–"]);
  }));

test("a statement that lapsed with its plan goes after a year", () =>
  inTransaction(async (db) => {
    const { about, ids } = await aStatementRound(db);
    const { id: authorId } = await anAccount(db, about);
    await addStatement(db, { ...about, authorId, formKey: randomUUID(), body: "De pont is te vol." }, duringRound);
    const run = (days: number) => eraseHiddenTexts(db, { now: daysAfter(days), most: 100 });
    expect(await run(366)).toBe(0);
    await db
      .update(proposals)
      .set({ withdrawnAt: duringRound, withdrawnReason: "Er is geen geld." })
      .where(eq(proposals.id, about.proposalId));
    expect(await run(365)).toBe(0);
    expect(await run(366)).toBe(1);
    expect(await run(366)).toBe(0);
    const left = await db.select().from(statements).where(eq(statements.organisationId, about.organisationId));
    expect(left).toHaveLength(ids.length + 1);
    expect(left.map(({ body }) => body)).not.toContain("De pont is te vol.");
    // A plan that comes back brings no erased text back to a moderator.
    expect(left.map(({ state }) => state)).not.toContain("waiting");
  }));

test("what an author wrote against a decision goes a year after they took the text back, also when it was shown again", () =>
  inTransaction(async (db) => {
    const scene = await hiddenWithObjection(db);
    await judge(db, scene, "upheld");
    const run = (days: number) => eraseHiddenTexts(db, { now: daysAfter(days), most: 100 });
    expect(await run(800)).toBe(0);
    await withdrawComment(db, { ...scene, authorId: scene.resident.id }, duringRound);
    expect(await run(365)).toBe(0);
    expect(await run(366)).toBe(1);
    const said = await db.select().from(objections).where(eq(objections.organisationId, scene.organisationId));
    expect(said.map(({ body }) => body)).toEqual(["–"]);
  }));

test("a view of a guardian goes a year after it was taken away, with its sources and what was written against it; others stay", () =>
  inTransaction(async (db) => {
    const scene = await aViewScene(db);
    await aStoredView(db, scene, { author: scene.resident.id, guardianId: scene.guardianId });
    const actId = await takenAway(db, scene);
    await objectTo(db, { ...scene, actId, authorId: scene.resident.id, body: "Het is geen adres." }, removedAt);
    const after = (days: number) => new Date(removedAt.getTime() + days * dayLength + 1);
    expect(await eraseHiddenTexts(db, { now: after(364), most: 100 })).toBe(0);
    expect(await eraseHiddenTexts(db, { now: after(365), most: 100 })).toBe(2);
    expect(await eraseHiddenTexts(db, { now: after(365), most: 100 })).toBe(0);
    const here = eq(guardianViews.organisationId, scene.organisationId);
    const left = await db.select().from(guardianViews).where(here).orderBy(guardianViews.id);
    expect(left).toMatchObject([
      { body: "–", sources: ["–"], hiddenReason: "personal_data" },
      { body: "Denk aan 2100.", sources: ["Bron"], hiddenReason: null },
    ]);
    const said = await db.select().from(objections).where(eq(objections.organisationId, scene.organisationId));
    expect(said.map(({ body }) => body)).toEqual(["–"]);
  }));
