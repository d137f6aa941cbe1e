import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { ExampleNote } from "~/features/organisations/example-note.tsx";
import { listPlannedRounds } from "~/features/questionnaires/planning/planned-rounds.queries.server.ts";
import { RoundList } from "~/features/questionnaires/planning/round-list.tsx";
import { RoundNotice } from "~/features/questionnaires/planning/round-notice.tsx";
import { RoundSearch } from "~/features/questionnaires/planning/round-search.server.ts";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { roundsOverview } from "~/features/results/rounds-overview.queries.server.ts";
import { People } from "~/features/results/rounds-table.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("roundPlanner.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const { klaar } = searchParams(request, RoundSearch);
  const reading = { organisationId, now: clock.now() };
  const [stored, overviews] = await Promise.all([listPlannedRounds(db, reading), roundsOverview(db, reading)]);
  const rounds = stored.map(({ opensAt, closesAt, ...round }) => ({
    ...round,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }));
  return { done: klaar, rounds, overviews };
}

/** Every round: planned, open and closed. */
export default function RoundsPage() {
  const { done, rounds, overviews } = useLoaderData<typeof loader>();
  const { t, path } = useText();
  const peopleOf = (slug: string) => {
    const overview = overviews.find((round) => round.slug === slug);
    return overview && overview.state !== "upcoming" ? <People round={overview} /> : null;
  };
  return (
    <>
      <Heading level={1}>{t("roundPlanner.title")}</Heading>
      <Paragraph lead>{t("roundPlanner.lead")}</Paragraph>
      <RoundNotice done={done} refused={null} />
      <Paragraph>
        <ButtonLink href={path("/beheer/rondes/nieuw")}>{t("roundPlanner.new")}</ButtonLink>
      </Paragraph>
      <ExampleNote />
      <RoundList peopleOf={peopleOf} rounds={rounds} />
    </>
  );
}
