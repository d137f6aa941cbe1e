import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewPasswordForm } from "~/features/accounts/account-form.server.ts";
import { tokenWorks } from "~/features/accounts/by-mail/account-token.commands.server.ts";
import { resetPassword } from "~/features/accounts/by-mail/forgotten-password.commands.server.ts";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { mistakes, refused } from "~/features/accounts/refusal.server.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { errorsOf, type FormReply } from "~/platform/form-reply.ts";
import { requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PasswordField } from "~/ui/password-field.tsx";

/** Retry-After of a form that is refused; Remix sends no header of an action by itself. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const handle: PageHandle = { title: (t) => t("accountMail.reset.title"), breadcrumbs: () => [] };

/** Opening the page changes nothing: mail programs open links by themselves. */
export async function loader({ params }: LoaderFunctionArgs) {
  const works = await tokenWorks(db, requireParam(params, "token"), "reset", clock.now());
  return data({ works }, { status: works ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = requireParam(params, "token");
  const submission = parseWithZod(await readForm(request), { schema: NewPasswordForm });
  if (submission.status !== "success") return mistakes(submission);
  const outcome = await resetPassword(db, token, submission.value.password, clock.now());
  if (outcome === "busy") return refused(submission, "busy");
  const isChanged = outcome === "changed";
  return data({ reply: undefined as FormReply | undefined, isChanged }, { status: isChanged ? 200 : 404 });
}

/** Where the link in the mail leads: choosing another password without knowing the old one. */
export default function NewPasswordPage() {
  const { works } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, path } = useText();
  const reply = answer?.reply;
  if (answer && "isChanged" in answer && answer.isChanged) {
    return (
      <>
        <Heading level={1}>{t("accountMail.reset.title")}</Heading>
        <Alert kind="ok" live title={t("accountMail.reset.doneTitle")}>
          {t("accountMail.reset.done")}
        </Alert>
        <ButtonLink href={path("/inloggen")}>{t("accounts.signIn.button")}</ButtonLink>
      </>
    );
  }
  if (!works) {
    return (
      <>
        <Heading level={1}>{t("accountMail.reset.title")}</Heading>
        <Alert kind="error" live title={t("accountMail.reset.goneTitle")}>
          {t("accountMail.reset.gone")}
        </Alert>
        <ButtonLink href={path("/wachtwoord-vergeten")}>{t("accountMail.reset.again")}</ButtonLink>
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("accountMail.reset.title")}</Heading>
      <Paragraph lead>{t("accountMail.reset.lead")}</Paragraph>
      <Form>
        <PasswordField
          autoComplete="new-password"
          errors={errorsOf(reply, "password", t)}
          hint={t("accounts.field.newPasswordHint")}
          label={t("accounts.field.newPassword")}
          name="password"
        />
        <Button>{t("accountMail.reset.button")}</Button>
      </Form>
    </>
  );
}
