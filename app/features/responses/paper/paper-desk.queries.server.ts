import { and, eq } from "drizzle-orm";
import { gemeenteOptions } from "~/features/areas/gemeente-options.queries.server.ts";
import { wijkOptions } from "~/features/areas/wijk-options.queries.server.ts";
import { findRound, itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { roundState } from "~/features/questionnaires/round.ts";
import type { Database } from "~db/client.server.ts";
import { rounds } from "~db/schema/index.ts";

/** A round as staff need it to enter what came on paper. */
export type PaperDesk = NonNullable<Awaited<ReturnType<typeof paperDesk>>>;

/** The round with its questions and places; on paper no question is required, for nobody can be asked again. */
export async function paperDesk(
  db: Database,
  { organisationId, slug, now }: { organisationId: number; slug: string; now: Date },
) {
  const round = await findRound(db, { organisationId, wanted: { slug }, now });
  if (!round) return undefined;
  const state = round.key ? roundState(round, now) : "closed";
  const items = await itemsOf(db, {
    organisationId,
    questionnaireId: round.questionnaireId,
    frozen: state !== "upcoming",
  });
  return {
    organisationId,
    round,
    state,
    items: items.map((item) => ({ ...item, required: false })),
    gemeenten: await gemeenteOptions(db, round.areaCode),
    wijken: await wijkOptions(db, round.areaCode),
  };
}

/** The same, of the round with this number. */
export async function paperDeskById(
  db: Database,
  { organisationId, roundId, now }: { organisationId: number; roundId: number; now: Date },
) {
  const [round] = await db
    .select({ slug: rounds.slug })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)));
  return round ? await paperDesk(db, { organisationId, slug: round.slug, now }) : undefined;
}
