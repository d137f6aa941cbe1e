import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { Audience } from "~/features/accounts/audience.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { items, panels, proposals, questionnaires, rounds } from "~db/schema/index.ts";

/** A round that people can answer at this moment (Dutch: open ronde), with what they must know before they start. */
export interface OpenRound {
  id: number;
  slug: string;
  titleNl: string;
  titleEn: string;
  instrument: (typeof questionnaires.$inferSelect)["instrument"];
  audience: Audience;
  areaCode: string;
  closesAt: Date;
  items: number;
  proposal: { slug: string; title: string; areaLabel: string; areaCode: string; touchedAreas: string[] } | null;
  panel: { slug: string; name: string } | null;
}

/** The rounds that are open now, in the order in which they were set up. */
export async function openRounds(db: Database, question: { organisationId: number; now: Date }): Promise<OpenRound[]> {
  const statement = prepared(db);
  return statement.execute({ organisationId: question.organisationId, now: question.now.toISOString() });
}

function prepare(db: Database) {
  const moment = sql`${sql.placeholder("now")}::timestamptz`;
  return db
    .select({
      id: rounds.id,
      slug: rounds.slug,
      titleNl: rounds.titleNl,
      titleEn: rounds.titleEn,
      instrument: questionnaires.instrument,
      audience: rounds.audience,
      areaCode: rounds.areaCode,
      closesAt: rounds.closesAt,
      items: sql<number>`(select count(*)::int from ${items} where ${items.organisationId} = ${rounds.organisationId}
        and ${items.questionnaireId} = ${rounds.questionnaireId})`,
      proposal: sql<OpenRound["proposal"]>`case when ${proposals.id} is not null then json_build_object(
        'slug', ${proposals.slug}, 'title', ${proposals.title}, 'areaLabel', ${proposals.areaLabel},
        'areaCode', ${proposals.areaCode}, 'touchedAreas', array(select area_code from proposal_areas touched
          where touched.organisation_id = ${proposals.organisationId} and touched.proposal_id = ${proposals.id})) end`,
      panel: sql<OpenRound["panel"]>`case when ${panels.id} is not null
        then json_build_object('slug', ${panels.slug}, 'name', ${panels.name}) end`,
    })
    .from(rounds)
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .leftJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .leftJoin(panels, and(eq(panels.organisationId, rounds.organisationId), eq(panels.id, rounds.panelId)))
    .where(
      and(
        eq(rounds.organisationId, sql.placeholder("organisationId")),
        lte(rounds.opensAt, moment),
        gt(rounds.closesAt, moment),
      ),
    )
    .orderBy(asc(rounds.id))
    .limit(60)
    .prepare("open_rounds");
}

const prepared = oncePerDatabase(prepare);
