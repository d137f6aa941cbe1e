import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { hideReasons } from "~/features/discussions/comment.ts";
import { hideComment } from "~/features/discussions/moderation/decide.commands.server.ts";
import { objectTo } from "~/features/discussions/moderation/objection.commands.server.ts";
import { decisionsOfAuthor } from "~/features/discussions/moderation/own-decisions.queries.server.ts";
import { reportComment } from "~/features/discussions/report.commands.server.ts";
import { stances } from "~/features/discussions/stance.ts";
import type { Database } from "~db/client.server.ts";
import { comments, moderationActs } from "~db/schema/index.ts";
import { personOf } from "./accounts.ts";
import { authorsOf, countComments, type Place, placeExample, proposalOf } from "./comments.ts";
import { seedYaml } from "./seed-files.ts";

const words = z.string().min(1);
const reason = z.enum(hideReasons);
const text = z.strictObject({ wie: words, standpunt: z.enum(stances), dagen: z.int().nonnegative(), tekst: words });
const hidden = z.strictObject({ ...text.shape, reden: reason, uitleg: words, bezwaar: words });
const report = z.strictObject({ reactie: words, door: words, reden: reason });
const moderationFile = z.record(
  words,
  z.strictObject({ wachtend: z.array(text), verborgen: z.array(hidden), meldingen: z.array(report) }),
);

const hourLength = 60 * 60 * 1000;

/** Lets texts wait for a moderator, hides some and lets their authors object, and reports some. Gives how many are new. */
export async function moderateExamples(db: Database, organisationId: number, now: Date): Promise<number> {
  const before = await countComments(db, organisationId);
  const authors = await authorsOf(db, organisationId);
  for (const [slug, { wachtend, verborgen, meldingen }] of Object.entries(
    seedYaml("discussions/moderatie.yaml", moderationFile),
  )) {
    const place = { organisationId, proposalId: await proposalOf(db, organisationId, slug), slug, authors, now };
    for (const said of wachtend) await placeThread(db, place, said);
    for (const said of verborgen) await hideExample(db, place, said);
    for (const said of meldingen) await reportExample(db, place, said);
  }
  return (await countComments(db, organisationId)) - before;
}

type Text = z.infer<typeof text>;

async function placeThread(db: Database, place: Place, said: Text): Promise<number> {
  const at = new Date(place.now.getTime() - (said.dagen * 24 + 1) * hourLength);
  return await placeExample(db, place, { said, stance: said.standpunt, threadId: null }, at);
}

/** Hides a text once: what moderators of the example decide afterwards stays. */
async function hideExample(db: Database, place: Place, said: z.infer<typeof hidden>): Promise<void> {
  const { organisationId, authors, now } = place;
  const commentId = await placeThread(db, place, said);
  const ofComment = and(eq(moderationActs.organisationId, organisationId), eq(moderationActs.commentId, commentId));
  const decided = await db.select({ id: moderationActs.id }).from(moderationActs).where(ofComment).limit(1);
  if (decided.length > 0) return;
  const moderator = { id: await personOf(db, organisationId, "moderator@voorbeeld.nl"), role: "moderator" } as const;
  await hideComment(db, { organisationId, commentId, moderator, reason: said.reden, explanation: said.uitleg }, now);
  const authorId = authors.get(said.wie) ?? "";
  const [decision] = await decisionsOfAuthor(db, { organisationId, userId: authorId });
  if (decision) await objectTo(db, { organisationId, actId: decision.actId, authorId, body: said.bezwaar }, now);
}

/** Reports the newest thread of somebody; who did that before does nothing. */
async function reportExample(
  db: Database,
  place: Place,
  { reactie, door, reden }: z.infer<typeof report>,
): Promise<void> {
  const { organisationId, proposalId, authors, now } = place;
  const [thread] = await db
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.organisationId, organisationId),
        eq(comments.proposalId, proposalId),
        eq(comments.authorId, authors.get(reactie) ?? ""),
        eq(comments.level, 0),
      ),
    )
    .orderBy(desc(comments.id))
    .limit(1);
  const reporterId = authors.get(door) ?? "";
  await reportComment(db, { organisationId, proposalId, commentId: thread?.id ?? 0, reporterId, reason: reden }, now);
}
