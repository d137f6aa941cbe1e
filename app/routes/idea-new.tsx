import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { ideaLimit, placeIdea } from "~/features/discussions/ideas/idea.commands.server.ts";
import { ideaAreas } from "~/features/discussions/ideas/idea-areas.ts";
import { canMendIdea, NewIdeaForm } from "~/features/discussions/ideas/idea-form.server.ts";
import { ideaPath } from "~/features/discussions/ideas/idea-path.ts";
import { NewIdeaPage } from "~/features/discussions/ideas/new-idea-page.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { type FormReply, filledIn } from "~/platform/form-reply.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";

export const handle: PageHandle = {
  title: (t) => t("ideas.new.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/ideeen"), label: t("ideas.title") }],
};

/** Passes on when somebody who wrote too much may try again. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  searchParams(request, z.strictObject({}));
  const [user, tree] = await Promise.all([signedInUser(request), areaTree(db)]);
  return { name: user?.displayName ?? null, areas: ideaAreas(tree), formKey: crypto.randomUUID() };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const [user, tree] = await Promise.all([signedInUser(request), areaTree(db)]);
  const submission = parseWithZod(form, { schema: NewIdeaForm });
  if (submission.status !== "success" && !canMendIdea(submission.error)) badRequest();
  // Whoever was signed out while writing keeps the text, mistakes and all.
  if (!user) return refused(submission.reply({ formErrors: ["ideas.error.signedOut"] }), 401);
  if (submission.status !== "success") return refused(submission.reply(), 400);
  const { area, theme, ...written } = submission.value;
  if (!ideaAreas(tree).some(({ code }) => code === area)) {
    return refused(submission.reply({ fieldErrors: { area: ["ideas.error.area"] } }), 400);
  }
  const { organisationId, id: authorId } = user;
  const idea = { organisationId, authorId, areaCode: area, themeCode: theme, ...written };
  const outcome = await placeIdea(db, idea, clock.now());
  switch (outcome.kind) {
    case "placed": {
      const done = outcome.held ? "held" : "placed";
      return redirect(inLanguage(languageOf(request), `${ideaPath(outcome.id)}?klaar=${done}`), 303);
    }
    case "key-used":
      return refused(submission.reply({ formErrors: ["ideas.error.alreadySent"] }), 409);
    case "too-many":
      return refused(submission.reply({ formErrors: ["ideas.error.tooMany"] }), 429);
    default:
      return unreachable(outcome);
  }
}

function refused(reply: FormReply, status: number) {
  const headers: Record<string, string> = status === 429 ? { "Retry-After": `${ideaLimit.seconds}` } : {};
  return data({ reply, status }, { status, headers });
}

/** The form of a new idea. */
export default function NewIdea() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useText();
  const reply = answer?.reply;
  // A form that was refused as sent before needs a key of its own; any other is the same form again.
  const formKey = (answer?.status === 409 ? undefined : filledIn(reply, "formKey")) ?? page.formKey;
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <NewIdeaPage {...page} formKey={formKey} reply={reply} />
    </>
  );
}
