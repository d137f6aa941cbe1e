import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { chanceGroups, threeDigits, ticketRows } from "~/features/panels/lot/chance-groups.ts";
import { type FoundAssembly, findAssembly, volunteersOf } from "~/features/panels/lot/lot.queries.server.ts";
import { PublicLottery, type PublishedLottery } from "~/features/panels/lot/public-lottery.tsx";
import { sortedNumbers } from "~/features/panels/lot/quota-lines.ts";
import { assemblyOf } from "~/features/panels/lot/tickets.ts";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => page?.title ?? t("lot.title"),
  breadcrumbs: () => [],
};

export async function loader({ params }: LoaderFunctionArgs) {
  const { id: organisationId } = await currentOrganisation(db);
  const assembly = (await findAssembly(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  return { title: assembly.title, lottery: await published(assembly) };
}

/** What everybody may see of the lottery; null until its chances are fixed. */
async function published(assembly: FoundAssembly): Promise<PublishedLottery | null> {
  const { lottery, seats, quotas } = assembly;
  if (!lottery) return null;
  const people = await volunteersOf(db, assembly);
  const { drawnTicket, drawnFrom, drawnAt } = lottery;
  const isDrawn = drawnTicket !== null && drawnAt !== null;
  return {
    seats,
    volunteers: people.length,
    smallest: Math.min(...Object.values(lottery.chances)),
    groups: chanceGroups(quotas, people, lottery.chances),
    tickets: ticketRows(lottery.possible),
    draw: isDrawn
      ? {
          ticket: threeDigits(drawnTicket),
          source: drawnFrom ?? "",
          day: drawnAt.toISOString(),
          numbers: sortedNumbers(assemblyOf(lottery.possible, drawnTicket)),
        }
      : null,
  };
}

/** How a citizens' assembly is drawn by lot, for everybody to check. */
export default function LotteryPage() {
  const { title, lottery } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{t("lot.public.lead")}</Paragraph>
      {lottery ? <PublicLottery lottery={lottery} /> : <Paragraph>{t("lot.public.notYet")}</Paragraph>}
    </>
  );
}
