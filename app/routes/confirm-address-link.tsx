import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tokenWorks } from "~/features/accounts/by-mail/account-token.commands.server.ts";
import { confirmAddress } from "~/features/accounts/by-mail/confirm-address.commands.server.ts";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = { title: (t) => t("accountMail.confirm.title"), breadcrumbs: () => [] };

/** Opening the page changes nothing: mail programs open links by themselves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [works, user] = await Promise.all([
    tokenWorks(db, requireParam(params, "token"), "confirm", clock.now()),
    signedInUser(request),
  ]);
  // Somebody who presses the link again has nothing left to do.
  const confirmedEmail = !works && user?.isConfirmed ? user.email : null;
  return data({ works, confirmedEmail }, { status: works || confirmedEmail ? 200 : 404 });
}

export async function action({ params }: ActionFunctionArgs) {
  const isConfirmed = await confirmAddress(db, requireParam(params, "token"), clock.now());
  return data({ isConfirmed }, { status: isConfirmed ? 200 : 404 });
}

/** Where the link in the mail leads: one button confirms the address, without signing in. */
export default function ConfirmAddressLinkPage() {
  const { works, confirmedEmail } = useLoaderData<typeof loader>();
  const isConfirmed = useActionData<typeof action>()?.isConfirmed;
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("accountMail.confirm.title")}</Heading>
      {isConfirmed ? (
        <>
          <Alert kind="ok" live title={t("accountMail.confirm.doneTitle")}>
            {t("accountMail.confirm.done")}
          </Alert>
          <ButtonLink href={path("/mijn")}>{t("accountMail.confirm.toMine")}</ButtonLink>
        </>
      ) : null}
      {!isConfirmed && works ? (
        <>
          <Paragraph lead>{t("accountMail.confirm.text")}</Paragraph>
          <Form>
            <Button>{t("accountMail.confirm.button")}</Button>
          </Form>
        </>
      ) : null}
      {!isConfirmed && confirmedEmail ? (
        <>
          <Paragraph lead>{t("accountMail.confirm.already", { email: confirmedEmail })}</Paragraph>
          <ButtonLink href={path("/mijn")}>{t("accountMail.confirm.toMine")}</ButtonLink>
        </>
      ) : null}
      {isConfirmed || works || confirmedEmail ? null : (
        <>
          <Alert kind="error" live title={t("accountMail.confirm.goneTitle")}>
            {t("accountMail.confirm.gone")}
          </Alert>
          <ButtonLink href={path("/adres-bevestigen")}>{t("accountMail.confirm.send")}</ButtonLink>
        </>
      )}
    </>
  );
}
