import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { findQuestionnaire } from "~/features/questionnaires/editing/questionnaires.queries.server.ts";
import { writeQuestionnaire } from "~/features/questionnaires/file/questionnaire-file.ts";
import { scenarioNames } from "~/features/questionnaires/file/scenario-names.queries.server.ts";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import { requireNumber } from "~/platform/require-number.server.ts";

/** A questionnaire as a YAML file to keep, share or read in elsewhere. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const id = requireNumber(params, "id");
  const questionnaire = (await findQuestionnaire(db, { organisationId, id, now: clock.now() })) ?? notFound();
  const text = writeQuestionnaire(questionnaire, await scenarioNames(db, organisationId));
  return new Response(text, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Disposition": `attachment; filename="${questionnaire.slug}-${questionnaire.version}.yaml"`,
      "Content-Type": "application/yaml; charset=utf-8",
    },
  });
}
