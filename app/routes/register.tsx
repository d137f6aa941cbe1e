import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { createUser } from "~/features/accounts/account.commands.server.ts";
import { RegisterForm } from "~/features/accounts/account-form.server.ts";
import { sendConfirmation } from "~/features/accounts/by-mail/confirm-address.commands.server.ts";
import { tellOwner } from "~/features/accounts/by-mail/forgotten-password.commands.server.ts";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { ownPath } from "~/features/accounts/own-path.ts";
import { mistakes, refused } from "~/features/accounts/refusal.server.ts";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { errorsOf, filledIn } from "~/platform/form-reply.ts";
import { networkOf } from "~/platform/network.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Button } from "~/ui/button.tsx";
import { EmailField } from "~/ui/email-field.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PasswordField } from "~/ui/password-field.tsx";
import { TextField } from "~/ui/text-field.tsx";

/** Retry-After of a form that is refused; Remix sends no header of an action by itself. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const handle: PageHandle = { title: (t) => t("accounts.register.title"), breadcrumbs: () => [] };

const Search = z.strictObject({ terug: z.string().max(2000).optional() });

/** An information evening registers some 300 people from one address; a script that fills the table is stopped. */
const perNetwork = { action: "register from network", limit: 500, seconds: 60 * 60 };

export async function loader({ request }: LoaderFunctionArgs) {
  const back = ownPath(searchParams(request, Search).terug);
  if (await signedInUser(request)) throw redirect(back ?? inLanguage(languageOf(request), "/mijn"));
  return { back };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const back = ownPath(searchParams(request, Search).terug);
  const organisation = await currentOrganisation(db);
  const submission = parseWithZod(await readForm(request), { schema: RegisterForm });
  if (submission.status !== "success") return mistakes(submission);
  const spent = await spend(db, { ...perNetwork, who: networkOf(context.clientAddress) });
  if (spent === "too-many") return refused(submission, "too-many-registrations");
  const outcome = await createUser(db, { ...submission.value, organisationId: organisation.id, role: "resident" });
  const { email } = submission.value;
  const mail = { site: organisation.name, origin: env.appOrigin, language: languageOf(request) };
  const now = clock.now();
  switch (outcome.kind) {
    // The same answer, so that this page does not tell who has an account: the mail does (docs/requirements.md AU-5).
    case "created":
      await sendConfirmation(db, { organisationId: organisation.id, userId: outcome.id, email }, mail, now);
      return redirect(inLanguage(languageOf(request), `/inloggen?account=nieuw${andBack(back)}`), 303);
    case "email-taken":
      await tellOwner(db, { organisationId: organisation.id, email }, mail, now);
      return redirect(inLanguage(languageOf(request), `/inloggen?account=nieuw${andBack(back)}`), 303);
    case "busy":
      return refused(submission, "busy");
    default:
      return unreachable(outcome);
  }
}

function andBack(back: string | undefined): string {
  return back === undefined ? "" : `&terug=${encodeURIComponent(back)}`;
}

export default function RegisterPage() {
  const { t, path } = useText();
  const { back } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("accounts.register.title")}</Heading>
      <Paragraph lead>{t("accounts.register.lead")}</Paragraph>
      <Form>
        <TextField
          autoComplete="nickname"
          defaultValue={filledIn(reply, "displayName")}
          errors={errorsOf(reply, "displayName", t)}
          hint={t("accounts.field.nameHint")}
          label={t("accounts.field.name")}
          name="displayName"
        />
        <EmailField
          autoComplete="username"
          defaultValue={filledIn(reply, "email")}
          errors={errorsOf(reply, "email", t)}
          hint={t("accounts.register.privacy")}
          label={t("accounts.field.email")}
          name="email"
        />
        <PasswordField
          autoComplete="new-password"
          errors={errorsOf(reply, "password", t)}
          hint={t("accounts.field.newPasswordHint")}
          label={t("accounts.field.password")}
          name="password"
        />
        <Button>{t("accounts.register.button")}</Button>
      </Form>
      <Paragraph>
        {t("accounts.register.haveAccount")}{" "}
        <Link href={path(`/inloggen${back ? `?terug=${encodeURIComponent(back)}` : ""}`)}>
          {t("accounts.register.signIn")}
        </Link>
      </Paragraph>
    </>
  );
}
