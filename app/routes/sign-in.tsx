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
import { SignInForm } from "~/features/accounts/account-form.server.ts";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { keptFields, keptFormIn } from "~/features/accounts/kept-form.server.ts";
import { FormIsKept, SendAgain } from "~/features/accounts/kept-form.tsx";
import { ownPath } from "~/features/accounts/own-path.ts";
import { mistakes, refused } from "~/features/accounts/refusal.server.ts";
import { isStaff, type Role } from "~/features/accounts/role.ts";
import { tokenHashOf } from "~/features/accounts/session-cookie.server.ts";
import { signIn } from "~/features/accounts/sign-in.commands.server.ts";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { networkOf } from "~/platform/network.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { EmailField } from "~/ui/email-field.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PasswordField } from "~/ui/password-field.tsx";

/** Retry-After of a form that is refused; Remix sends no header of an action by itself. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const handle: PageHandle = { title: (t) => t("accounts.signIn.title"), breadcrumbs: () => [] };

/** `terug`: where to go on afterwards. `account`: the visitor comes from registering. */
const Search = z.strictObject({ terug: z.string().max(2000).optional(), account: z.literal("nieuw").optional() });

export async function loader({ request }: LoaderFunctionArgs) {
  const search = searchParams(request, Search);
  const user = await signedInUser(request);
  if (user) throw redirect(after(request, search.terug, user.role));
  return { back: ownPath(search.terug), registered: search.account === "nieuw" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const search = searchParams(request, Search);
  const form = await readForm(request);
  const came = ownPath(search.terug) === undefined ? undefined : keptFormIn(form);
  if (came) return data({ reply: { initialValue: came } as FormReply, again: null }, { status: 401 });
  return await signInWith(form, { request, context }, search.terug);
}

/** Signs in with what was typed, and goes back to where the visitor came from. */
async function signInWith(
  form: FormData,
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  back: string | undefined,
) {
  const organisation = await currentOrganisation(db);
  const submission = parseWithZod(form, { schema: SignInForm });
  if (submission.status !== "success") return mistakes(submission);
  const { email, password, kept } = submission.value;
  const outcome = await signIn(db, {
    ...{ email, password },
    organisationId: organisation.id,
    network: networkOf(context.clientAddress),
    replaces: tokenHashOf(request),
    now: clock.now(),
  });
  switch (outcome.kind) {
    case "signed-in": {
      const headers = { "Set-Cookie": outcome.cookie };
      const to = after(request, back, outcome.role);
      const fields = keptFields(kept);
      const home = after(request, undefined, outcome.role);
      if (fields.length > 0) return data({ reply: undefined, again: { fields, to, email, home } }, { headers });
      return redirect(to, { status: 303, headers });
    }
    case "wrong":
    case "too-many":
    case "busy":
      return refused(submission, outcome.kind);
    default:
      return unreachable(outcome);
  }
}

/** Back to where they came from, else to where their own work is. */
function after(request: Request, back: string | undefined, role: Role): string {
  return ownPath(back) ?? inLanguage(languageOf(request), isStaff(role) ? "/beheer" : "/mijn");
}

export default function SignInPage() {
  const { t, path } = useText();
  const { back, registered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "again" in answer && answer.again) return <SendAgain {...answer.again} />;
  const reply = answer?.reply;
  const kept = filledIn(reply, "kept");
  const register = `/registreren${back ? `?terug=${encodeURIComponent(back)}` : ""}`;
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("accounts.signIn.title")}</Heading>
      {kept === undefined ? null : <FormIsKept isTooLarge={kept === ""} />}
      {registered && !reply ? (
        <Alert kind="info" live title={t("accounts.signIn.registered")}>
          {t("accounts.signIn.registeredText")}
        </Alert>
      ) : (
        <Paragraph lead>{t(back ? "accounts.signIn.toContinue" : "accounts.signIn.lead")}</Paragraph>
      )}
      <Form hidden={kept ? { kept } : {}}>
        <EmailField
          autoComplete="username"
          defaultValue={filledIn(reply, "email")}
          errors={errorsOf(reply, "email", t)}
          label={t("accounts.field.email")}
          name="email"
        />
        <PasswordField errors={errorsOf(reply, "password", t)} label={t("accounts.field.password")} name="password" />
        <Button>{t("accounts.signIn.button")}</Button>
      </Form>
      <Paragraph>
        <Link href={path("/wachtwoord-vergeten")}>{t("accountMail.forgotten.link")}</Link>
      </Paragraph>
      <Paragraph>
        {t("accounts.signIn.noAccount")} <Link href={path(register)}>{t("accounts.signIn.register")}</Link>
      </Paragraph>
    </>
  );
}
