import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { ThemeCode } from "~/features/framework/theme.ts";
import { type Limit, spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { ideaSupports, ideas, reports, users } from "~db/schema/index.ts";
import { editMinutes } from "../comment.ts";
import { mayVote } from "../discussion.permissions.ts";
import { heldFor } from "../personal-data.ts";
import { forgetInDrafts } from "./forget-in-drafts.server.ts";
import { releaseDoubles } from "./release-doubles.server.ts";

/** What a resident writes. */
export interface IdeaText {
  areaCode: string;
  themeCode: ThemeCode;
  title: string;
  body: string;
}

export interface NewIdea extends IdeaText {
  organisationId: number;
  authorId: string;
  formKey: string;
}

export type PlaceIdeaOutcome =
  /** Held: it waits for a moderator, because something in it looks like personal data. */
  { kind: "placed"; id: number; held: boolean } | { kind: "key-used" } | { kind: "too-many" };

/** Ten ideas in an hour: more than somebody thinks up, less than a flood. */
export const ideaLimit = { action: "idea", limit: 10, seconds: 3600 } as const satisfies Omit<Limit, "who">;

/**
 * Places an idea. The same form with the same content gives the same idea again, also when the person has reached the
 * limit; with other content it is refused as `key-used`.
 */
export async function placeIdea(db: Database, idea: NewIdea, now: Date): Promise<PlaceIdeaOutcome> {
  if ((await spend(db, { ...ideaLimit, who: `${idea.organisationId} ${idea.authorId}` })) === "too-many") {
    return (await placedEarlier(db, idea)) ?? { kind: "too-many" };
  }
  const held = heldFor(wholeText(idea));
  const [placed] = await db
    .insert(ideas)
    .values({ ...idea, createdAt: now, heldFor: held })
    .onConflictDoNothing({ target: [ideas.organisationId, ideas.authorId, ideas.formKey] })
    .returning({ id: ideas.id });
  if (placed) return { kind: "placed", id: placed.id, held: held !== null };
  return (await placedEarlier(db, idea)) ?? { kind: "key-used" };
}

/** How an earlier sending of the same form ended; undefined when there was none. */
async function placedEarlier(db: Database, idea: NewIdea): Promise<PlaceIdeaOutcome | undefined> {
  const [earlier] = await db
    .select()
    .from(ideas)
    .where(
      and(
        eq(ideas.organisationId, idea.organisationId),
        eq(ideas.authorId, idea.authorId),
        eq(ideas.formKey, idea.formKey),
      ),
    );
  if (!earlier) return undefined;
  const fields = ["areaCode", "themeCode", "title", "body"] as const;
  const same = fields.every((field) => earlier[field] === idea[field]);
  return same ? { kind: "placed", id: earlier.id, held: earlier.heldFor !== null } : { kind: "key-used" };
}

function wholeText({ title, body }: Pick<IdeaText, "title" | "body">): string {
  return `${title}\n${body}`;
}

interface OwnIdea {
  organisationId: number;
  ideaId: number;
  authorId: string;
}

/** The idea as long as its author may do something with it. */
function stillOwn({ organisationId, ideaId, authorId }: OwnIdea) {
  return and(
    eq(ideas.organisationId, organisationId),
    eq(ideas.id, ideaId),
    eq(ideas.authorId, authorId),
    isNull(ideas.withdrawnAt),
  );
}

export type EditOutcome =
  | { kind: "edited"; held: boolean }
  /** Not theirs, not there, hidden or withdrawn, or longer than a quarter of an hour ago. */
  | { kind: "not-any-more" };

/** Changes an idea within a quarter of an hour after it was placed; readers see that it was edited. */
export async function editIdea(
  db: Database,
  { areaCode, themeCode, title, body, ...own }: OwnIdea & IdeaText,
  now: Date,
): Promise<EditOutcome> {
  const held = heldFor(wholeText({ title, body }));
  const earliest = new Date(now.getTime() - editMinutes * 60_000);
  const edited = await db
    .update(ideas)
    .set({ areaCode, themeCode, title, body, editedAt: now, heldFor: held })
    .where(and(stillOwn(own), isNull(ideas.mergedInto), isNull(ideas.hiddenAt), gt(ideas.createdAt, earliest)))
    .returning({ id: ideas.id });
  return edited.length > 0 ? { kind: "edited", held: held !== null } : { kind: "not-any-more" };
}

/**
 * Takes an idea back: its title and text are gone at once, also from a draft, and so is who stood behind it or reported it. What an official answered stays
 * with it, and what was added to it stands by itself again; a double goes too. Taking it back again changes nothing. False when there is no such idea of this person.
 */
export async function withdrawIdea(db: Database, own: OwnIdea, now: Date): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const { id, title, body, mergedInto } = ideas;
    const texts = { organisationId: ideas.organisationId, id, title, body, mergedInto };
    const withdrawn = await tx.select(texts).from(ideas).where(stillOwn(own)).for("no key update");
    if (withdrawn.length === 0) return await isWithdrawn(tx, own);
    await tx.update(ideas).set({ title: "-", body: "", withdrawnAt: now, heldFor: null }).where(stillOwn(own));
    await forgetInDrafts(tx, withdrawn);
    const { organisationId, ideaId } = own;
    await tx
      .delete(ideaSupports)
      .where(and(eq(ideaSupports.organisationId, organisationId), eq(ideaSupports.ideaId, ideaId)));
    await tx.delete(reports).where(and(eq(reports.organisationId, organisationId), eq(reports.ideaId, ideaId)));
    await releaseDoubles(tx, own);
    return true;
  });
}

