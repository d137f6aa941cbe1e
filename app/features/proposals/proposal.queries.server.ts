import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import {
  comments,
  milestones,
  proposalAreas,
  proposalFacts,
  proposals,
  proposalTasks,
  proposalThemes,
  questionnaires,
  rounds,
  scenarios,
} from "~db/schema/index.ts";
import { isEffectRoundOfProposal, questionnaireOfRound } from "./effect-round.server.ts";
import { newestVersionParts } from "./files/newest-version-parts.server.ts";
import type { ProposalDetails } from "./proposal.ts";

/** A proposal with everything that its page tells, in one statement; undefined when there is none by that name. */
export async function findProposal(
  db: Database,
  question: { organisationId: number; slug: string },
): Promise<ProposalDetails | undefined> {
  const statement = prepared(db);
  const [proposal] = await statement.execute(question);
  return proposal;
}

function prepare(db: Database) {
  return db
    .select({
      id: proposals.id,
      slug: proposals.slug,
      title: proposals.title,
      summary: proposals.summary,
      areaLabel: proposals.areaLabel,
      areaCode: proposals.areaCode,
      phase: proposals.phase,
      phaseReason: proposals.phaseReason,
      horizonYear: proposals.horizonYear,
      caution: proposals.caution,
      sources: proposals.sources,
      touchedAreas: sql<string[]>`array(${touchedAreas(db)})`,
      scenarios: sql<ProposalDetails["scenarios"]>`(${scenariosOf(db)})`,
      themes: sql<ProposalDetails["themes"]>`(${themesOf(db)})`,
      facts: sql<ProposalDetails["facts"]>`(${factsOf(db)})`,
      milestones: sql<ProposalDetails["milestones"]>`(${milestonesOf(db)})`,
      tasks: sql<ProposalDetails["tasks"]>`array(${tasksOf(db)})`,
      ...newestVersionParts(db),
      withdrawn: sql<ProposalDetails["withdrawn"]>`case when ${proposals.withdrawnAt} is not null
        then json_build_object('at', ${proposals.withdrawnAt}, 'reason', ${proposals.withdrawnReason}) end`,
      rounds: sql<ProposalDetails["rounds"]>`(${roundsOf(db)})`,
      comments: sql<number>`(${readableComments(db)})`,
    })
    .from(proposals)
    .where(
      and(eq(proposals.organisationId, sql.placeholder("organisationId")), eq(proposals.slug, sql.placeholder("slug"))),
    )
    .prepare("proposal_page");
}

const prepared = oncePerDatabase(prepare);

/** Whether a row of another table belongs to the proposal of the statement around it. */
function belongs(table: typeof scenarios | typeof proposalThemes | typeof proposalFacts | typeof milestones) {
  return and(eq(table.organisationId, proposals.organisationId), eq(table.proposalId, proposals.id));
}

function touchedAreas(db: Database) {
  return db
    .select({ code: proposalAreas.areaCode })
    .from(proposalAreas)
    .where(and(eq(proposalAreas.organisationId, proposals.organisationId), eq(proposalAreas.proposalId, proposals.id)))
    .orderBy(asc(proposalAreas.areaCode));
}

function scenariosOf(db: Database) {
  const scenario = sql`json_build_object('code', ${scenarios.code}, 'kind', ${scenarios.kind}, 'name', ${scenarios.name},
    'description', ${scenarios.description}, 'ground', ${scenarios.ground})`;
  return db
    .select({ list: sql`coalesce(json_agg(${scenario} order by ${scenarios.position}), '[]')` })
    .from(scenarios)
    .where(belongs(scenarios));
}

function themesOf(db: Database) {
  const theme = sql`json_build_object('code', ${proposalThemes.themeCode}, 'reason', ${proposalThemes.reason})`;
  return db
    .select({ list: sql`coalesce(json_agg(${theme} order by ${proposalThemes.position}), '[]')` })
    .from(proposalThemes)
    .where(belongs(proposalThemes));
}

function tasksOf(db: Database) {
  return db
    .select({ code: proposalTasks.taskCode })
    .from(proposalTasks)
    .where(and(eq(proposalTasks.organisationId, proposals.organisationId), eq(proposalTasks.proposalId, proposals.id)))
    .orderBy(asc(proposalTasks.position));
}

function factsOf(db: Database) {
  const { label, value, unit, source, position } = proposalFacts;
  const fact = sql`json_build_object('label', ${label}, 'value', ${value}, 'unit', ${unit}, 'source', ${source})`;
  return db
    .select({ list: sql`coalesce(json_agg(${fact} order by ${position}), '[]')` })
    .from(proposalFacts)
    .where(belongs(proposalFacts));
}

function milestonesOf(db: Database) {
  const { when, title, source, position } = milestones;
  const milestone = sql`json_build_object('when', ${when}, 'title', ${title}, 'source', ${source})`;
  return db
    .select({ list: sql`coalesce(json_agg(${milestone} order by ${when}, ${position}), '[]')` })
    .from(milestones)
    .where(belongs(milestones));
}

function roundsOf(db: Database) {
  const round = sql`json_build_object('id', ${rounds.id}, 'opensAt', ${rounds.opensAt}, 'closesAt', ${rounds.closesAt})`;
  return db
    .select({ list: sql`coalesce(json_agg(${round} order by ${desc(rounds.opensAt)}), '[]')` })
    .from(rounds)
    .innerJoin(questionnaires, questionnaireOfRound)
    .where(isEffectRoundOfProposal);
}

function readableComments(db: Database) {
  return db
    .select({ comments: sql<number>`count(*)::int` })
    .from(comments)
    .where(
      and(
        eq(comments.organisationId, proposals.organisationId),
        eq(comments.proposalId, proposals.id),
        isNull(comments.hiddenAt),
        isNull(comments.withdrawnAt),
        isNull(comments.heldFor),
      ),
    );
}
