import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { DoneNotice } from "~/features/questionnaires/editing/done-notice.tsx";
import { deleteItem, saveItem } from "~/features/questionnaires/editing/draft-items.commands.server.ts";
import { mistakesIn, refusedAs } from "~/features/questionnaires/editing/edit-refusal.server.ts";
import { findItem } from "~/features/questionnaires/editing/item.queries.server.ts";
import { ItemFields } from "~/features/questionnaires/editing/item-fields.tsx";
import { itemForm } from "~/features/questionnaires/editing/item-form.server.ts";
import { ItemLinks, RemoveItem } from "~/features/questionnaires/editing/item-links.tsx";
import { ItemToRead } from "~/features/questionnaires/editing/item-to-read.tsx";
import { DoneSearch, RemoveItemForm } from "~/features/questionnaires/editing/questionnaire-form.server.ts";
import { RefusalNotice } from "~/features/questionnaires/editing/refusal-notice.tsx";
import { StateNotice } from "~/features/questionnaires/editing/state-notice.tsx";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { SeriesWarning } from "~/features/questionnaires/register/series-warning.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { requireNumber } from "~/platform/require-number.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";

type Data = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Data> = {
  title: (t, data) => t("questionnaireEditor.item.title", { code: data?.item.code ?? "" }),
  breadcrumbs: ({ t, path }, data) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/vragenlijsten"), label: t("questionnaireEditor.title") },
    ...(data
      ? [{ href: path(`/beheer/vragenlijsten/${data.questionnaire.id}`), label: data.questionnaire.titleNl }]
      : []),
  ],
};

/** The question that the address names; 404 without one. */
async function itemOf({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const where = { organisationId, id: requireNumber(params, "id"), now: clock.now() };
  const found = (await findItem(db, { ...where, code: requireParam(params, "code") })) ?? notFound();
  return { where, ...found };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { where: _where, ...found } = await itemOf({ request, params });
  const { klaar } = searchParams(request, DoneSearch);
  return { done: klaar, ...found };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await itemOf({ request, params });
  const form = await readForm(request);
  const page = inLanguage(languageOf(request), `/beheer/vragenlijsten/${found.questionnaire.id}`);
  return form.get("intent") === "remove" ? remove(form, found, page) : save(form, found, page);
}

type Found = Awaited<ReturnType<typeof itemOf>>;

async function remove(form: FormData, { where, item }: Found, page: string) {
  const submission = parseWithZod(form, { schema: RemoveItemForm });
  if (submission.status !== "success") return mistakesIn(submission);
  const outcome = await deleteItem(db, { ...where, changed: submission.value.version }, item.code);
  if (outcome.kind === "saved") return redirect(`${page}?klaar=verwijderd`, 303);
  return outcome.kind === "unknown-item" ? notFound() : refusedAs(submission, outcome);
}

async function save(form: FormData, { where, item, earlier }: Found, page: string) {
  const submission = parseWithZod(form, { schema: itemForm(item, earlier) });
  if (submission.status !== "success") {
    return form.get("intent") === "save" ? mistakesIn(submission) : badRequest();
  }
  const { version: changed, item: given } = submission.value;
  const outcome = await saveItem(db, { ...where, changed }, { code: item.code, item: given });
  switch (outcome.kind) {
    case "saved":
      return redirect(`${page}/vragen/${item.code}?klaar=bewaard`, 303);
    case "unknown-item":
      return notFound();
    case "unknown":
    case "frozen":
    case "planned":
    case "changed-meanwhile":
      return refusedAs(submission, outcome);
    default:
      return unreachable(outcome);
  }
}

/** One question: everything about it, what makes its text hard to read, and whether its series breaks. */
export default function QuestionnaireItemPage() {
  const { done, questionnaire, item, earlier, previous, next, broken } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useText();
  const { id, state, changed } = questionnaire;
  const reply = answer?.intent === "save" ? answer.reply : undefined;
  const isDraft = state === "draft";
  return (
    <>
      <ErrorSummary errors={errorLines(answer?.reply, t)} title={t("site.form.errorSummary")} />
      <RefusalNotice now={<ItemToRead earlier={earlier} item={item} />} refused={answer?.refused} />
      <Heading level={1}>{t("questionnaireEditor.item.title", { code: item.code })}</Heading>
      <ItemLinks id={id} next={next} previous={previous} />
      {answer ? null : <DoneNotice done={done} />}
      <StateNotice id={id} state={state} />
      <SeriesWarning broken={broken} />
      {isDraft || reply ? (
        <ItemFields changed={changed} earlier={earlier} item={item} reply={reply} />
      ) : (
        <ItemToRead earlier={earlier} item={item} />
      )}
      {isDraft ? <RemoveItem changed={changed} reply={answer?.intent === "remove" ? answer.reply : undefined} /> : null}
    </>
  );
}
