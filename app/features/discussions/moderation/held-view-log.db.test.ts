import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog } from "~db/schema/index.ts";
import { aScene, now } from "../../../../tests/factories/moderation.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { heldInQueue, logHeldTextsShown } from "./held-view-log.commands.server.ts";
import { moderationQueue } from "./queue.queries.server.ts";

test("who is shown a text with personal data stands in the log: each moderator once a day, without a word of the text", () =>
  inTransaction(async (db) => {
    const scene = await aScene(db, { held: true });
    const { organisationId, first, second, commentId } = scene;
    const show = async (moderatorId: string, at: Date) => {
      const { items } = await moderationQueue(db, { organisationId, moderatorId });
      await logHeldTextsShown(db, { organisationId, moderatorId, texts: heldInQueue(items) }, at);
    };
    const hours = (count: number) => new Date(now.getTime() + count * 60 * 60 * 1000);
    await show(first.id, now);
    await show(first.id, hours(1));
    await show(second.id, hours(1));
    await show(first.id, hours(24));
    const logged = await db
      .select({ actorId: auditLog.actorId, subject: auditLog.subject, details: auditLog.details })
      .from(auditLog)
      .where(and(eq(auditLog.organisationId, organisationId), eq(auditLog.action, "comment.see-held")))
      .orderBy(auditLog.id);
    expect(logged).toEqual(
      [first, second, first].map(({ id }) => ({ actorId: id, subject: `comment ${commentId}`, details: {} })),
    );
  }));

test("an objection in the queue is no text of the scan", () => {
  expect(heldInQueue([{ key: "objection-3", kind: "comment", held: ["phone"] }])).toEqual([]);
});
