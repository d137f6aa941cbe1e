import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { rolesOfStaff } from "~/features/results/results.permissions.ts";
import { useText } from "~/i18n/text-context.tsx";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { Button } from "~/ui/button.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { RichText } from "~/ui/rich-text.tsx";
import { RichTextArea } from "~/ui/rich-text-area.tsx";

export const handle: PageHandle = {
  title: (t) => t("richText.page.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

/** Longer than any text of staff on the site may be. */
const LONGEST = 20_000;
const Sent = z.object({ text: z.string() });

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, rolesOfStaff);
  return null;
}

/** Shows a text as readers would see it; nothing is kept. The buttons above a text field ask for this too. */
export async function action({ request }: ActionFunctionArgs) {
  await requireRole(request, rolesOfStaff);
  const sent = Sent.safeParse(Object.fromEntries(await readForm(request)));
  if (!sent.success) return badRequest();
  const { text } = sent.data;
  return text.length > LONGEST ? data({ text, isTooLong: true }, { status: 422 }) : { text, isTooLong: false };
}

/** How staff mark up a text, with a place to try it. */
export default function MarkupPage() {
  const { t } = useText();
  const tried = useActionData<typeof action>();
  return (
    <>
      <Heading level={1}>{t("richText.page.title")}</Heading>
      <Paragraph lead>{t("richText.page.lead")}</Paragraph>
      <Samples />
      <Paragraph>{t("richText.page.rest")}</Paragraph>
      <Paragraph>{t("richText.page.keys")}</Paragraph>
      <Heading id="probeer" level={2}>
        {t("richText.page.try")}
      </Heading>
      <Form action="#probeer">
        <RichTextArea
          defaultValue={tried?.text}
          errors={tried?.isTooLong ? [t("richText.page.tooLong")] : undefined}
          hint={t("richText.page.textHint")}
          label={t("richText.page.text")}
          name="text"
        />
        <Button>{t("richText.page.show")}</Button>
      </Form>
      {tried && !tried.isTooLong ? <Tried text={tried.text} /> : null}
    </>
  );
}

const samples = ["bold", "italic", "list", "numbers", "link", "paragraph"] as const;

function Samples() {
  const { t } = useText();
  return (
    <DataTable
      caption={t("richText.page.caption")}
      captionHidden
      columns={[
        { key: "typed", header: t("richText.page.column.typed") },
        { key: "shown", header: t("richText.page.column.shown") },
      ]}
      rows={samples.map((sample) => {
        const text = t(`richText.page.sample.${sample}`);
        return { id: sample, typed: <PlainText text={text} />, shown: <RichText text={text} /> };
      })}
    />
  );
}

function Tried({ text }: { text: string }) {
  const { t } = useText();
  return (
    <>
      <Heading level={3}>{t("richText.page.result")}</Heading>
      <div id="voorbeeld">
        {text.trim() === "" ? <Paragraph>{t("richText.page.empty")}</Paragraph> : <RichText text={text} />}
      </div>
    </>
  );
}
