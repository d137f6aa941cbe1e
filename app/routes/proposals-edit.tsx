import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { gemeentenOf } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { localFrameOf } from "~/features/framework/local-frame.ts";
import { areaDown } from "~/features/proposals/editing/area-down.server.ts";
import { areaActOf } from "~/features/proposals/editing/area-step.ts";
import { type ContentWords, changesBetween } from "~/features/proposals/editing/content-fields.ts";
import { contentWords } from "~/features/proposals/editing/content-words.ts";
import { saveDraft } from "~/features/proposals/editing/draft.commands.server.ts";
import { actOnDraft } from "~/features/proposals/editing/draft-act.commands.server.ts";
import { draftErrorLines } from "~/features/proposals/editing/draft-error-lines.ts";
import { DraftActForm, DraftSearch, draftForms, isActOnDraft } from "~/features/proposals/editing/draft-form.server.ts";
import { DraftFrame } from "~/features/proposals/editing/draft-frame.tsx";
import { DraftNotice } from "~/features/proposals/editing/draft-notice.tsx";
import { stepPath, type WrittenPart } from "~/features/proposals/editing/draft-parts.ts";
import { canBeMended, mistakesIn, refusedAs } from "~/features/proposals/editing/draft-reply.server.ts";
import { areasFor, namesIn, openDraftRoom } from "~/features/proposals/editing/draft-room.server.ts";
import { changeOf, type FieldValues } from "~/features/proposals/editing/draft-values.ts";
import { placeAfterSaving } from "~/features/proposals/editing/leaving.ts";
import { concernsAbout, missingIn } from "~/features/proposals/editing/missing.ts";
import { PublishPart, writtenAct } from "~/features/proposals/editing/publish-part.tsx";
import { differsFromFrozen, type ShownDraft } from "~/features/proposals/editing/shown-draft.server.ts";
import { leaveStep } from "~/features/proposals/editing/unsaved.server.ts";
import { WrittenPartForm } from "~/features/proposals/editing/written-part-form.tsx";
import { PlainDutchRemarks } from "~/features/questionnaires/checking/plain-dutch-remarks.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { richTextWords } from "~/ui/rich-text-words.ts";

