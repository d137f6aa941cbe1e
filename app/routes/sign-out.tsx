import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endSession } from "~/features/accounts/session.commands.server.ts";
import { noSessionCookie, tokenHashOf } from "~/features/accounts/session-cookie.server.ts";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = { title: (t) => t("accounts.signOut.title"), breadcrumbs: () => [] };

export async function loader({ request }: LoaderFunctionArgs) {
  searchParams(request, z.strictObject({}));
  const user = await signedInUser(request);
  return { name: user?.displayName };
}

export async function action({ request }: ActionFunctionArgs) {
  const tokenHash = tokenHashOf(request);
  if (tokenHash !== null) await endSession(db, tokenHash, clock.now());
  const headers = new Headers({ "Set-Cookie": noSessionCookie() });
  // Takes pages out of the way back on a shared computer. Not "cookies": that would sign one out of every other site
  // of the same municipality, and lose the way back to answers given without an account.
  headers.set("Clear-Site-Data", '"cache", "storage"');
  return redirect(inLanguage(languageOf(request), "/uitloggen"), { status: 303, headers });
}

export default function SignOutPage() {
  const { t, path } = useText();
  const { name } = useLoaderData<typeof loader>();
  if (name === undefined) {
    return (
      <>
        <Heading level={1}>{t("accounts.signOut.doneTitle")}</Heading>
        <Alert kind="ok" live>
          {t("accounts.signOut.done")}
        </Alert>
        <ButtonLink href={path("/inloggen")} variant="secondary">
          {t("accounts.signOut.again")}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <Heading level={1}>{t("accounts.signOut.title")}</Heading>
      <Paragraph>{t("accounts.signOut.ask", { name })}</Paragraph>
      <Form>
        <Button>{t("accounts.signOut.button")}</Button>
      </Form>
    </>
  );
}
