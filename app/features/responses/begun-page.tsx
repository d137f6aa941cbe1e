import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { markedBy } from "./answer-fields.ts";
import type { Answering } from "./answering.ts";
import { readableReceipt } from "./receipt.ts";

/** Somebody comes back: they go on where they left off, or begin again. */
export function BegunBefore({ round, formKey, marker, savedOn }: Extract<Answering, { kind: "begun" }>) {
  const { t, language } = useText();
  return (
    <>
      <Heading level={1}>{language === "nl" ? round.titleNl : round.titleEn}</Heading>
      <Heading level={2}>{t("answering.draft.begunTitle")}</Heading>
      <Paragraph>{t("answering.draft.begunOn", { date: formatDate(savedOn, language) })}</Paragraph>
      <Paragraph small>{t("answering.draft.beginAnewText")}</Paragraph>
      <Form formKey={formKey} hidden={{ ronde: round.slug, onderdeel: 0, ...markedBy(marker) }}>
        <ActionList>
          <Button name="actie" value="verder">
            {t("answering.draft.goOn")}
          </Button>
          <Button name="actie" value="wissen" variant="secondary">
            {t("answering.draft.beginAnew")}
          </Button>
        </ActionList>
      </Form>
    </>
  );
}

/** The code with which somebody goes on elsewhere. It is shown once: only a hash of it is kept. */
export function CodeToGoOn({ round, formKey, marker, code, origin }: Extract<Answering, { kind: "code" }>) {
  const { t, path } = useText();
  const place = path(`/vragenlijsten/${round.slug}/verder`);
  return (
    <>
      <Heading level={1}>{t("answering.code.title")}</Heading>
      <Paragraph>{t("answering.code.text")}</Paragraph>
      <Alert kind="ok">
        <p className="ui-address">
          <Link href={place}>{origin + place}</Link>
        </p>
        <p className="ui-code">
          <strong>{readableReceipt(code)}</strong>
        </p>
      </Alert>
      <Paragraph>{t("answering.code.warning")}</Paragraph>
      {round.audience === "invited" ? <Paragraph>{t("answering.code.moves")}</Paragraph> : null}
      <Form formKey={formKey} hidden={{ ronde: round.slug, onderdeel: 0, ...markedBy(marker) }}>
        <Button name="actie" value="verder">
          {t("answering.code.back")}
        </Button>
      </Form>
    </>
  );
}