async function isWithdrawn(tx: Database, { organisationId, ideaId, authorId }: OwnIdea): Promise<boolean> {
  const gone = await tx
    .select({ id: ideas.id })
    .from(ideas)
    .where(
      and(
        eq(ideas.organisationId, organisationId),
        eq(ideas.id, ideaId),
        eq(ideas.authorId, authorId),
        isNotNull(ideas.withdrawnAt),
      ),
    );
  return gone.length > 0;
}

export type SupportOutcome =
  | { kind: "supported" }
  /** Its author stands behind it already. */
  | { kind: "own-idea" }
  /** Who works for the organisation only looks. */
  | { kind: "staff" }
  /** It was added to another one; support belongs there. */
  | { kind: "merged"; into: number }
  | { kind: "no-such-idea" };

/** Lets a person stand behind an idea that everybody can read: once, however often it is sent. */
export async function supportIdea(
  db: Database,
  { organisationId, ideaId, userId }: { organisationId: number; ideaId: number; userId: string },
): Promise<SupportOutcome> {
  return await db.transaction(async (tx) => {
    const [idea] = await tx
      .select({ authorId: ideas.authorId, mergedInto: ideas.mergedInto, role: users.role })
      .from(ideas)
      .innerJoin(users, and(eq(users.organisationId, ideas.organisationId), eq(users.id, userId)))
      .where(and(eq(ideas.organisationId, organisationId), eq(ideas.id, ideaId), isReadable))
      // Somebody who merges the idea waits, so that this voice goes along.
      .for("share", { of: ideas });
    if (!idea) return { kind: "no-such-idea" };
    if (idea.mergedInto !== null) return { kind: "merged", into: idea.mergedInto };
    if (idea.authorId === userId) return { kind: "own-idea" };
    if (!mayVote(idea.role)) return { kind: "staff" };
    await tx.insert(ideaSupports).values({ organisationId, ideaId, userId }).onConflictDoNothing();
    return { kind: "supported" };
  });
}

/** Takes support back, also what was given to a double; nothing happens where there was none. */
export async function endSupport(
  db: Database,
  { organisationId, ideaId, userId }: { organisationId: number; ideaId: number; userId: string },
): Promise<void> {
  await db.delete(ideaSupports).where(
    and(
      eq(ideaSupports.organisationId, organisationId),
      sql`(${ideaSupports.ideaId} = ${ideaId} or ${ideaSupports.ideaId} in (select double.id from ideas double
          where double.organisation_id = ${organisationId} and double.merged_into = ${ideaId}))`,
      eq(ideaSupports.userId, userId),
    ),
  );
}

const isReadable = sql`${ideas.hiddenAt} is null and ${ideas.withdrawnAt} is null and ${ideas.heldFor} is null`;
