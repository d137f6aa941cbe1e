import { and, asc, count, desc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { comments, proposalAreas, proposals, proposalThemes, questionnaires, rounds } from "~db/schema/index.ts";
import { isEffectRoundOfProposal, questionnaireOfRound } from "./effect-round.server.ts";
import type { Phase } from "./phase.ts";
import { type ProposalSummary, proposalsPerPage } from "./proposal.ts";

interface ListQuestion {
  organisationId: number;
  /** Areas of the region, or of the gemeente, that come first. */
  firstCodes: string[];
  theme?: ThemeCode | undefined;
  phase?: Phase | undefined;
  page: number;
  now: Date;
}

/** One page of the proposals that pass the filter, and how many there are in all. */
export async function listProposals(
  db: Database,
  question: ListQuestion,
): Promise<{ proposals: Omit<ProposalSummary, "mark">[]; total: number }> {
  const statements = prepared(db);
  const values = {
    organisationId: question.organisationId,
    firstCodes: `{${question.firstCodes.join(",")}}`,
    theme: question.theme ?? null,
    phase: question.phase ?? null,
    now: question.now.toISOString(),
    offset: (question.page - 1) * proposalsPerPage,
  };
  const [page, [counted]] = await Promise.all([statements.page.execute(values), statements.total.execute(values)]);
  return { proposals: page, total: counted?.total ?? 0 };
}

function prepare(db: Database) {
  // The page is chosen first: otherwise the comments of all proposals on the pages before it would be counted too.
  const chosen = db
    .select({ id: proposals.id, inRegion: comesFirst.as("in_region") })
    .from(proposals)
    .where(passesFilter)
    .orderBy(sql`in_region desc`, asc(proposals.id))
    .limit(proposalsPerPage)
    .offset(sql.placeholder("offset"))
    .as("chosen");
  const page = db
    .select({
      slug: proposals.slug,
      title: proposals.title,
      areaLabel: proposals.areaLabel,
      areaCode: proposals.areaCode,
      phase: proposals.phase,
      inRegion: chosen.inRegion,
      touchedAreas: sql<string[]>`array(${touchedAreas(db)})`,
      themes: sql<ThemeCode[]>`array(${themesTouched(db)})`,
      comments: sql<number>`(${readableComments(db)})`,
      closesAt: sql<string | null>`(${openUntil(db)})`,
    })
    .from(chosen)
    .innerJoin(
      proposals,
      and(eq(proposals.organisationId, sql.placeholder("organisationId")), eq(proposals.id, chosen.id)),
    )
    .orderBy(desc(chosen.inRegion), asc(proposals.id))
    .prepare("proposals_page");
  const total = db.select({ total: count() }).from(proposals).where(passesFilter).prepare("proposals_total");
  return { page, total };
}

const prepared = oncePerDatabase(prepare);

const wantedTheme = sql`${sql.placeholder("theme")}::text`;
const wantedPhase = sql`${sql.placeholder("phase")}::text`;

const passesFilter = and(
  eq(proposals.organisationId, sql.placeholder("organisationId")),
  isNull(proposals.withdrawnAt),
  sql`(${wantedPhase} is null or ${proposals.phase}::text = ${wantedPhase})`,
  sql`(${wantedTheme} is null or exists (select from ${proposalThemes}
    where ${proposalThemes.organisationId} = ${proposals.organisationId}
      and ${proposalThemes.proposalId} = ${proposals.id}
      and ${proposalThemes.themeCode} = ${wantedTheme}))`,
);

/** WK0363BB and BU0363BB01 lie in GM0363: the code of a wijk or buurt names its gemeente. */
const gemeenteOrItself = sql`case when ${proposals.areaCode} ~ '^(WK|BU)'
  then 'GM' || substr(${proposals.areaCode}, 3, 4) else ${proposals.areaCode} end`;

const comesFirst = sql<boolean>`${gemeenteOrItself} = any(${sql.placeholder("firstCodes")}::text[])`;

function themesTouched(db: Database) {
  return db
    .select({ code: proposalThemes.themeCode })
    .from(proposalThemes)
    .where(
      and(eq(proposalThemes.organisationId, proposals.organisationId), eq(proposalThemes.proposalId, proposals.id)),
    )
    .orderBy(asc(proposalThemes.position));
}

function touchedAreas(db: Database) {
  return db
    .select({ code: proposalAreas.areaCode })
    .from(proposalAreas)
    .where(and(eq(proposalAreas.organisationId, proposals.organisationId), eq(proposalAreas.proposalId, proposals.id)))
    .orderBy(asc(proposalAreas.areaCode));
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

function openUntil(db: Database) {
  const moment = sql`${sql.placeholder("now")}::timestamptz`;
  return db
    .select({ closesAt: sql<string | null>`to_json(max(${rounds.closesAt}))#>>'{}'` })
    .from(rounds)
    .innerJoin(questionnaires, questionnaireOfRound)
    .where(and(isEffectRoundOfProposal, lte(rounds.opensAt, moment), gt(rounds.closesAt, moment)));
}
