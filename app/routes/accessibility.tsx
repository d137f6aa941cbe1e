import { useLoaderData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { Statement } from "~/features/organisations/statement.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";

export const handle: PageHandle = { title: (t) => t("statements.accessibility.title"), breadcrumbs: () => [] };

export async function loader() {
  return { organisation: (await currentOrganisation(db)).name };
}

export default function Accessibility() {
  const { t } = useText();
  const { organisation } = useLoaderData<typeof loader>();
  return (
    <Statement
      lead={t("statements.accessibility.lead")}
      sections={[
        {
          title: t("statements.accessibility.statusTitle"),
          text: t("statements.accessibility.status", { organisation }),
        },
        {
          title: t("statements.accessibility.worksTitle"),
          text: t("statements.accessibility.works", { organisation }),
        },
        {
          title: t("statements.accessibility.problemTitle"),
          text: t("statements.accessibility.problem", { organisation }),
        },
        {
          title: t("statements.accessibility.declarationTitle"),
          text: t("statements.accessibility.declaration", { organisation }),
        },
        { title: t("statements.accessibility.dateTitle"), text: t("statements.accessibility.date", { organisation }) },
      ]}
      title={t("statements.accessibility.title")}
    />
  );
}
