import { useLoaderData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { Statement, StatementSection } from "~/features/organisations/statement.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { DataTable } from "~/ui/data-table.tsx";

export const handle: PageHandle = { title: (t) => t("statements.privacy.title"), breadcrumbs: () => [] };

export async function loader() {
  return { organisation: (await currentOrganisation(db)).name };
}

export default function Privacy() {
  const { t } = useText();
  const { organisation } = useLoaderData<typeof loader>();
  return (
    <>
      <Statement
        lead={t("statements.privacy.lead")}
        sections={[
          { title: t("statements.privacy.answersTitle"), text: t("statements.privacy.answers") },
          { title: t("statements.privacy.linkTitle"), text: t("statements.privacy.link") },
          { title: t("statements.privacy.draftTitle"), text: t("statements.privacy.draft") },
          { title: t("statements.privacy.shownTitle"), text: t("statements.privacy.shown") },
          { title: t("statements.privacy.accountTitle"), text: t("statements.privacy.account") },
          { title: t("statements.privacy.invitedTitle"), text: t("statements.privacy.invited") },
          { title: t("statements.privacy.cookiesTitle"), text: t("statements.privacy.cookies") },
        ]}
        title={t("statements.privacy.title")}
      />
      <Cookies />
      <StatementSection
        text={t("statements.privacy.rights", { organisation })}
        title={t("statements.privacy.rightsTitle")}
      />
    </>
  );
}

function Cookies() {
  const { t } = useText();
  const cookie = (name: string, purpose: string, lifetime: string) => ({ id: name, name, purpose, lifetime });
  return (
    <DataTable
      caption={t("statements.privacy.cookiesTitle")}
      captionHidden
      columns={[
        { key: "name", header: t("statements.privacy.cookieName") },
        { key: "purpose", header: t("statements.privacy.cookiePurpose") },
        { key: "lifetime", header: t("statements.privacy.cookieLifetime") },
      ]}
      rows={[
        cookie("sessie", t("statements.privacy.sessionPurpose"), t("statements.privacy.sessionLifetime")),
        cookie("deelname", t("statements.privacy.participationPurpose"), t("statements.privacy.participationLifetime")),
        cookie("verder", t("statements.privacy.resumePurpose"), t("statements.privacy.resumeLifetime")),
        cookie("uitnodiging", t("statements.privacy.invitedPurpose"), t("statements.privacy.invitedLifetime")),
      ]}
    />
  );
}
