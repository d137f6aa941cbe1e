import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { proposals, proposalThemes } from "~db/schema/index.ts";

/** One page of the proposals in the order in which they came, and how many there are. */
export async function pageOfProposals(
  db: Database,
  { organisationId, page, pageSize }: { organisationId: number; page: number; pageSize: number },
) {
  const themes = db
    .select({ code: proposalThemes.themeCode })
    .from(proposalThemes)
    .where(
      sql`${proposalThemes.organisationId} = ${proposals.organisationId} and ${proposalThemes.proposalId} = ${proposals.id}`,
    )
    .orderBy(asc(proposalThemes.position));
  const onSite = and(eq(proposals.organisationId, organisationId), isNull(proposals.withdrawnAt));
  const found = await db
    .select({
      slug: proposals.slug,
      title: proposals.title,
      areaLabel: proposals.areaLabel,
      areaCode: proposals.areaCode,
      phase: proposals.phase,
      themes: sql<ThemeCode[]>`array(${themes})`,
    })
    .from(proposals)
    .where(onSite)
    .orderBy(asc(proposals.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [counted] = await db.select({ total: count() }).from(proposals).where(onSite);
  return { proposals: found, total: counted?.total ?? 0 };
}
