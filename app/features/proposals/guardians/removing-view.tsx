import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Quotation } from "~/ui/quotation.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { DutchText } from "../dutch-text.tsx";
import { shortTitle } from "../proposal.ts";
import { type Removal, removalReasons } from "./guardian.ts";
import type { ViewToJudge } from "./removed-view.queries.server.ts";

/** In the place of a view that was taken away: when and why. */
export function RemovedView({ removed: { at, reason, explanation } }: { removed: Removal }) {
  const { t, language } = useText();
  return (
    <>
      <Paragraph>
        {t("guardians.removed.when", { date: formatDate(at, language) })} {t(`moderation.reason.${reason}`)}.
      </Paragraph>
      <DutchText text={explanation} />
    </>
  );
}

/** What a moderator judges: who wrote it about what, the text with its sources, and what became of it. */
export function JudgedView({ view }: { view: ViewToJudge }) {
  const { t, path } = useText();
  return (
    <>
      {view.removed ? (
        <>
          <Alert kind="warning">
            <RemovedView removed={view.removed} />
          </Alert>
          <Paragraph>
            <Link href={`${path(`/voorstellen/${view.proposal.slug}/afweging`)}#hoeders`} more>
              {t("guardians.removed.toWeighing")}
            </Link>
          </Paragraph>
        </>
      ) : null}
      <DescriptionList
        items={[
          { term: t("guardians.removed.about"), value: <Dutch>{shortTitle(view.proposal.title)}</Dutch> },
          { term: t("guardians.removed.guardian"), value: view.guardian },
          { term: t("guardians.write.theme"), value: t(`framework.theme.${view.theme}`) },
          { term: t("guardians.public.sources"), value: <Dutch>{view.sources.join("; ")}</Dutch> },
        ]}
      />
      <Quotation>
        <DutchText text={view.body} />
      </Quotation>
    </>
  );
}

/** The form that takes a view away, with a reason that everybody reads; `seen` goes along: what was decided about it before. */
export function RemovalFields({ reply, seen }: { reply: FormReply | undefined; seen: string }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("guardians.removed.title")}</Heading>
      <Paragraph>{t("guardians.removed.lead")}</Paragraph>
      <Form hidden={{ seen }}>
        <RadioGroup
          defaultValue={filledIn(reply, "reason")}
          errors={errorsOf(reply, "reason", t)}
          legend={t("guardians.removed.reason")}
          name="reason"
          options={removalReasons.map((value) => ({ value, label: t(`moderation.reason.${value}`) }))}
        />
        <TextArea
          defaultValue={filledIn(reply, "explanation")}
          errors={errorsOf(reply, "explanation", t)}
          hint={t("guardians.removed.explanationHint")}
          label={t("guardians.removed.explanation")}
          name="explanation"
          rows={3}
        />
        <Button variant="danger">{t("guardians.removed.button")}</Button>
      </Form>
    </>
  );
}
