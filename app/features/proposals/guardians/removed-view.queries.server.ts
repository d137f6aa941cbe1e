import { and, eq, isNotNull } from "drizzle-orm";
import { isThemeCode, type ThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { guardians, guardianViews, proposals, users } from "~db/schema/index.ts";
import { isTheirAccount, isTheirProposal } from "./beside-guardian.server.ts";
import { type Removal, removalReasons } from "./guardian.ts";

/** A published view as a moderator sees it, also after it was taken away. */
export interface ViewToJudge {
  id: number;
  proposal: { slug: string; title: string };
  guardian: string;
  theme: ThemeCode;
  body: string;
  sources: string[];
  removed: Removal | null;
}

/** What the columns of a view say of its removal; null when it stands there. */
export function removalOf(row: {
  hiddenAt: Date | null;
  hiddenReason: string | null;
  hiddenExplanation: string | null;
}): Removal | null {
  if (row.hiddenAt === null) return null;
  const reason = removalReasons.find((known) => known === row.hiddenReason) ?? "other";
  return { at: row.hiddenAt.toISOString(), reason, explanation: row.hiddenExplanation ?? "" };
}

/** The published view with this number; undefined when there is none. */
export async function viewToJudge(
  db: Database,
  { organisationId, viewId }: { organisationId: number; viewId: number },
): Promise<ViewToJudge | undefined> {
  const [row] = await db
    .select({ view: guardianViews, guardian: users.displayName, slug: proposals.slug, title: proposals.title })
    .from(guardianViews)
    .innerJoin(
      guardians,
      and(eq(guardians.organisationId, guardianViews.organisationId), eq(guardians.id, guardianViews.guardianId)),
    )
    .innerJoin(users, isTheirAccount)
    .innerJoin(proposals, isTheirProposal)
    .where(
      and(
        eq(guardianViews.organisationId, organisationId),
        eq(guardianViews.id, viewId),
        isNotNull(guardianViews.publishedAt),
      ),
    );
  if (!row || !isThemeCode(row.view.themeCode)) return undefined;
  const { view, guardian, slug, title } = row;
  const { id, body, sources } = view;
  return {
    id,
    body,
    sources,
    guardian,
    theme: row.view.themeCode,
    proposal: { slug, title },
    removed: removalOf(view),
  };
}