type Data = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Data> = {
  title: (t, page) => page?.draft.content.title || t("proposalEditor.list.untitled"),
  dutchTitle: (page) => Boolean(page?.draft.content.title),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/voorstellen"), label: t("proposalEditor.list.title") },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { draft, by } = await openDraftRoom(db, { request, params });
  const { deel, zoek, binnen, klaar } = searchParams(request, DraftSearch);
  const tree = await areaTree(db);
  const { areaCode, touchedAreas } = draft.content;
  const gemeenten = [areaCode, ...touchedAreas].flatMap((code) => gemeentenOf(tree, code).map((area) => area.code));
  return {
    draft,
    step: deel,
    done: klaar,
    names: await namesIn(db, tree, { organisationId: by.organisationId, draft }),
    areas: areasFor(tree, draft, zoek),
    down: await areaDown(db, tree, binnen),
    frame: localFrameOf(gemeenten) ?? null,
    differsFromFrozen: differsFromFrozen(draft),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const room = await openDraftRoom(db, { request, params });
  const { deel: step } = searchParams(request, DraftSearch);
  const form = await readForm(request);
  const to = (address: string) => redirect(inLanguage(languageOf(request), address), 303);
  const here = stepPath(room.by.draftId, step);
  if (isActOnDraft(form.get("intent"))) return await act(room, form, { here, to });
  if (step !== "publiceren") return await save(room, form, { step, to });
  return leaveStep(form, { draftId: room.by.draftId, fields: ["change", "withdrawReason"], to }) ?? badRequest();
}

type Room = Awaited<ReturnType<typeof openDraftRoom>>;
interface Way {
  here: string;
  to(address: string): Response;
}

async function save({ by, now }: Room, form: FormData, { step, to }: Pick<Way, "to"> & { step: WrittenPart }) {
  const submission = parseWithZod(form, { schema: draftForms[step] });
  if (submission.status !== "success") return canBeMended(submission) ? mistakesIn(submission) : badRequest();
  const { known, ...values } = submission.value;
  const area = areaActOf(values.intent);
  if (area !== undefined && !(await areaTree(db)).has(area.code)) return badRequest();
  const change = changeOf(step, values as FieldValues, form);
  const outcome = await saveDraft(db, { ...by, known, change }, now);
  if (outcome.kind !== "saved") return refusedAs(submission, outcome);
  return to(placeAfterSaving(by.draftId, step, values));
}

async function act({ by, now }: Room, form: FormData, { here, to }: Way) {
  const submission = parseWithZod(form, { schema: DraftActForm });
  if (submission.status !== "success") return canBeMended(submission) ? mistakesIn(submission) : badRequest();
  const asked = submission.value;
  const outcome = await actOnDraft(db, { ...by, act: asked }, now);
  switch (outcome.kind) {
    case "put-back":
      return to(`${here}&klaar=teruggezet`);
    case "as-published":
      return to(`${here}&klaar=terug`);
    case "gone":
      return to("/beheer/voorstellen?klaar=weg");
    case "withdrawn":
      return to("/beheer/voorstellen?klaar=ingetrokken");
    case "on-site-again":
      return to(`${here}&klaar=weer`);
    case "published":
      return to(`${here}&klaar=gepubliceerd`);
    case "change-missing":
      return mistakesIn(submission, { change: ["proposalEditor.error.change"] });
    case "frozen":
      return refusedAs(submission, { kind: outcome.rule });
    case "incomplete":
    case "is-withdrawn":
    case "has-round":
    case "nothing-changed":
    case "newer-version":
    case "changed-meanwhile":
    case "unknown":
      return refusedAs(submission, outcome);
    default:
      return unreachable(outcome);
  }
}

/** What decides which forms the last step has. */
function situationOf({ content, live, frozen, isWithdrawn }: ShownDraft, words: ContentWords) {
  return {
    changes: live ? changesBetween(live, content, words) : [],
    isInRound: frozen.round !== null,
    isWithdrawn,
    isPublished: live !== null,
    missing: missingIn(content),
  };
}

/** A step of writing a proposal. */
export default function ProposalEditPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, path, language } = useText();
  const { draft, step } = page;
  const { content, over, frozen } = draft;
  const words = contentWords(t, page.names, language);
  const here = path(stepPath(draft.id, step));
  const done = answer ? undefined : page.done;
  const situation = situationOf(draft, words);
  return (
    <>
      <ErrorSummary errors={draftErrorLines(answer?.reply, t)} title={t("site.form.errorSummary")} />
      <DraftFrame
        draft={draft}
        notice={<DraftNotice done={done} draft={draft} refused={answer?.refused ?? null} step={step} words={words} />}
        onEnter={step === "publiceren" ? writtenAct(situation) : undefined}
        step={step}
      >
        {step === "publiceren" ? (
          <PublishPart
            {...situation}
            concerns={concernsAbout(content)}
            differsFromFrozen={page.differsFromFrozen}
            files={content.files}
            here={here}
            isOvertaken={draft.basedOn !== null && draft.basedOn < over}
            known={draft.revision}
            over={over}
            remarks={
              <PlainDutchRemarks
                texts={[content.summary, ...content.scenarios.map(({ description }) => description)].map(richTextWords)}
                title={t("proposalEditor.publish.remarks")}
              />
            }
            reply={answer?.reply}
          />
        ) : (
          <WrittenPartForm
            areas={page.areas}
            content={content}
            down={page.down}
            draftId={draft.id}
            frame={page.frame}
            here={here}
            isAsked={frozen.scenarios !== null}
            known={draft.revision}
            part={step}
            remarks={
              <PlainDutchRemarks texts={[richTextWords(content.summary)]} title={t("proposalEditor.basis.remarks")} />
            }
            reply={answer?.reply}
          />
        )}
      </DraftFrame>
    </>
  );
}
