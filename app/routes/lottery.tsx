import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { findAssembly } from "~/features/panels/lot/lot.queries.server.ts";
import { PublicLottery } from "~/features/panels/lot/public-lottery.tsx";
import { publishedLottery } from "~/features/panels/lot/published-lottery.server.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => page?.title ?? t("lot.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/loting"), label: t("lot.public.index") }],
};

export async function loader({ params }: LoaderFunctionArgs) {
  const { id: organisationId } = await currentOrganisation(db);
  const assembly = (await findAssembly(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  return { title: assembly.title, lottery: await publishedLottery(db, assembly) };
}

/** How a citizens' assembly is drawn by lot, for everybody to check. */
export default function LotteryPage() {
  const { title, lottery } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <Heading level={1}>
        <Dutch>{title}</Dutch>
      </Heading>
      <Paragraph lead>{t("lot.public.lead")}</Paragraph>
      {lottery ? <PublicLottery lottery={lottery} /> : <Paragraph>{t("lot.public.notYet")}</Paragraph>}
    </>
  );
}
