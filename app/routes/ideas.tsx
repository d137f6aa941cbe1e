import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { ideasPerPage } from "~/features/discussions/ideas/idea.ts";
import { ideaAreas } from "~/features/discussions/ideas/idea-areas.ts";
import { listIdeas } from "~/features/discussions/ideas/idea-list.queries.server.ts";
import { IdeasSearch } from "~/features/discussions/ideas/idea-search.server.ts";
import { IdeasListPage } from "~/features/discussions/ideas/ideas-list-page.tsx";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";

export const handle: PageHandle = { title: (t) => t("ideas.title"), breadcrumbs: () => [] };

export async function loader({ request }: LoaderFunctionArgs) {
  const { page, ...choice } = searchParams(request, IdeasSearch);
  const [organisation, tree] = await Promise.all([currentOrganisation(db), areaTree(db)]);
  const { gemeente, wijk } = choice;
  const areas = ideaAreas(tree).filter(({ level, gemeenteCode }) => level === "gemeente" || gemeenteCode === gemeente);
  for (const code of [gemeente, wijk]) if (code && !areas.some((area) => area.code === code)) badRequest();
  const { ideas, total } = await listIdeas(db, { organisationId: organisation.id, ...choice, page });
  if (ideas.length === 0 && page > 1) notFound();
  return { choice, areas, ideas, total, page, pages: Math.max(1, Math.ceil(total / ideasPerPage)) };
}

/** The ideas of residents. */
export default function IdeasPage() {
  return <IdeasListPage {...useLoaderData<typeof loader>()} />;
}
