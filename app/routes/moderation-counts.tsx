import { useLoaderData } from "@remix-run/react";
import { moderationCounts } from "~/features/discussions/moderation/counts.queries.server.ts";
import { CountsPage } from "~/features/discussions/moderation/counts-page.tsx";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";

export const handle: PageHandle = { title: (t) => t("moderation.counts.title"), breadcrumbs: () => [] };

export async function loader() {
  const organisation = await currentOrganisation(db);
  return { counts: await moderationCounts(db, { organisationId: organisation.id }) };
}

/** How moderators work, in public. */
export default function ModerationCountsPage() {
  return <CountsPage {...useLoaderData<typeof loader>()} />;
}
