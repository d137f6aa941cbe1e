import { useLoaderData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { listAssemblies } from "~/features/panels/lot/lot.queries.server.ts";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = { title: (t) => t("lot.public.index"), breadcrumbs: () => [] };

/** Only lotteries with something to check: how many volunteered is said when the chances are fixed, not before. */
export async function loader() {
  const { id: organisationId } = await currentOrganisation(db);
  const assemblies = await listAssemblies(db, organisationId);
  const fixed = assemblies.filter(({ state }) => state === "published" || state === "drawn");
  return { lotteries: fixed.map(({ slug, title, seats, state }) => ({ slug, title, seats, state })) };
}

/** The lotteries for citizens' assemblies that everybody can check. */
export default function LotteriesPage() {
  const { lotteries } = useLoaderData<typeof loader>();
  const { t, path, language } = useText();
  return (
    <>
      <Heading level={1}>{t("lot.public.index")}</Heading>
      <Paragraph lead>{t("lot.public.indexLead")}</Paragraph>
      {lotteries.length === 0 ? <EmptyState title={t("lot.public.none")} /> : null}
      {lotteries.length > 0 ? (
        <CardList columns={2}>
          {lotteries.map(({ slug, title, seats, state }) => (
            <Card
              href={path(`/loting/${slug}`)}
              key={slug}
              level={2}
              title={title}
              titleLang={language === "nl" ? undefined : "nl"}
            >
              {t("lot.quotas.seats", { seats, state: t(`lot.state.${state}`) })}
            </Card>
          ))}
        </CardList>
      ) : null}
    </>
  );
}
