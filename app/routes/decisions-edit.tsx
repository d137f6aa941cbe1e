import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { decidingRoom, decisionChoices } from "~/features/discussions/decisions/deciding-room.server.ts";
import { findDecision, reasonsOf } from "~/features/discussions/decisions/decision.queries.server.ts";
import {
  canBeMended,
  DiscardForm,
  InputSearch,
  PublishForm,
} from "~/features/discussions/decisions/decision-form.server.ts";
import { decidingPath, decisionPath, publishedPath } from "~/features/discussions/decisions/decision-path.ts";
import { markOf, wordsOf } from "~/features/discussions/decisions/decision-words.server.ts";
import { keepSaid, saidBefore, tickedIn } from "~/features/discussions/decisions/desk-jotting.server.ts";
import { deskReply } from "~/features/discussions/decisions/desk-reply.server.ts";
import { wasDiscarded } from "~/features/discussions/decisions/discarded-decision.queries.server.ts";
import { DraftDesk } from "~/features/discussions/decisions/draft-desk.tsx";
import { countByState, themesOfInputs } from "~/features/discussions/decisions/input-list.queries.server.ts";
import { inputList } from "~/features/discussions/decisions/input-list.server.ts";
import { discardDecision } from "~/features/discussions/decisions/publish-decision.commands.server.ts";
import { Publishing } from "~/features/discussions/decisions/publishing.tsx";
import { type DeskAnswer, deskAnswer, workOnDraft } from "~/features/discussions/decisions/work-on-draft.server.ts";
import { publishAndTell } from "~/features/notifications/decision/publish.commands.server.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { dayOf } from "~/platform/day.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { tooLate } from "~/platform/too-late.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => page?.draft.title ?? t("decisions.staff.title"),
  dutchTitle: (page) => page !== undefined,
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/beheer"), label: t("staff.title") },
    ...(page ? [{ href: path(decidingPath(page.proposal.slug)), label: t("decisions.staff.title") }] : []),
  ],
};

function numberOf(params: LoaderFunctionArgs["params"]): number {
  const id = requireParam(params, "id");
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : notFound();
}

/** `form`: what was sent. Who was writing in a draft that somebody threw away gets it back to copy. */
async function desk({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">, form?: FormData) {
  const { proposal, by } = await decidingRoom(request, params);
  const decisionId = numberOf(params);
  const draft = await findDecision(db, { ...by, decisionId });
  if (!draft) {
    const written = form ?? (await saidBefore({ proposal, by: { ...by, decisionId } }))?.reason;
    const isGone = written !== undefined && (await wasDiscarded(db, { ...by, decisionId }));
    return isGone ? tooLate("decisionGone", written instanceof FormData ? written : String(written)) : notFound();
  }
  return { proposal, draft, by: { ...by, decisionId } };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { proposal, draft, by } = await desk({ request, params });
  const said = await saidBefore({ proposal, by });
  // A published decision stands where everybody reads it; what this official still had to say of inputs is nowhere else.
  if (draft.publishedAt !== null) {
    if (typeof said?.reason === "string") tooLate("decisionPublished", said.reason);
    throw redirect(inLanguage(languageOf(request), decisionPath(proposal.slug, draft.id)), 303);
  }
  const { filter, page, done, isPublishing } = searchParams(request, InputSearch);
  const everything = { state: "all", theme: undefined, sort: undefined } as const;
  const [list, overall, now, themes, choices, reasons] = await Promise.all([
    inputList(by, { filter, page }, tickedIn(said)),
    countByState(db, { ...by, filter: everything }),
    countInputs(db, { ...by, now: clock.now() }),
    themesOfInputs(db, by),
    decisionChoices(by),
    isPublishing ? reasonsOf(db, { organisationId: by.organisationId, decisionIds: [by.decisionId] }) : [],
  ]);
  const shown = { list, done, isPublishing, reasons, themes, choices, mark: markOf(wordsOf(draft)) };
  return { ...shown, said, proposal, draft, now, open: overall.open, today: dayOf(clock.now()) };
}

const refuse = (status: 400 | 409, reply: FormReply, told?: "changed") =>
  data<DeskAnswer>({ reply, ...(told && { told }) }, { status });
type Desk = Awaited<ReturnType<typeof desk>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  if (form.get("intent") === "discard") return await discard({ request, params }, form);
  const here = await desk({ request, params }, form);
  if (form.get("intent") === "publish") return await publish(request, here, form);
  // The page of a published decision leads on, also from an answer with what was typed.
  return here.draft.publishedAt ? tooLate("decisionPublished", form) : await workOnDraft(request, here, form);
}

