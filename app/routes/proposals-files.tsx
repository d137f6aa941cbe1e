import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { DraftFrame } from "~/features/proposals/editing/draft-frame.tsx";
import { Unsaved } from "~/features/proposals/editing/draft-notice.tsx";
import { partForm, stepPath } from "~/features/proposals/editing/draft-parts.ts";
import { canBeMended, mistakesIn } from "~/features/proposals/editing/draft-reply.server.ts";
import { openDraftRoom } from "~/features/proposals/editing/draft-room.server.ts";
import { leavingFor } from "~/features/proposals/editing/leaving.ts";
import { leaveStep } from "~/features/proposals/editing/unsaved.server.ts";
import { addFile, removeFile, showFileFirst } from "~/features/proposals/files/file.commands.server.ts";
import { filesOfDraft, shownEarlier } from "~/features/proposals/files/file.queries.server.ts";
import {
  AddFileForm,
  chooseAgain,
  FileActForm,
  FilesSearch,
  titleOf,
} from "~/features/proposals/files/file-form.server.ts";
import { FilesPart } from "~/features/proposals/files/files-part.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { translator } from "~/i18n/translate.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";

export const handle: PageHandle = {
  title: (t) => t("proposalEditor.step.bestanden"),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/voorstellen"), label: t("proposalEditor.list.title") },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { draft, by } = await openDraftRoom(db, { request, params });
  const { klaar } = searchParams(request, FilesSearch);
  const all = await filesOfDraft(db, by);
  const shown = draft.content.files;
  const files = shown.flatMap((id) => all.find((file) => file.id === id) ?? []);
  return {
    draft,
    done: klaar,
    files,
    earlier: shownEarlier(all, draft.content),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const room = await openDraftRoom(db, { request, params });
  const form = await readForm(request);
  const back = (done: string) => {
    const address = `${stepPath(room.by.draftId, "bestanden")}?klaar=${done}`;
    return redirect(inLanguage(languageOf(request), address), 303);
  };
  const to = (address: string) => redirect(inLanguage(languageOf(request), address), 303);
  const left = leaveStep(form, { draftId: room.by.draftId, fields: ["file", "title", "alternative"], to });
  if (left) return left;
  return form.get("intent") === "add" ? await add(room, form, back) : await change(room, form, back);
}

type Room = Awaited<ReturnType<typeof openDraftRoom>>;
type Back = (done: string) => Response;

async function change({ by, now }: Room, form: FormData, back: Back) {
  const submission = parseWithZod(form, { schema: FileActForm });
  if (submission.status !== "success") return badRequest();
  const { intent, file: fileId } = submission.value;
  const isRemoval = intent === "remove";
  const isDone = await (isRemoval ? removeFile : showFileFirst)(db, { ...by, fileId }, now);
  return isDone ? back(isRemoval ? "removed" : "moved") : notFound();
}

async function add({ by, now }: Room, form: FormData, back: Back) {
  const submission = parseWithZod(form, { schema: AddFileForm });
  if (submission.status !== "success") {
    return canBeMended(submission) ? mistakesIn(submission, chooseAgain(submission.error)) : badRequest();
  }
  const { kind, file, title, alternative } = submission.value;
  const named = titleOf(title, file.name, translator("nl")("proposalEditor.files.untitled"));
  const described = kind === "document" ? null : alternative;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await addFile(db, { ...by, kind, title: named, alternative: described, bytes }, now);
  switch (outcome.kind) {
    case "added":
      return back("added");
    case "refused":
      return mistakesIn(submission, { file: [`proposalEditor.files.fault.${outcome.fault}`] });
    case "unknown":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

/** The step in which pictures, drawings and documents are added to a proposal. */
export default function ProposalsFilesPage() {
  const { draft, done, files, earlier } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const reply = answer?.reply;
  const { t, path } = useText();
  const doneText = done === "bewaard" ? t("proposalEditor.done.bewaard") : done && t(`proposalEditor.files.${done}`);
  const told = reply || !doneText ? null : <Alert kind="ok" live title={doneText} />;
  const notice = answer?.refused?.kind === "unsaved" ? <Unsaved place={answer.refused.place} /> : told;
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <DraftFrame draft={draft} notice={notice} onEnter="add" step="bestanden">
        <FilesPart earlier={earlier} files={files} here={path(stepPath(draft.id, "bestanden"))} reply={reply} />
        <Button form={partForm} name="intent" value={leavingFor("publiceren")} variant="quiet">
          {t("proposalEditor.next", { step: t("proposalEditor.step.publiceren") })}
        </Button>
      </DraftFrame>
    </>
  );
}
