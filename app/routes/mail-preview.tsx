import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { waitingMails } from "~/features/notifications/waiting-mails.queries.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { rolesOfStaff } from "~/features/results/results.permissions.ts";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Details } from "~/ui/details.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";

export const handle: PageHandle = { title: (t) => t("notifications.preview.title") };

const mostShown = 50;

/**
 * For developers: the mails that wait where nothing is sent. Not there with a mail server, nor with people who are not made
 * up: a mail holds a link that works.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { id: organisationId, exampleData } = await currentOrganisation(db);
  const isInUse = process.env.NODE_ENV === "production";
  if (env.smtpUrl !== undefined || (isInUse && !exampleData)) notFound();
  // Whoever tries the example may have given an address that exists.
  if (isInUse) await requireRole(request, rolesOfStaff);
  return { mails: await waitingMails(db, { organisationId, most: mostShown }) };
}

export default function MailPreviewPage() {
  const { mails } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <Heading level={1}>{t("notifications.preview.title")}</Heading>
      <Paragraph lead>{t("notifications.preview.lead")}</Paragraph>
      {mails.length === 0 ? <Paragraph>{t("notifications.preview.none")}</Paragraph> : null}
      {mails.map(({ id, sendKey, recipient, subject, body, unsubscribeUrl }) => (
        <section className="ui-flow" key={id}>
          <Heading level={2} look={3}>
            {subject}
          </Heading>
          <DescriptionList
            items={[
              { term: t("notifications.preview.to"), value: recipient },
              { term: t("notifications.preview.key"), value: sendKey },
              ...(unsubscribeUrl
                ? [{ term: t("notifications.preview.header", { name: "List-Unsubscribe" }), value: unsubscribeUrl }]
                : []),
            ]}
          />
          <Details summary={t("notifications.preview.body")}>
            <PlainText text={body} />
          </Details>
        </section>
      ))}
      {mails.length === mostShown ? (
        <Paragraph small>{t("notifications.preview.shown", { most: mostShown })}</Paragraph>
      ) : null}
    </>
  );
}
