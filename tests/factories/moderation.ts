import { eq } from "drizzle-orm";
import type { Role } from "~/features/accounts/role.ts";
import { hideComment } from "~/features/discussions/moderation/decide.commands.server.ts";
import { decideObjection, objectTo } from "~/features/discussions/moderation/objection.commands.server.ts";
import { findThread } from "~/features/discussions/threads.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { moderationActs } from "~db/schema/index.ts";
import { anAccount } from "./account.ts";
import { aProposalToAnswer, aStoredComment } from "./input.ts";

/** When everything of a scene happens. */
export const now = new Date("2026-06-15T12:00:00Z");

/** A proposal with one thread of a resident, and two moderators. */
export async function aScene(db: Database, written: { held?: boolean } = {}) {
  const about = await aProposalToAnswer(db);
  const commentId = await aStoredComment(db, about, { author: about.resident.id, body: "Bah.", ...written });
  const first = await aModerator(db, about);
  const second = await aModerator(db, about);
  return { ...about, commentId, first, second };
}
export type Scene = Awaited<ReturnType<typeof aScene>>;

/** Somebody who decides, or with another role may not. */
export async function aModerator(db: Database, at: { organisationId: number }, role: Role = "moderator") {
  const { id } = await anAccount(db, { organisationId: at.organisationId, role });
  return { id, role };
}

/** Hides the thread of a scene. */
export function hide(db: Database, scene: Scene, moderator = scene.first) {
  return hideComment(db, { ...scene, moderator, reason: "insult", explanation: "Scheldwoord." }, now);
}

/** The thread of a scene as anybody sees it, or as a moderator. */
export function seen(db: Database, scene: Scene, seesHidden = false) {
  const reader = { userId: undefined, seesHidden };
  return findThread(db, { ...scene, threadId: scene.commentId, reader, now });
}

/** A scene in which the first moderator hid the thread and its author objects. */
export async function hiddenWithObjection(db: Database) {
  const scene = await aScene(db);
  await hide(db, scene);
  const actId = await lastAct(db, scene);
  await objectTo(db, { ...scene, actId, authorId: scene.resident.id, body: "Dit is geen scheldwoord." }, now);
  return { ...scene, actId };
}

/** The number of the newest decision. */
export async function lastAct(db: Database, { organisationId }: { organisationId: number }): Promise<number> {
  const rows = await db
    .select({ id: moderationActs.id })
    .from(moderationActs)
    .where(eq(moderationActs.organisationId, organisationId));
  return Math.max(...rows.map(({ id }) => id));
}

/** Decides about the objection of a scene, as the second moderator or somebody else. */
export function judge(
  db: Database,
  scene: Scene & { actId: number },
  outcome: "upheld" | "dismissed",
  moderator = scene.second,
) {
  return decideObjection(db, { ...scene, moderator, outcome, explanation: "Het mag blijven." }, now);
}
