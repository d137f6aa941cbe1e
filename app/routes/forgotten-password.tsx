import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type HeadersFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { ForgottenForm } from "~/features/accounts/account-form.server.ts";
import { sendReset } from "~/features/accounts/by-mail/forgotten-password.commands.server.ts";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { mistakes, refused } from "~/features/accounts/refusal.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { networkOf } from "~/platform/network.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { EmailField } from "~/ui/email-field.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** Retry-After of a form that is refused; Remix sends no header of an action by itself. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const handle: PageHandle = { title: (t) => t("accountMail.forgotten.title"), breadcrumbs: () => [] };

const perNetwork = { action: "forgotten password from network", limit: 100, seconds: 60 * 60 };

/** Says the same whether or not the address has an account (docs/requirements.md AU-5). */
export async function action({ request, context }: ActionFunctionArgs) {
  const { id: organisationId, name: site } = await currentOrganisation(db);
  const submission = parseWithZod(await readForm(request), { schema: ForgottenForm });
  if (submission.status !== "success") return mistakes(submission);
  if ((await spend(db, { ...perNetwork, who: networkOf(context.clientAddress) })) === "too-many") {
    return refused(submission, "too-many");
  }
  const { email } = submission.value;
  await sendReset(
    db,
    { organisationId, email },
    { site, origin: env.appOrigin, language: languageOf(request) },
    clock.now(),
  );
  return data({ reply: undefined as FormReply | undefined, sentTo: email });
}

/** Where somebody who cannot sign in asks for a link to choose another password. */
export default function ForgottenPasswordPage() {
  const answer = useActionData<typeof action>();
  const { t } = useText();
  const reply = answer?.reply;
  const sentTo = answer && "sentTo" in answer ? answer.sentTo : undefined;
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("accountMail.forgotten.title")}</Heading>
      {sentTo ? (
        <Alert kind="ok" live title={t("accountMail.forgotten.sentTitle")}>
          {t("accountMail.forgotten.sent", { email: sentTo })}
        </Alert>
      ) : (
        <>
          <Paragraph lead>{t("accountMail.forgotten.lead")}</Paragraph>
          <Form>
            <EmailField
              autoComplete="username"
              defaultValue={filledIn(reply, "email")}
              errors={errorsOf(reply, "email", t)}
              label={t("accounts.field.email")}
              name="email"
            />
            <Button>{t("accountMail.forgotten.button")}</Button>
          </Form>
        </>
      )}
    </>
  );
}
