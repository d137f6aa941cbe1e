import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { rolesThatInvite } from "~/features/invitations/invitations.permissions.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { tryAgain } from "~/platform/mail/outbox.commands.server.ts";
import { countMails, mailsIn } from "~/platform/mail/outbox.queries.server.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Details } from "~/ui/details.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDateTime, formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";

export const handle: PageHandle = {
  title: (t) => t("mail.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

const Search = z.strictObject({ klaar: z.literal("opnieuw").optional() });
const AgainForm = z.strictObject({
  mail: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
});
const mostShown = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesThatInvite);
  const { klaar } = searchParams(request, Search);
  const hasServer = env.smtpUrl !== undefined;
  const { exampleData } = await currentOrganisation(db);
  const listed = (state: "waiting" | "failed") => mailsIn(db, { organisationId, state, most: mostShown });
  const [counts, waiting, failed] = await Promise.all([
    countMails(db, organisationId),
    listed("waiting"),
    listed("failed"),
  ]);
  // A mail holds a link that works, such as one to a new password of an administrator: it is shown to try the example out.
  const isShown = exampleData && !hasServer;
  const shown = (mails: typeof waiting) => mails.map((mail) => ({ ...mail, body: isShown ? mail.body : null }));
  return { counts, waiting: shown(waiting), failed: shown(failed), hasServer, isShown, isTried: klaar === "opnieuw" };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesThatInvite);
  const submission = parseWithZod(await readForm(request), { schema: AgainForm });
  if (submission.status !== "success") return badRequest();
  const isTried = await tryAgain(db, { organisationId, id: submission.value.mail, now: clock.now() });
  return isTried ? redirect(inLanguage(languageOf(request), "/beheer/post?klaar=opnieuw"), 303) : notFound();
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** The outbox: what waits, and what was given up. */
export default function MailOutboxPage() {
  const { counts, waiting, failed, hasServer, isShown, isTried } = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const states = ["waiting", "sent", "failed"] as const;
  return (
    <>
      <Heading level={1}>{t("mail.title")}</Heading>
      {isTried ? (
        <Alert kind="ok" live>
          {t("mail.tried")}
        </Alert>
      ) : null}
      <Paragraph lead>{t("mail.lead")}</Paragraph>
      {hasServer ? null : (
        <Alert kind="warning">
          {t("mail.noServer")} {isShown ? t("mail.example") : t("mail.closed")}
        </Alert>
      )}
      <DescriptionList
        items={states.map((state) => ({
          term: t(`mail.counts.${state}`),
          value: formatNumber(counts[state], language),
        }))}
      />
      <Heading level={2}>{t("mail.failed")}</Heading>
      {failed.length > 0 ? <Paragraph>{t("mail.failedLead")}</Paragraph> : null}
      <Mails caption={t("mail.failed")} mails={failed} mayTryAgain />
      <Heading level={2}>{t("mail.waiting")}</Heading>
      <Mails caption={t("mail.waiting")} mails={waiting} />
      {counts.waiting > mostShown || counts.failed > mostShown ? (
        <Paragraph small>{t("mail.shown", { most: mostShown })}</Paragraph>
      ) : null}
    </>
  );
}

interface MailsProps {
  caption: string;
  mails: Data["waiting"];
  mayTryAgain?: boolean;
}

function Mails({ caption, mails, mayTryAgain }: MailsProps) {
  const { t, language } = useText();
  if (mails.length === 0) return <Paragraph>{t("mail.none")}</Paragraph>;
  const rows = mails.map((mail) => ({
    id: String(mail.id),
    recipient: mail.recipient,
    subject: <Subject {...mail} />,
    attempts: t("mail.times", { count: mail.attempts }),
    next: <span className="ui-number">{formatDateTime(mail.nextAt, language)}</span>,
    error: mail.lastError ?? "",
    again: (
      <Form hidden={{ mail: mail.id }}>
        <Button variant="secondary">{t("mail.tryAgain")}</Button>
      </Form>
    ),
  }));
  const last = mayTryAgain
    ? ({ key: "again", header: t("mail.again") } as const)
    : ({ key: "next", header: t("mail.next") } as const);
  // Before the first attempt there is nothing to say about it.
  const tried = mails.some(({ attempts }) => attempts > 0)
    ? [
        { key: "attempts", header: t("mail.attempts") },
        { key: "error", header: t("mail.error") },
      ]
    : [];
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacked
      columns={[
        { key: "recipient", header: t("mail.recipient") },
        { key: "subject", header: t("mail.subject") },
        ...tried,
        last,
      ]}
      rows={rows}
    />
  );
}

/** What is in a mail opens below its subject, where it may be shown at all. */
function Subject({ subject, body }: { subject: string; body: string | null }) {
  if (!body) return subject;
  return (
    <Details summary={subject}>
      <PlainText text={body} />
    </Details>
  );
}
