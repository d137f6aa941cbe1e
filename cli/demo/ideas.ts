import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import { answerIdea } from "~/features/discussions/ideas/answer-idea.commands.server.ts";
import { placeIdea, supportIdea } from "~/features/discussions/ideas/idea.commands.server.ts";
import { type ThemeCode, themeCodes } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { ideas } from "~db/schema/index.ts";
import { personOf } from "./accounts.ts";
import { authorsOf, keyOf } from "./comments.ts";
import { seedYaml } from "./seed-files.ts";

const words = z.string().min(1);
const days = z.int().nonnegative();
const idea = z.strictObject({
  wie: words,
  gebied: words,
  thema: z.enum(themeCodes as [ThemeCode, ...ThemeCode[]]),
  dagen: days,
  steun: days,
  titel: words,
  tekst: words,
  antwoord: z.strictObject({ dagen: days, tekst: words }).optional(),
});
type Example = z.infer<typeof idea>;

const dayLength = 24 * 60 * 60 * 1000;

/** Places the example ideas with who supports them and what an official answered. Gives how many are new. */
export async function placeIdeas(db: Database, organisationId: number, now: Date): Promise<number> {
  const before = await countIdeas(db, organisationId);
  const authors = await authorsOf(db, organisationId);
  for (const example of seedYaml("ideas/ideeen.yaml", z.array(idea))) {
    await placeExample(db, { organisationId, authors, now }, example);
  }
  return (await countIdeas(db, organisationId)) - before;
}

interface Place {
  organisationId: number;
  authors: ReadonlyMap<string, string>;
  now: Date;
}

async function placeExample(db: Database, { organisationId, authors, now }: Place, example: Example): Promise<void> {
  const { wie, gebied, thema, titel, tekst, dagen, steun, antwoord } = example;
  const text = { areaCode: gebied, themeCode: thema, title: titel, body: tekst };
  const author = { organisationId, authorId: authors.get(wie) ?? "", formKey: keyOf(`idea ${wie} ${titel}`) };
  const outcome = await placeIdea(db, { ...author, ...text }, daysBefore(now, dagen));
  if (outcome.kind !== "placed") throw new Error(`The example idea of ${wie} was refused: ${outcome.kind}`);
  const others = [...authors].filter(([name]) => name !== wie && name !== "ambtenaar").map(([, id]) => id);
  for (const userId of others.slice(0, steun)) {
    await supportIdea(db, { organisationId, ideaId: outcome.id, userId });
  }
  if (antwoord)
    await answerOnce(
      db,
      { organisationId, ideaId: outcome.id, answer: antwoord.tekst },
      daysBefore(now, antwoord.dagen),
    );
}

/** What officials of the example answer afterwards stays. */
async function answerOnce(
  db: Database,
  { organisationId, ideaId, answer }: { organisationId: number; ideaId: number; answer: string },
  at: Date,
): Promise<void> {
  const [row] = await db
    .select({ answer: ideas.answer })
    .from(ideas)
    .where(and(eq(ideas.organisationId, organisationId), eq(ideas.id, ideaId)));
  if (row?.answer) return;
  const officialId = await personOf(db, organisationId, "ambtenaar@voorbeeld.nl");
  await answerIdea(db, { organisationId, ideaId, officialId, answer }, at);
}

function daysBefore(now: Date, count: number): Date {
  return new Date(now.getTime() - count * dayLength);
}

async function countIdeas(db: Database, organisationId: number): Promise<number> {
  const [row] = await db.select({ n: count() }).from(ideas).where(eq(ideas.organisationId, organisationId));
  return row?.n ?? 0;
}
