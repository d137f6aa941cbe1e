import { createHash } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import { createUser } from "~/features/accounts/account.commands.server.ts";
import { placeComment } from "~/features/discussions/comment.commands.server.ts";
import { stances } from "~/features/discussions/stance.ts";
import type { Database } from "~db/client.server.ts";
import { comments, proposals, users } from "~db/schema/index.ts";
import { seedYaml } from "./seed-files.ts";

const words = z.string().min(1);
const days = z.int().nonnegative();
const reply = z.strictObject({ wie: words, dagen: days, tekst: words });
const thread = z.strictObject({
  ...reply.shape,
  standpunt: z.enum(stances),
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
  const { bewoners, voorstellen } = seedYaml("discussions/reacties.yaml", commentFile);
  const before = await countComments(db, organisationId);
  const authors = await makeAuthors(db, organisationId, bewoners);
  for (const [slug, threads] of Object.entries(voorstellen)) {
    const proposalId = await proposalOf(db, organisationId, slug);
    await placeThreads(db, { organisationId, proposalId, slug, authors, now }, threads);
  }
  return (await countComments(db, organisationId)) - before;
}

interface Place {
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
      { thread: index, said: one as Reply, stance: one.standpunt },
      ...one.antwoorden.map((said) => ({ thread: index, said, stance: null })),
    ])
    .sort((a, b) => b.said.dagen - a.said.dagen);
  const threadIds = new Map<number, number>();
  for (const [position, { thread: index, said, stance }] of inOrder.entries()) {
    const threadId = stance === null ? (threadIds.get(index) ?? null) : null;
    const at = new Date(place.now.getTime() - said.dagen * dayLength - (inOrder.length - position) * 60_000);
    const outcome = await placeComment(
      db,
      {
        organisationId: place.organisationId,
        proposalId: place.proposalId,
        authorId: place.authors.get(said.wie) ?? "",
        formKey: keyOf(`${place.slug} ${said.wie} ${said.tekst}`),
        body: said.tekst,
        stance,
        threadId,
      },
      at,
    );
    if (outcome.kind !== "placed") throw new Error(`The example comment of ${said.wie} was refused: ${outcome.kind}`);
    if (stance !== null) threadIds.set(index, outcome.id);
  }
}

/** The same text always has the same key, so that it is placed once. */
function keyOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
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

async function proposalOf(db: Database, organisationId: number, slug: string): Promise<number> {
  const [row] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.slug, slug)));
  if (!row) throw new Error(`Proposal ${slug} is not there`);
  return row.id;
}

async function countComments(db: Database, organisationId: number): Promise<number> {
  const [row] = await db.select({ n: count() }).from(comments).where(eq(comments.organisationId, organisationId));
  return row?.n ?? 0;
}
