import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { mayModerate } from "~/features/discussions/discussion.permissions.ts";
import { ideasPerPage } from "~/features/discussions/ideas/idea.ts";
import { StaffIdeasSearch } from "~/features/discussions/ideas/idea-search.server.ts";
import { rolesWithIdeas } from "~/features/discussions/ideas/ideas.permissions.ts";
import { ideasForStaff } from "~/features/discussions/ideas/staff-ideas.queries.server.ts";
import { StaffIdeasPage } from "~/features/discussions/ideas/staff-ideas-page.tsx";
import { logHeldTextsShown } from "~/features/discussions/moderation/held-view-log.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";

export const handle: PageHandle = {
  title: (t) => t("ideas.staff.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId, role, id: moderatorId } = await requireRole(request, rolesWithIdeas);
  const { view, page } = searchParams(request, StaffIdeasSearch);
  const { ideas, total } = await ideasForStaff(db, { organisationId, view, page, seesHidden: mayModerate(role) });
  if (ideas.length === 0 && page > 1) notFound();
  const texts = ideas.filter(({ held }) => held).map(({ id }) => ({ kind: "idea" as const, id }));
  await logHeldTextsShown(db, { organisationId, moderatorId, texts }, clock.now());
  return { ideas, view, page, pages: Math.max(1, Math.ceil(total / ideasPerPage)) };
}

/** The ideas that staff look after. */
export default function StaffIdeasRoute() {
  return <StaffIdeasPage {...useLoaderData<typeof loader>()} />;
}
