import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { findRound } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { ResumePage } from "~/features/responses/resume-page.tsx";
import { resumeAnswering } from "~/features/responses/resuming.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";

export const handle: PageHandle = { title: (t) => t("answering.resume.title"), breadcrumbs: () => [] };

async function requireRound(params: LoaderFunctionArgs["params"]) {
  const { id: organisationId } = await currentOrganisation(db);
  const slug = requireParam(params, "slug");
  const now = clock.now();
  const round = (await findRound(db, { organisationId, wanted: { slug }, now })) ?? notFound();
  return { organisationId, slug: round.slug, now };
}

export async function loader({ params }: LoaderFunctionArgs) {
  await requireRound(params);
  return { formKey: crypto.randomUUID() };
}

const ResumeForm = z.object({
  formKey: z.uuid().optional(),
  code: z.string().default(""),
  anders: z.literal("ja").optional(),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  const round = await requireRound(params);
  const sent = parseWithZod(await readForm(request), { schema: ResumeForm });
  if (sent.status !== "success") return badRequest();
  const { formKey = crypto.randomUUID() } = sent.value;
  const code = sent.value.code.slice(0, 100);
  const { clientAddress } = context;
  const isSure = sent.value.anders !== undefined;
  const outcome = await resumeAnswering(db, { ...round, code, formKey, request, clientAddress, isSure });
  switch (outcome.kind) {
    case "resumed": {
      const headers = { "Set-Cookie": outcome.cookie };
      return redirect(inLanguage(languageOf(request), `/vragenlijsten/${round.slug}`), { status: 303, headers });
    }
    case "refused":
      return data({ code, problem: "refused" } as const, { status: 400 });
    case "too-many":
      return data({ code, problem: "tooMany" } as const, { status: 429 });
    case "someone-else":
      return data({ code, problem: "someoneElse" } as const, { status: 409 });
    case "staff":
      return data({ code, problem: "staff" } as const, { status: 403 });
    default:
      return unreachable(outcome);
  }
}

/** Where somebody goes on with a questionnaire that they began on another device. */
export default function QuestionnaireResume() {
  return <ResumePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
