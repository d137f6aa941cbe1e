import { createHash } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import { createUser } from "~/features/accounts/account.commands.server.ts";
import { type NewComment, placeComment } from "~/features/discussions/comment.commands.server.ts";
import { findDiscussion } from "~/features/discussions/discussion.queries.server.ts";
import { stances } from "~/features/discussions/stance.ts";
import { voteOn } from "~/features/discussions/vote.commands.server.ts";
import { type ThemeCode, themeCodes } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { comments, proposals, users } from "~db/schema/index.ts";
import { personOf } from "./accounts.ts";
import { seedYaml } from "./seed-files.ts";

const words = z.string().min(1);
const days = z.int().nonnegative();
const reply = z.strictObject({ wie: words, dagen: days, tekst: words });
const thread = z.strictObject({
  ...reply.shape,
  standpunt: z.enum(stances),
  thema: z.enum(themeCodes as [ThemeCode, ...ThemeCode[]]).optional(),
  wijk: words.optional(),
  plek: z.strictObject({ x: days, y: days }).optional(),
  eens: days.default(0),
  oneens: days.default(0),
  antwoorden: z.array(reply).default([]),
});
const commentFile = z.strictObject({
  bewoners: z.record(words, words),
  voorstellen: z.record(words, z.array(thread)),
});
type Reply = z.infer<typeof reply>;
type Thread = z.infer<typeof thread>;

const dayLength = 24 * 60 * 60 * 1000;

/** Places the example comments, made by people that do not exist. Gives how many are new. */
export async function placeComments(db: Database, organisationId: number, now: Date): Promise<number> {
  const { voorstellen } = seedYaml("discussions/reacties.yaml", commentFile);
  const before = await countComments(db, organisationId);
  const authors = await authorsOf(db, organisationId);
  for (const [slug, threads] of Object.entries(voorstellen)) {
    const proposalId = await proposalOf(db, organisationId, slug);
    await placeThreads(db, { organisationId, proposalId, slug, authors, now }, threads);
  }
  return (await countComments(db, organisationId)) - before;
}

/** Where example texts go, and who writes them. */
export interface Place {
  organisationId: number;
  proposalId: number;
  slug: string;
  authors: ReadonlyMap<string, string>;
  now: Date;
}

/** In the order of time, as the pages expect of ids. */
async function placeThreads(db: Database, place: Place, threads: Thread[]): Promise<void> {
  const inOrder = threads
    .flatMap((one, index) => [
      { thread: index, said: one as Reply, opens: one },
      ...one.antwoorden.map((said) => ({ thread: index, said, opens: null })),
    ])
    .sort((a, b) => b.said.dagen - a.said.dagen);
  const threadIds = new Map<number, number>();
  const drawingId = (await findDiscussion(db, place))?.drawings[0]?.id;
  for (const [position, { thread: index, said, opens }] of inOrder.entries()) {
    const at = new Date(place.now.getTime() - said.dagen * dayLength - (inOrder.length - position) * 60_000);
    if (opens) threadIds.set(index, await openThread(db, place, { opens, drawingId }, at));
    else await placeExample(db, place, { said, stance: null, threadId: threadIds.get(index) ?? null }, at);
  }
}

/** Opens an example thread and lets others agree and disagree. Gives its number. */
async function openThread(
  db: Database,
  place: Place,
  { opens, drawingId }: { opens: Thread; drawingId: string | undefined },
  at: Date,
): Promise<number> {
  const about = {
    theme: opens.thema ?? null,
    areaCode: opens.wijk ?? null,
    point: drawingId && opens.plek ? { drawingId, ...opens.plek } : null,
  };
  const written = { ...about, said: opens, stance: opens.standpunt, threadId: null };
  const commentId = await placeExample(db, place, written, at);
  await giveVoices(db, place, { commentId, author: opens.wie, support: opens.eens, oppose: opens.oneens });
  return commentId;
}

/** Places one example text, the same one when it was placed before. Gives its number. */
export async function placeExample(
  db: Database,
  { organisationId, proposalId, slug, authors }: Omit<Place, "now">,
  {
    said,
    ...written
  }: Pick<NewComment, "stance" | "threadId" | "theme" | "areaCode" | "point"> & {
    said: { wie: string; tekst: string };
  },
  at: Date,
): Promise<number> {
  const where = { organisationId, proposalId, authorId: authors.get(said.wie) ?? "" };
  const text = { formKey: keyOf(`${slug} ${said.wie} ${said.tekst}`), body: said.tekst };
  const outcome = await placeComment(db, { ...where, ...text, ...written }, at);
  if (outcome.kind !== "placed") throw new Error(`The example comment of ${said.wie} was refused: ${outcome.kind}`);
  return outcome.id;
}

/** So many of the others agree, and so many of those after them do not. */
async function giveVoices(
  db: Database,
  { organisationId, proposalId, authors }: Place,
  { commentId, author, support, oppose }: { commentId: number; author: string; support: number; oppose: number },
): Promise<void> {
  const others = [...authors].filter(([name]) => name !== author && name !== "ambtenaar").map(([, id]) => id);
  for (const [index, userId] of others.slice(0, support + oppose).entries()) {
    const voice = index < support ? "support" : "oppose";
    await voteOn(db, { organisationId, proposalId, commentId, userId, voice });
  }
}

/** The same text always has the same key, so that it is placed once. */
export function keyOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

/** The invented people and the official, by the name that the example files give them; made when they are not there yet. */
export async function authorsOf(db: Database, organisationId: number): Promise<ReadonlyMap<string, string>> {
  const { bewoners } = seedYaml("discussions/reacties.yaml", commentFile);
  const residents = await makeAuthors(db, organisationId, bewoners);
  return residents.set("ambtenaar", await personOf(db, organisationId, "ambtenaar@voorbeeld.nl"));
}

async function makeAuthors(db: Database, organisationId: number, people: Record<string, string>) {
  const ids = new Map<string, string>();
  for (const [name, displayName] of Object.entries(people)) {
    const email = `${name}@bewoners.voorbeeld.nl`;
    await createUser(db, { organisationId, email, displayName, role: "resident", password: null });
    const [row] = await db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.organisationId, organisationId), eq(users.email, email)));
    if (row) ids.set(name, row.id);
  }
  return ids;
}

/** The number of a proposal. */
export async function proposalOf(db: Database, organisationId: number, slug: string): Promise<number> {
  const [row] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.slug, slug)));
  if (!row) throw new Error(`Proposal ${slug} is not there`);
  return row.id;
}

/** How many comments an organisation has. */
export async function countComments(db: Database, organisationId: number): Promise<number> {
  const [row] = await db.select({ n: count() }).from(comments).where(eq(comments.organisationId, organisationId));
  return row?.n ?? 0;
}
