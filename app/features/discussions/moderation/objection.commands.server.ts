import { and, eq, type SQL, sql } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { comments, guardianViews, ideas, objections, statements } from "~db/schema/index.ts";
import { mayModerate } from "../discussion.permissions.ts";
import { bringBackInDrafts, inDrafts } from "../ideas/forget-in-drafts.server.ts";
import type { Moderator } from "./decide.commands.server.ts";
import { decidedTexts } from "./decided-texts.server.ts";
import type { ObjectionOutcome, TextKind } from "./moderation.ts";
import { recordDecision } from "./record-decision.server.ts";

export type ObjectOutcome =
  | { kind: "objected" }
  /** Once is all: the first objection stands. */
  | { kind: "objected-before" }
  /** Not theirs, not there, or undone since. */
  | { kind: "no-such-decision" };

/**
 * Lets an author disagree with a decision that hid or rejected a text of theirs, as long as it stands. The same objection
 * sent again is the same objection.
 */
export async function objectTo(
  db: Database,
  objection: { organisationId: number; actId: number; authorId: string; body: string },
  now: Date,
): Promise<ObjectOutcome> {
  const { organisationId, actId, authorId, body } = objection;
  return await db.transaction(async (tx) => {
    const about = await decidedText(tx, { organisationId, actId });
    if (about) await lockText(tx, organisationId, about.text);
    // Read again: whoever decided about the text meanwhile has done so by now.
    const act = about && (await decidedText(tx, { organisationId, actId }));
    if (!act?.stands || act.authorId !== authorId) return { kind: "no-such-decision" };
    const placed = await tx
      .insert(objections)
      .values({ organisationId, actId, body, objectedAt: now, moderatorId: act.moderatorId })
      .onConflictDoNothing()
      .returning({ body: objections.body });
    const here = and(eq(objections.organisationId, organisationId), eq(objections.actId, actId));
    const [stored] =
      placed.length > 0 ? placed : await tx.select({ body: objections.body }).from(objections).where(here);
    return { kind: stored?.body === body ? "objected" : "objected-before" };
  });
}

export type DecideObjectionOutcome =
  | { kind: "decided" }
  | { kind: "not-allowed" }
  | { kind: "no-such-objection" }
  /** Somebody else was first. */
  | { kind: "decided-before" }
  /** The first moderator judged already, and nobody judges what they wrote themselves. */
  | { kind: "for-another" };

/** Decides about an objection, as another moderator than the first. When the author is right, the decision is undone. */
export async function decideObjection(
  db: Database,
  decision: {
    organisationId: number;
    actId: number;
    moderator: Moderator;
    outcome: ObjectionOutcome;
    explanation: string;
  },
  now: Date,
): Promise<DecideObjectionOutcome> {
  const { organisationId, actId, moderator, outcome, explanation } = decision;
  if (!mayModerate(moderator.role)) return { kind: "not-allowed" };
  return await db.transaction(async (tx) => {
    const here = and(eq(objections.organisationId, organisationId), eq(objections.actId, actId));
    const [objection] = await tx.select().from(objections).where(here).for("update");
    const act = await decidedText(tx, { organisationId, actId });
    if (!objection || !act) return { kind: "no-such-objection" };
    if (objection.outcome !== null) return { kind: "decided-before" };
    if ([objection.moderatorId, act.authorId].includes(moderator.id)) return { kind: "for-another" };
    const decided = { outcome, explanation, decidedBy: moderator.id, decidedAt: now };
    await tx.update(objections).set(decided).where(here);
    await recordAct(tx, {
      ...{ organisationId, actorId: moderator.id, at: now, action: `objection.${outcome}` },
      subject: `decision ${actId}`,
    });
    if (outcome === "upheld") await undo(tx, { organisationId, text: act.text, moderator }, now);
    return { kind: "decided" };
  });
}

interface DecidedAct {
  text: { kind: TextKind; id: number };
  authorId: string | null;
  moderatorId: string;
  stands: boolean;
}

/** The text that a decision is about; undefined when there is no such decision. */
async function decidedText(
  tx: Database,
  { organisationId, actId }: { organisationId: number; actId: number },
): Promise<DecidedAct | undefined> {
  const [row] = await tx.execute<Record<string, unknown> & DecidedAct>(sql`
    select json_build_object('kind', decided.kind, 'id', decided.text_id) as text, decided.author_id as "authorId",
      decided.moderator_id as "moderatorId", decided.stands
    from ${decidedTexts} decided
    where decided.organisation_id = ${organisationId} and decided.act_id = ${actId}`);
  return row;
}

const tables = { comment: comments, idea: ideas, statement: statements, view: guardianViews } as const;

/** One at a time decides about a text or objects to what was decided. */
async function lockText(tx: Database, organisationId: number, { kind, id }: DecidedAct["text"]): Promise<void> {
  await tx.execute(
    sql`select from ${tables[kind]} where organisation_id = ${organisationId} and id = ${id} for update`,
  );
}

/** Makes a text readable again that should not have been hidden or rejected, whichever decision hides it now. */
async function undo(
  tx: Database,
  { organisationId, text, moderator }: { organisationId: number; text: DecidedAct["text"]; moderator: Moderator },
  now: Date,
): Promise<void> {
  const undone = await tx.execute(broughtBack(text.kind, sql`organisation_id = ${organisationId} and id = ${text.id}`));
  if (undone.length === 0) return;
  if (text.kind === "idea") {
    const isIt = and(eq(ideas.organisationId, organisationId), eq(ideas.id, text.id));
    await bringBackInDrafts(tx, await tx.select(inDrafts).from(ideas).where(isIt));
  }
  const act = text.kind === "statement" ? "accept" : "show";
  const decided = { act, reason: null, explanation: null, moderatorId: moderator.id } as const;
  await recordDecision(tx, { organisationId, text, ...decided }, now);
}

/** Changes the text that stands `here`, if it is still hidden or rejected; gives its number when it was. */
function broughtBack(kind: TextKind, here: SQL): SQL {
  switch (kind) {
    case "statement":
      return sql`update ${statements} set state = 'accepted' where ${here} and state = 'rejected' returning id`;
    case "view":
      return sql`update ${guardianViews}
        set hidden_at = null, hidden_by = null, hidden_reason = null, hidden_explanation = null
        where ${here} and hidden_at is not null returning id`;
    default:
      return sql`update ${tables[kind]} set hidden_at = null, hidden_reason = null, held_for = null
        where ${here} and withdrawn_at is null and hidden_at is not null returning id`;
  }
}
