import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { openDraft } from "~/features/proposals/editing/draft.commands.server.ts";
import { listForEditing } from "~/features/proposals/editing/draft.queries.server.ts";
import { DraftListSearch, OpenForm } from "~/features/proposals/editing/draft-form.server.ts";
import { EditingList } from "~/features/proposals/editing/editing-list.tsx";
import { rolesThatEditProposals } from "~/features/proposals/proposals.permissions.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("proposalEditor.list.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesThatEditProposals);
  const { klaar } = searchParams(request, DraftListSearch);
  return { done: klaar, proposals: await listForEditing(db, organisationId) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, id: officialId } = await requireRole(request, rolesThatEditProposals);
  const submission = parseWithZod(await readForm(request), { schema: OpenForm });
  if (submission.status !== "success") return badRequest();
  const draftId = await openDraft(db, { organisationId, officialId, ...submission.value }, clock.now());
  if (draftId === undefined) return notFound();
  return redirect(inLanguage(languageOf(request), `/beheer/voorstellen/${draftId}`), 303);
}

/** The proposals that are on the site and those in the making. */
export default function ProposalsListPage() {
  const { done, proposals } = useLoaderData<typeof loader>();
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("proposalEditor.list.title")}</Heading>
      {done ? <Alert kind="ok" live title={t(`proposalEditor.list.done.${done}`)} /> : null}
      <Paragraph lead>{t("proposalEditor.list.lead")}</Paragraph>
      <ActionList>
        <ButtonLink href={path("/beheer/voorstellen/nieuw")}>{t("proposalEditor.list.add")}</ButtonLink>
      </ActionList>
      <EditingList proposals={proposals} />
    </>
  );
}
