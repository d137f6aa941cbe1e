import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { codesTouching, gemeentenOfRegion } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { newestDecisions } from "~/features/discussions/decisions/newest-decisions.queries.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { regionCodes } from "~/features/proposals/proposal-map.queries.server.ts";
import { type HomeData, HomeHero, HomePage } from "~/features/questionnaires/home-page.tsx";
import { nearestFirst } from "~/features/questionnaires/open-round.ts";
import { openRounds } from "~/features/questionnaires/open-rounds.queries.server.ts";
import { PlaceFilterForm } from "~/features/questionnaires/place-filter-form.server.ts";
import { latestOutcomes } from "~/features/results/latest-outcomes.queries.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";

export const handle: PageHandle<HomeData> = {
  title: (t) => t("home.title"),
  hero: (_text, home) => <HomeHero {...home} />,
};

const mostDecisions = 3;

export async function loader({ request }: LoaderFunctionArgs): Promise<HomeData> {
  const { gemeente } = searchParams(request, PlaceFilterForm);
  const [organisation, tree] = await Promise.all([currentOrganisation(db), areaTree(db)]);
  const gemeenten = gemeentenOfRegion(tree);
  const chosen = gemeente ? (gemeenten.find(({ code }) => code === gemeente) ?? badRequest()) : null;
  const question = { organisationId: organisation.id, now: clock.now() };
  const [rounds, outcomes, counts, decisions] = await Promise.all([
    openRounds(db, question),
    latestOutcomes(db, question),
    countInputs(db, question),
    newestDecisions(db, { organisationId: organisation.id, most: mostDecisions }),
  ]);
  const near = chosen ? codesTouching(tree, chosen.code) : regionCodes(tree);
  return { rounds: nearestFirst(rounds, near), gemeenten, chosen, outcomes, done: { counts, decisions } };
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
