import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { releaseOpinions } from "~/features/discussions/opinion-groups/release-opinions.commands.server.ts";
import { addStatement } from "~/features/discussions/statements/add-statement.commands.server.ts";
import { openStatementRound } from "~/features/discussions/statements/statement-round.commands.server.ts";
import { participantIdOf } from "~/features/responses/participant.server.ts";
import { type Chance, chanceOf, streamNamed } from "~/features/responses/synthetic-chance.ts";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { statementRounds, statements, statementVotes } from "~db/schema/index.ts";
import { dayAfter, endOfDay, startOfDay } from "../day.ts";
import { personOf } from "./accounts.ts";
import { authorsOf, keyOf, proposalOf } from "./comments.ts";
import { seedYaml } from "./seed-files.ts";

const words = z.string().min(1);
const share = z.number().min(0).max(1);
const roundFile = z.record(
  words,
  z.strictObject({
    mensen: z.int().positive(),
    soorten: z.strictObject({ bouwen: share, behouden: share }),
    stellingen: z.array(z.strictObject({ tekst: words, bouwen: share, behouden: share })),
    ingestuurd: z.array(z.strictObject({ wie: words, tekst: words })),
  }),
);
type Example = z.infer<typeof roundFile>[string];
type Kind = keyof Example["soorten"];

const opensDaysAgo = 20;
const closesInDays = 60;
/** Of those who take part this share stops after a few statements. */
const stopsSoon = 0.12;
const passes = 0.07;

interface OfProposal {
  organisationId: number;
  proposalId: number;
}

/** Opens the example rounds, lets made-up residents vote, and releases what came of it. Gives how many rounds are new. */
export async function putStatements(
  db: Database,
  { organisationId, seed, now }: { organisationId: number; seed: number; now: Date },
): Promise<number> {
  const officialId = await personOf(db, organisationId, "ambtenaar@voorbeeld.nl");
  const authors = await authorsOf(db, organisationId);
  let opened = 0;
  for (const [slug, example] of Object.entries(seedYaml("statements/stellingen.yaml", roundFile))) {
    const of = { organisationId, proposalId: await proposalOf(db, organisationId, slug) };
    const opensAt = startOfDay(dayAfter(now, -opensDaysAgo));
    const closesAt = endOfDay(dayAfter(now, closesInDays));
    const bodies = example.stellingen.map(({ tekst }) => tekst);
    const outcome = await openStatementRound(db, { ...of, officialId, opensAt, closesAt, statements: bodies }, opensAt);
    if (outcome.kind !== "opened") continue;
    opened += 1;
    await letVote(db, of, { example, seed, slug, now });
    for (const { wie, tekst } of example.ingestuurd) {
      const sent = { authorId: authors.get(wie) ?? "", formKey: keyOf(`statement ${slug} ${tekst}`), body: tekst };
      await addStatement(db, { ...of, ...sent }, now);
    }
    await releaseOpinions(db, of, now);
  }
  return opened;
}

interface Voting {
  example: Example;
  seed: number;
  slug: string;
  now: Date;
}

async function letVote(db: Database, of: OfProposal, { example, seed, slug, now }: Voting): Promise<void> {
  const key = await keyOfRound(db, of);
  const stream = streamNamed(`stellingen ${slug}`);
  const asked = await statementsOf(db, of, example);
  const rows = Array.from({ length: example.mensen }, (_, person) => {
    const voter = participantIdOf(key, { kind: "synthetic", name: `${seed} ${slug} ${person}` });
    return votesOf(asked, example, chanceOf(seed, person, stream)).map(({ statementId, vote }) => ({
      ...{ organisationId: of.organisationId, statementId, voter, vote },
      votedOn: dayOf(now),
    }));
  }).flat();
  const most = 2000;
  for (let from = 0; from < rows.length; from += most) {
    await db.insert(statementVotes).values(rows.slice(from, from + most));
  }
}

async function keyOfRound(db: Database, { organisationId, proposalId }: OfProposal): Promise<Uint8Array> {
  const [round] = await db
    .select({ key: statementRounds.key })
    .from(statementRounds)
    .where(and(eq(statementRounds.organisationId, organisationId), eq(statementRounds.proposalId, proposalId)));
  if (!round?.key) throw new Error("The example round of statements has no key");
  return round.key;
}

type Asked = Record<Kind, number> & { statementId: number };

async function statementsOf(db: Database, of: OfProposal, example: Example): Promise<Asked[]> {
  const rows = await db
    .select({ statementId: statements.id, body: statements.body })
    .from(statements)
    .where(and(eq(statements.organisationId, of.organisationId), eq(statements.proposalId, of.proposalId)))
    .orderBy(asc(statements.id));
  return rows.flatMap(({ statementId, body }) => {
    const found = example.stellingen.find(({ tekst }) => tekst === body);
    return found ? [{ statementId, bouwen: found.bouwen, behouden: found.behouden }] : [];
  });
}

/** What one made-up person says: of all statements, or of a few when they stop soon. */
function votesOf(asked: readonly Asked[], { soorten }: Example, chance: Chance) {
  const kind = chance.pick<Kind>([
    ["bouwen", soorten.bouwen],
    ["behouden", soorten.behouden],
  ]);
  const stops = chance.happens(stopsSoon);
  return asked.flatMap((statement) => {
    const isAsked = chance.happens(stops ? 0.3 : 0.96);
    const vote = chance.happens(passes) ? 0 : chance.happens(statement[kind]) ? 1 : -1;
    return isAsked ? [{ statementId: statement.statementId, vote }] : [];
  });
}
