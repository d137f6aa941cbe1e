import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { unsubscribe } from "~/features/notifications/preferences/preference.commands.server.ts";
import { preferencesOfKey } from "~/features/notifications/preferences/preference.queries.server.ts";
import { isUnsubscribePath, mailKindOf, mailKindsInUrl } from "~/features/notifications/unsubscribe-path.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { withoutLanguage } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = { title: (t) => t("notifications.unsubscribe.title"), breadcrumbs: () => [] };

const Search = z.strictObject({ mails: z.enum(mailKindsInUrl) });
/** What a mailbox sends when its button is pressed (RFC 8058), and what the button on this page sends. */
const OneClick = z.strictObject({ "List-Unsubscribe": z.literal("One-Click") });

async function asked({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const key = requireParam(params, "key");
  // No other address is let in without an origin, so no other has a key.
  if (!isUnsubscribePath(withoutLanguage(new URL(request.url).pathname))) notFound();
  const kind = mailKindOf(searchParams(request, Search).mails) ?? badRequest();
  const { id: organisationId } = await currentOrganisation(db);
  return { organisationId, key, kind };
}

/** Opening the page changes nothing: mail programs open links by themselves. */
export async function loader(args: LoaderFunctionArgs) {
  const { organisationId, key, kind } = await asked(args);
  const chosen = (await preferencesOfKey(db, { organisationId, key })) ?? notFound();
  const gets = kind === "digest" ? chosen.digest === "weekly" : chosen.aboutOwnInput;
  return { kind, gets };
}

/** Stops the mails. Answered at once and without a redirect, which the senders of RFC 8058 do not follow. */
export async function action(args: ActionFunctionArgs) {
  const { organisationId, key, kind } = await asked(args);
  const form = Object.fromEntries(await readForm(args.request));
  if (!OneClick.safeParse(form).success) return badRequest();
  const isStopped = await unsubscribe(db, { organisationId, key, kind });
  return isStopped ? data({ stopped: true }) : notFound();
}

/** Where somebody stops mails without signing in. */
export default function UnsubscribePage() {
  const { kind, gets } = useLoaderData<typeof loader>();
  const stopped = useActionData<typeof action>()?.stopped ?? false;
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("notifications.unsubscribe.title")}</Heading>
      {stopped ? <Alert kind="ok" live title={t(`notifications.unsubscribe.stopped.${kind}`)} /> : null}
      {gets && !stopped ? (
        <>
          <Paragraph>{t(`notifications.unsubscribe.question.${kind}`)}</Paragraph>
          <Form hidden={{ "List-Unsubscribe": "One-Click" }}>
            <Button>{t(`notifications.unsubscribe.button.${kind}`)}</Button>
          </Form>
        </>
      ) : null}
      {gets || stopped ? null : <Paragraph>{t(`notifications.unsubscribe.already.${kind}`)}</Paragraph>}
      <Paragraph>
        {t("notifications.unsubscribe.change")}{" "}
        <Link href={path("/mijn#mail")}>{t("notifications.unsubscribe.toMine")}</Link>
      </Paragraph>
    </>
  );
}
