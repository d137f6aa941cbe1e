import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { DraftFrame } from "~/features/proposals/editing/draft-frame.tsx";
import { stepPath } from "~/features/proposals/editing/draft-parts.ts";
import { canBeMended, mistakesIn } from "~/features/proposals/editing/draft-reply.server.ts";
import { openDraftRoom } from "~/features/proposals/editing/draft-room.server.ts";
import { filesOfDraft } from "~/features/proposals/files/file.queries.server.ts";
import { OneFileForm } from "~/features/proposals/files/file-form.server.ts";
import { describeFile, eraseFile } from "~/features/proposals/files/one-file.commands.server.ts";
import { OneFilePart } from "~/features/proposals/files/one-file-part.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";

type Data = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Data> = {
  title: (t, page) => page?.file.title ?? t("proposalEditor.step.bestanden"),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/voorstellen"), label: t("proposalEditor.list.title") },
    ...(page ? [{ href: path(stepPath(page.draft.id, "bestanden")), label: t("proposalEditor.step.bestanden") }] : []),
  ],
};

async function fileRoom({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const room = await openDraftRoom(db, { request, params });
  const id = z.uuid().safeParse(requireParam(params, "file")).data ?? notFound();
  const files = await filesOfDraft(db, room.by);
  return { ...room, file: files.find((file) => file.id === id) ?? notFound() };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { draft, file } = await fileRoom({ request, params });
  searchParams(request, z.strictObject({}));
  return { draft, file, isInDraft: draft.content.files.includes(file.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { by, file, now } = await fileRoom({ request, params });
  const submission = parseWithZod(await readForm(request), { schema: OneFileForm });
  if (submission.status !== "success") return canBeMended(submission) ? mistakesIn(submission) : badRequest();
  const asked = submission.value;
  const on = { ...by, fileId: file.id };
  const isUndescribed = asked.intent === "describe" && file.kind !== "document" && asked.alternative === "";
  if (isUndescribed) return mistakesIn(submission, { alternative: ["proposalEditor.error.alternative"] });
  const outcome =
    asked.intent === "erase"
      ? await eraseFile(db, { ...on, reason: asked.reason }, now)
      : await describeFile(db, { ...on, title: asked.title, alternative: asked.alternative }, now);
  switch (outcome.kind) {
    case "erased":
    case "described": {
      const address = `${stepPath(by.draftId, "bestanden")}?klaar=${outcome.kind}`;
      return redirect(inLanguage(languageOf(request), address), 303);
    }
    case "not-published":
    case "fixed":
      return badRequest();
    case "unknown":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

/** One file of a proposal, for who wants to mend its description or take it away for good. */
export default function ProposalsFileEditPage() {
  const { draft, file, isInDraft } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <DraftFrame draft={draft} notice={null} step="bestanden">
        <OneFilePart file={file} isInDraft={isInDraft} reply={reply} />
      </DraftFrame>
    </>
  );
}
