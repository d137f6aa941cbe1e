import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { addStatement, statementLimit } from "~/features/discussions/statements/add-statement.commands.server.ts";
import { statementsOfAuthor } from "~/features/discussions/statements/statement.queries.server.ts";
import {
  asPressed,
  canMendStatement,
  StatementForm,
  StatementSearch,
} from "~/features/discussions/statements/statement-form.server.ts";
import { statementsPath } from "~/features/discussions/statements/statement-path.ts";
import { type StatementsData, StatementsPage } from "~/features/discussions/statements/statements-page.tsx";
import {
  judgingIn,
  residentOf,
  type StatementsRoom,
  statementsRoom,
  statementsToRead,
} from "~/features/discussions/statements/statements-room.server.ts";
import { castVote, forgetVotes } from "~/features/discussions/statements/vote.commands.server.ts";
import { newVoterToken } from "~/features/discussions/statements/voter.server.ts";
import { voterAmong } from "~/features/discussions/statements/voter-here.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { deviceToken, keepDeviceToken } from "~/features/responses/device.server.ts";
import { participantIdOf } from "~/features/responses/participant.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { type FormReply, filledIn } from "~/platform/form-reply.ts";
import { networkOf } from "~/platform/network.ts";
import { badRequest, forbidden, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { typedBesides } from "~/platform/typed-besides.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";

type Page = StatementsData & { done: "added" | "forgotten" | undefined };

export const handle: PageHandle<Page> = {
  title: (t, page) => t("opinions.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/voorstellen"), label: t("site.nav.proposals") },
    ...(page ? [{ href: path(`/voorstellen/${page.proposal.slug}`), label: shortTitle(page.proposal.title) }] : []),
  ],
};

/** Passes on when somebody who sent too much may try again. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Lets a school or an office behind one address through, and stops a machine. */
const voteLimit = { action: "statement vote", limit: 3000, seconds: 1800 };

async function roomOf({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const { id: organisationId } = await currentOrganisation(db);
  const now = clock.now();
  const room = await statementsRoom(db, { organisationId, slug: requireParam(params, "slug"), request, now });
  return { ...room, now };
}

/** The name of who is there within this round, and the token that a device which has none must keep. */
async function voterIn(
  { user, about }: StatementsRoom,
  key: Uint8Array,
  { request, formKey }: { request: Request; formKey: string },
) {
  const token = await deviceToken(request);
  const account = user ? participantIdOf(key, { kind: "account", userId: user.id }) : undefined;
  const device = token === undefined ? undefined : participantIdOf(key, { kind: "device", token });
  const voter = await voterAmong(db, about, { account, device });
  if (voter !== undefined) return { voter, newToken: null };
  const newToken = newVoterToken(key, formKey);
  return { voter: participantIdOf(key, { kind: "device", token: newToken }), newToken };
}

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Page> {
  const { stelling: wantedId, stop, klaar: done } = searchParams(request, StatementSearch);
  const room = await roomOf({ request, params });
  const formKey = crypto.randomUUID();
  const { voter } = room.key ? await voterIn(room, room.key, { request, formKey }) : { voter: "" };
  const author = residentOf(room);
  const [judging, own, toRead] = await Promise.all([
    judgingIn(db, room, { voter, wantedId }),
    author ? statementsOfAuthor(db, { ...room.about, authorId: author.id }) : [],
    room.mayVote ? [] : statementsToRead(db, room),
  ]);
  const { proposal, round, mayVote, user } = room;
  const { slug, title, isWithdrawn } = proposal;
  const reader = { mayVote, name: user?.displayName ?? null, own };
  return {
    proposal: { slug, title, isWithdrawn },
    round,
    judging,
    toRead,
    ...reader,
    stops: stop === "ja",
    formKey,
    done: (await isTold(done, { request, room, own, judging })) ? done : undefined,
  };
}

interface Told extends Pick<StatementsData, "own" | "judging">, Pick<Step, "request" | "room"> {}

/** Whether what the address says to have been done is told to who can have done it. */
async function isTold(done: Page["done"], { request, room, own, judging }: Told): Promise<boolean> {
  if (done !== "forgotten") return own.length > 0;
  const isVoter = Boolean(room.user ?? (await deviceToken(request)));
  return isVoter && judging?.judged.length === 0;
}

/** A step that somebody takes on the page. */
interface Step {
  room: Awaited<ReturnType<typeof roomOf>>;
  request: Request;
  clientAddress: string;
}
type Sent = z.output<typeof StatementForm>;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = asPressed(await readForm(request));
  const room = await roomOf({ request, params });
  if (!room.mayVote) forbidden();
  const submission = parseWithZod(form, { schema: StatementForm });
  if (submission.status !== "success" && !canMendStatement(submission.error)) badRequest();
  // Whoever was signed out while writing keeps the text, mistakes and all.
  if (form.get("intent") === "add" && !room.user) {
    return refused(submission.reply({ formErrors: ["opinions.error.signedOut"] }), 401);
  }
  if (submission.status !== "success") return refused(submission.reply(), 400);
  const outcome = await carryOut(submission.value, { room, request, clientAddress: context.clientAddress });
  if (outcome.kind === "refused") {
    return refused(submission.reply({ formErrors: [outcome.message] }), outcome.status, outcome.retryAfter);
  }
  const typed = submission.value.intent === "add" ? undefined : typedBesides(form, ["body"]);
  return await wentOn(outcome, { typed, path: inLanguage(languageOf(request), statementsPath(room.proposal.slug)) });
}

