import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { askedWordings } from "~/features/questionnaires/register/asked-wordings.queries.server.ts";
import { RegisterTables } from "~/features/questionnaires/register/register-table.tsx";
import { wordingRegister } from "~/features/questionnaires/register/wording-register.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("questionnaireEditor.register.title"),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/vragenlijsten"), label: t("questionnaireEditor.title") },
  ],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  return { register: wordingRegister(await askedWordings(db, { organisationId, now: clock.now() })) };
}

/** How every question was asked over the years, and where a series breaks. */
export default function QuestionnaireRegisterPage() {
  const { register } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <Heading level={1}>{t("questionnaireEditor.register.title")}</Heading>
      <Paragraph lead>{t("questionnaireEditor.register.lead")}</Paragraph>
      <Paragraph small>{t("questionnaireEditor.register.plans")}</Paragraph>
      <RegisterTables register={register} />
    </>
  );
}
