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
import { changePasswordForm, EndSessionForm } from "~/features/accounts/account-form.server.ts";
import { DetailsSection } from "~/features/accounts/details-section.tsx";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { PasswordSection } from "~/features/accounts/password-section.tsx";
import { mistakes, refused } from "~/features/accounts/refusal.server.ts";
import { endOwnSession } from "~/features/accounts/session.commands.server.ts";
import { ownSessions } from "~/features/accounts/session.queries.server.ts";
import { tokenHashOf } from "~/features/accounts/session-cookie.server.ts";
import { SessionsSection } from "~/features/accounts/sessions-section.tsx";
import { changePassword } from "~/features/accounts/sign-in.commands.server.ts";
import { requireUser, type SignedInUser } from "~/features/accounts/signed-in.server.ts";
import { inputsOfPerson } from "~/features/discussions/decisions/contributor.queries.server.ts";
import { OwnInputs } from "~/features/discussions/decisions/own-inputs.tsx";
import { ideasOfAuthor } from "~/features/discussions/ideas/own-ideas.queries.server.ts";
import { OwnIdeas } from "~/features/discussions/ideas/own-ideas.tsx";
import { ideasSupportedBy } from "~/features/discussions/ideas/supported-ideas.queries.server.ts";
import { SupportedIdeas } from "~/features/discussions/ideas/supported-ideas.tsx";
import { decisionsOfAuthor } from "~/features/discussions/moderation/own-decisions.queries.server.ts";
import { OwnDecisions } from "~/features/discussions/moderation/own-decisions.tsx";
import { commentsOfAuthor } from "~/features/discussions/own-comments.queries.server.ts";
import { OwnComments } from "~/features/discussions/own-comments.tsx";
import { OwnStatements } from "~/features/discussions/statements/add-statement-form.tsx";
import { statementsOfPerson } from "~/features/discussions/statements/statement.queries.server.ts";
import { keepPreferences } from "~/features/notifications/preferences/keep-preferences.server.ts";
import { preferencesOf } from "~/features/notifications/preferences/preference.queries.server.ts";
import { PreferencesSection } from "~/features/notifications/preferences/preferences-section.tsx";
import { OwnPanels } from "~/features/panels/own-panels.tsx";
import { OwnParticipations } from "~/features/panels/own-participations.tsx";
import { panelsOfMember } from "~/features/panels/panel.queries.server.ts";
import { participationsOf } from "~/features/panels/participation.queries.server.ts";
import { handBackTask } from "~/features/proposals/guardians/guardian.commands.server.ts";
import { tasksOfGuardian } from "~/features/proposals/guardians/guardian.queries.server.ts";
import { HandBackForm } from "~/features/proposals/guardians/guardian-form.server.ts";
import { OwnTasks } from "~/features/proposals/guardians/own-tasks.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { networkOf } from "~/platform/network.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** Retry-After of a form that is refused; Remix sends no header of an action by itself. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const handle: PageHandle = { title: (t) => t("accounts.mine.title"), breadcrumbs: () => [] };

/** `gelukt`: what the form that was just sent has done. */
const Search = z.strictObject({ gelukt: z.enum(["wachtwoord", "apparaat", "mail", "hoeder"]).optional() });

