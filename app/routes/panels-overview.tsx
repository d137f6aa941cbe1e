import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { ExampleNote } from "~/features/organisations/example-note.tsx";
import { rolesWithPanels } from "~/features/panels/panel.permissions.ts";
import { PanelTable } from "~/features/panels/staff/panel-table.tsx";
import { panelsForStaff } from "~/features/panels/staff/staff-panels.queries.server.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("panels.staffList.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithPanels);
  searchParams(request, z.strictObject({}));
  return { panels: await panelsForStaff(db, { organisationId, now: clock.now() }) };
}

/** The panels of the organisation, for staff. */
export default function PanelsOverviewPage() {
  const { panels } = useLoaderData<typeof loader>();
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("panels.staffList.title")}</Heading>
      <Paragraph lead>{t("panels.staffList.lead")}</Paragraph>
      <Paragraph>
        <ButtonLink href={path("/beheer/panels/nieuw")}>{t("panels.edit.newTitle")}</ButtonLink>
      </Paragraph>
      <PanelTable panels={panels} />
      <ExampleNote />
    </>
  );
}
