import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { listPanels } from "~/features/panels/panel.queries.server.ts";
import { PanelList } from "~/features/panels/panel-list.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = { title: (t) => t("panels.title"), breadcrumbs: () => [] };

export async function loader({ request }: LoaderFunctionArgs) {
  searchParams(request, z.strictObject({}));
  const [organisation, user] = await Promise.all([currentOrganisation(db), signedInUser(request)]);
  const panels = await listPanels(db, { organisationId: organisation.id, userId: user?.id, now: clock.now() });
  return { panels };
}

/** All panels of the organisation. */
export default function Panels() {
  const { panels } = useLoaderData<typeof loader>();
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("panels.title")}</Heading>
      <Paragraph lead>{t("panels.lead")}</Paragraph>
      <Paragraph>{t("panels.intro")}</Paragraph>
      <PanelList panels={panels} />
      <Paragraph>
        {t("lot.public.indexLead")} <Link href={path("/loting")}>{t("lot.public.index")}</Link>
      </Paragraph>
    </>
  );
}