async function publish(request: Request, { proposal, draft, by }: Desk, form: FormData) {
  const submission = parseWithZod(form, { schema: PublishForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? refuse(400, submission.reply()) : badRequest();
  }
  const { organisationId, decisionId, officialId } = by;
  const publishing = { organisationId, proposal, decisionId, officialId, known: submission.value.known };
  const outcome = await publishAndTell(db, { ...publishing, origin: env.appOrigin }, clock.now());
  switch (outcome.kind) {
    case "published":
      await keepSaid({ proposal, by });
      return redirect(inLanguage(languageOf(request), publishedPath(proposal.slug, draft.id)), 303);
    // Sent twice: it was done the first time.
    case "published-before":
      return redirect(inLanguage(languageOf(request), publishedPath(proposal.slug, draft.id)), 303);
    case "changed-meanwhile":
      // Without the tick: it was about another text.
      return refuse(409, {}, "changed");
    case "no-decision":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

async function discard({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">, form: FormData) {
  const { proposal, by } = await decidingRoom(request, params);
  const decisionId = numberOf(params);
  const submission = parseWithZod(form, { schema: DiscardForm });
  if (submission.status !== "success") {
    if (!canBeMended(submission.error)) return badRequest();
    const { draft } = await desk({ request, params }, form);
    if (draft.publishedAt) return tooLate("decisionPublished", form);
    const here = { proposal, draft, by: { ...by, decisionId } };
    return await deskAnswer({ request, here, form }, 400, { reply: deskReply(form, submission.reply()) });
  }
  const { known } = submission.value;
  const outcome = await discardDecision(db, { ...by, decisionId, known }, clock.now());
  if (outcome.kind === "changed-meanwhile") {
    // Without the tick: it was about what stood there before.
    const reply = deskReply(form, { told: "changed" });
    const { draft } = await desk({ request, params }, form);
    const here = { proposal, draft, by: { ...by, decisionId } };
    return await deskAnswer({ request, here, form }, 409, { reply, told: "changed-not-discarded" });
  }
  await keepSaid({ proposal, by: { ...by, decisionId } });
  const path =
    outcome.kind === "discarded"
      ? `${decidingPath(proposal.slug)}?klaar=weggegooid`
      : decisionPath(proposal.slug, decisionId);
  return redirect(inLanguage(languageOf(request), path), 303);
}

/** A decision in the making: which inputs it used and why, its words, and then its publication. */
export default function DecisionsEditPage() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t, path } = useText();
  const { proposal, draft, isPublishing } = page;
  const here = path(`${decidingPath(proposal.slug)}/${draft.id}`);
  const { reply, told, list, isTurned = false, seen } = result ?? {};
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{isPublishing ? t("decisions.staff.publish") : draft.title}</Heading>
      {isPublishing ? (
        <>
          {told ? <Alert kind="warning" live title={t("decisions.staff.changedToPublish")} /> : null}
          <Publishing
            draft={draft}
            here={here}
            reasons={page.reasons}
            reply={reply}
            slug={proposal.slug}
            waiting={page.open}
          />
        </>
      ) : (
        <DraftDesk
          {...page}
          {...(list && { list })}
          done={result ? undefined : page.done}
          here={here}
          isTurned={isTurned}
          reply={reply ?? { initialValue: page.said ?? {} }}
          seen={seen}
          told={told}
        />
      )}
    </>
  );
}
