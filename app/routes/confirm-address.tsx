import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendConfirmation } from "~/features/accounts/by-mail/confirm-address.commands.server.ts";
import { requireUser } from "~/features/accounts/signed-in.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("accountMail.confirm.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/mijn"), label: t("accounts.mine.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { email, isConfirmed } = await requireUser(request);
  return { email, isConfirmed };
}

/** Sends the mail with the link. */
export async function action({ request }: ActionFunctionArgs) {
  const { id: userId, email, organisationId, isConfirmed } = await requireUser(request);
  if (isConfirmed) return data({ outcome: "already" as const });
  const { name: site } = await currentOrganisation(db);
  const mail = { site, origin: env.appOrigin, language: languageOf(request) };
  const outcome = await sendConfirmation(db, { organisationId, userId, email }, mail, clock.now());
  return data({ outcome }, { status: outcome === "sent" ? 200 : 429 });
}

/** Where somebody asks for the mail that confirms the address of their account. */
export default function ConfirmAddressPage() {
  const { email, isConfirmed } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>()?.outcome;
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("accountMail.confirm.title")}</Heading>
      {outcome === "too-many" ? (
        <Alert kind="error" live>
          {t("accountMail.confirm.tooMany")}
        </Alert>
      ) : null}
      {outcome === "sent" ? (
        <Alert kind="ok" live title={t("accountMail.confirm.sentTitle")}>
          {t("accountMail.confirm.sent", { email })}
        </Alert>
      ) : (
        <Paragraph lead>
          {t(isConfirmed ? "accountMail.confirm.already" : "accountMail.confirm.ask", { email })}
        </Paragraph>
      )}
      {isConfirmed || outcome === "sent" ? (
        <ButtonLink href={path("/mijn")}>{t("accountMail.confirm.toMine")}</ButtonLink>
      ) : (
        <Form>
          <Button>{t("accountMail.confirm.send")}</Button>
        </Form>
      )}
    </>
  );
}