/** On to the page, which is the answer itself where it has to hold what was typed besides. */
async function wentOn({ done, newToken }: Done, { typed, path }: { typed: FormReply | undefined; path: string }) {
  const headers: Record<string, string> = newToken ? { "Set-Cookie": await keepDeviceToken(newToken) } : {};
  if (!typed) return redirect(`${path}${done ? `?klaar=${done}` : ""}`, { status: 303, headers });
  return data({ reply: typed, status: 200, done }, { headers });
}

/** On to the page, which says what was done or that the round has ended. */
type Done = { kind: "go"; done?: "added" | "forgotten"; newToken?: string | null };
type StepOutcome = Done | { kind: "refused"; message: string; status: number; retryAfter?: number };

function carryOut(value: Sent, step: Step): Promise<StepOutcome> {
  switch (value.intent) {
    case "vote":
      return vote(value, step);
    case "forget":
      return forget(step);
    case "add":
      return add(value, step);
    default:
      return unreachable(value);
  }
}

async function vote(value: Sent & { intent: "vote" }, { room, request, clientAddress }: Step): Promise<StepOutcome> {
  if ((await spend(db, { ...voteLimit, who: networkOf(clientAddress) })) === "too-many") {
    const { seconds: retryAfter } = voteLimit;
    return { kind: "refused", message: "opinions.error.tooManyVotes", status: 429, retryAfter };
  }
  if (!room.key) return { kind: "go" };
  const { voter, newToken } = await voterIn(room, room.key, { request, formKey: value.formKey });
  const cast = { ...room.about, statementId: value.statement, voter, vote: value.vote };
  const outcome = await castVote(db, cast, room.now);
  switch (outcome.kind) {
    case "voted":
      return { kind: "go", newToken };
    case "closed":
      return { kind: "go" };
    case "no-such-statement":
      return { kind: "refused", message: "opinions.error.statementGone", status: 409 };
    default:
      return unreachable(outcome);
  }
}

async function forget({ room, request }: Step): Promise<StepOutcome> {
  if (!room.key) return { kind: "go" };
  const { voter } = await voterIn(room, room.key, { request, formKey: crypto.randomUUID() });
  const outcome = await forgetVotes(db, { ...room.about, voter }, room.now);
  return outcome.kind === "forgotten" ? { kind: "go", done: "forgotten" } : { kind: "go" };
}

async function add({ formKey, body }: Sent & { intent: "add" }, { room }: Step): Promise<StepOutcome> {
  const statement = { ...room.about, authorId: room.user?.id ?? "", formKey, body };
  const outcome = await addStatement(db, statement, room.now);
  switch (outcome.kind) {
    case "added":
      return { kind: "go", done: "added" };
    case "key-used":
      return { kind: "refused", message: "opinions.error.alreadySent", status: 409 };
    case "closed":
      return {
        kind: "refused",
        message: `opinions.error.${room.proposal.isWithdrawn ? "planWithdrawn" : "closed"}`,
        status: 409,
      };
    case "too-many": {
      const { seconds: retryAfter } = statementLimit;
      return { kind: "refused", message: "opinions.error.tooManyStatements", status: 429, retryAfter };
    }
    default:
      return unreachable(outcome);
  }
}

function refused(reply: FormReply, status: number, retryAfter?: number) {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { "Retry-After": `${retryAfter}` };
  return data({ reply, status, done: undefined }, { status, headers });
}

/** Statements about a proposal, one at a time. */
export default function ProposalStatements() {
  const { done: doneBefore, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useText();
  const reply = answer?.reply;
  const done = answer ? answer.done : doneBefore;
  // A form that was refused as sent before needs a key of its own; any other is the same form again.
  const formKey = (answer?.status === 409 ? undefined : filledIn(reply, "formKey")) ?? page.formKey;
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {done ? <Alert kind="ok" live title={t(`opinions.told.${done}`)} /> : null}
      <StatementsPage hasArrived={done === "added"} formKey={formKey} page={page} reply={reply} />
    </>
  );
}
