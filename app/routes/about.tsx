import { useLoaderData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { Statement } from "~/features/organisations/statement.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";

export const handle: PageHandle = { title: (t) => t("statements.about.title"), breadcrumbs: () => [] };

export async function loader() {
  return { organisation: (await currentOrganisation(db)).name };
}

export default function About() {
  const { t } = useText();
  const { organisation } = useLoaderData<typeof loader>();
  return (
    <Statement
      lead={t("statements.about.lead")}
      sections={[
        { title: t("statements.about.whatTitle"), text: t("statements.about.what", { organisation }) },
        { title: t("statements.about.whoTitle"), text: t("statements.about.who", { organisation }) },
        { title: t("statements.about.methodTitle"), text: t("statements.about.method", { organisation }) },
        { title: t("statements.about.figuresTitle"), text: t("statements.about.figures", { organisation }) },
        { title: t("statements.about.licenceTitle"), text: t("statements.about.licence", { organisation }) },
      ]}
      title={t("statements.about.title")}
    />
  );
}