export async function loader({ request }: LoaderFunctionArgs) {
  const { gelukt: done } = searchParams(request, Search);
  const user = await requireUser(request);
  const now = clock.now();
  const mine = { organisationId: user.organisationId, userId: user.id, now };
  const [sessions, comments, ideas, supported, statements, decisions, panels, participations, inputs, mail, tasks] =
    await Promise.all([
      ownSessions(db, { user, tokenHash: tokenHashOf(request) ?? "", now }),
      commentsOfAuthor(db, mine),
      ideasOfAuthor(db, mine),
      ideasSupportedBy(db, mine),
      statementsOfPerson(db, mine),
      decisionsOfAuthor(db, mine),
      panelsOfMember(db, mine),
      participationsOf(db, mine),
      inputsOfPerson(db, mine),
      preferencesOf(db, mine),
      tasksOfGuardian(db, mine),
    ]);
  const { displayName, email, role, isConfirmed } = user;
  const account = { displayName, email, role, isConfirmed };
  const written = { comments, ideas, supported, statements, decisions, inputs };
  return { account, sessions, ...written, panels, participations, mail, tasks, now, done };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser(request);
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "password":
      return await chooseAnotherPassword({ request, user, form, network: networkOf(context.clientAddress) });
    case "end-session": {
      const submission = parseWithZod(form, { schema: EndSessionForm });
      if (submission.status !== "success") return badRequest();
      await endOwnSession(db, { user, handle: submission.value.session });
      return redirect(inLanguage(languageOf(request), "/mijn?gelukt=apparaat"), 303);
    }
    case "hand-back": {
      const submission = parseWithZod(form, { schema: HandBackForm });
      if (submission.status !== "success") return badRequest();
      const task = { organisationId: user.organisationId, guardianId: submission.value.guardian, userId: user.id };
      await handBackTask(db, task, clock.now());
      return redirect(inLanguage(languageOf(request), "/mijn?gelukt=hoeder"), 303);
    }
    case "mail":
      await keepPreferences(user, form);
      return redirect(inLanguage(languageOf(request), "/mijn?gelukt=mail"), 303);
    default:
      return badRequest();
  }
}

interface PasswordRequest {
  request: Request;
  user: SignedInUser;
  form: FormData;
  network: string;
}

async function chooseAnotherPassword({ request, user, form, network }: PasswordRequest) {
  const submission = parseWithZod(form, { schema: changePasswordForm(user) });
  if (submission.status !== "success") return mistakes(submission);
  const { current, password } = submission.value;
  const outcome = await changePassword(db, { user, current, password, network, now: clock.now() });
  switch (outcome.kind) {
    case "changed": {
      const here = inLanguage(languageOf(request), "/mijn?gelukt=wachtwoord");
      return redirect(here, { status: 303, headers: { "Set-Cookie": outcome.cookie } });
    }
    case "wrong":
      return data({ reply: { error: { current: ["accounts.error.currentWrong"] } } }, { status: 400 });
    case "too-many":
    case "busy":
      return refused(submission, outcome.kind);
    default:
      return unreachable(outcome);
  }
}

export default function MinePage() {
  const { t } = useText();
  const { account, sessions, mail, tasks, now, done, ...own } = useLoaderData<typeof loader>();
  const { comments, ideas, supported, statements, decisions, panels, participations, inputs } = own;
  const reply = useActionData<typeof action>()?.reply;
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("accounts.mine.title")}</Heading>
      <Paragraph lead>{t("accounts.mine.lead")}</Paragraph>
      {reply ? null : <Done what={done} />}
      <OwnTasks tasks={tasks} />
      <OwnPanels panels={panels} />
      {panels.length > 0 ? <OwnParticipations level={3} participations={participations} /> : null}
      <OwnInputs inputs={inputs} now={now} />
      <OwnDecisions decisions={decisions} />
      <OwnIdeas ideas={ideas} />
      <SupportedIdeas ideas={supported} />
      <OwnStatements statements={statements} title={t("opinions.mine")} />
      <OwnComments comments={comments} />
      <PreferencesSection {...mail} isConfirmed={account.isConfirmed} />
      <DetailsSection {...account} />
      <SessionsSection sessions={sessions} />
      <PasswordSection email={account.email} reply={reply} />
    </>
  );
}

function Done({ what }: { what: z.output<typeof Search>["gelukt"] }) {
  const { t } = useText();
  if (what === "wachtwoord") {
    return (
      <Alert kind="ok" live title={t("accounts.password.changed")}>
        {t("accounts.password.changedText")}
      </Alert>
    );
  }
  if (what === "hoeder") return <Alert kind="ok" live title={t("guardians.mine.done")} />;
  if (what === "mail") return <Alert kind="ok" live title={t("notifications.preferences.saved")} />;
  return what === "apparaat" ? <Alert kind="ok" live title={t("accounts.sessions.ended")} /> : null;
}
