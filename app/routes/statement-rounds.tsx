import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { roundsOfProposals } from "~/features/discussions/statements/staff-statements.queries.server.ts";
import { statementRoundState } from "~/features/discussions/statements/statement.ts";
import { StatementRoundsPage } from "~/features/discussions/statements/statement-rounds-page.tsx";
import { rolesWithStatements } from "~/features/discussions/statements/statements.permissions.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";

export const handle: PageHandle = {
  title: (t) => t("opinions.staff.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithStatements);
  searchParams(request, z.strictObject({}));
  const now = clock.now();
  const rounds = await roundsOfProposals(db, { organisationId });
  return {
    rounds: rounds.map(({ hasKey, isWithdrawn, ...round }) => {
      const { opensAt, closesAt } = round;
      const state = opensAt && closesAt ? statementRoundState({ opensAt, closesAt, hasKey }, now) : ("none" as const);
      return { ...round, state: isWithdrawn ? ("withdrawn" as const) : state };
    }),
  };
}

/** The rounds of statements of all proposals. */
export default function StatementRounds() {
  return <StatementRoundsPage {...useLoaderData<typeof loader>()} />;
}
