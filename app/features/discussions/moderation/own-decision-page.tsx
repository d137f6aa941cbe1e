import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { JudgedText } from "./case-page.tsx";
import { mayObject, type OwnDecision } from "./moderation.ts";

interface OwnDecisionProps {
  decision: OwnDecision;
  reply: FormReply | undefined;
  /** The objection was just sent. */
  isObjected: boolean;
}

/** What a moderator decided about a text of the reader, why, and the way to object once. */
export function OwnDecisionPage({ decision, reply, isObjected }: OwnDecisionProps) {
  const { t, language } = useText();
  return (
    <>
      <Heading level={1}>{t("moderation.own.title")}</Heading>
      {isObjected ? (
        <Alert kind="ok" live>
          {t("moderation.own.objected")}
        </Alert>
      ) : null}
      <Outcome objection={decision.objection} />
      <Paragraph lead>{t(decision.kind === "view" ? "moderation.own.leadView" : "moderation.own.lead")}</Paragraph>
      {decision.isOver && !decision.objection?.outcome ? <Paragraph>{t("moderation.own.over")}</Paragraph> : null}
      <DescriptionList
        items={[
          { term: t(`moderation.kind.${decision.kind}`), value: <Dutch>{decision.about}</Dutch> },
          ...(decision.theme
            ? [{ term: t("guardians.write.theme"), value: t(`framework.theme.${decision.theme}`) }]
            : []),
          { term: t("moderation.case.historyAt"), value: formatDateTime(decision.decidedAt, language) },
          { term: t("moderation.own.why"), value: t(`moderation.reason.${decision.reason}`) },
          ...(decision.explanation
            ? [{ term: t("moderation.own.explanation"), value: <Dutch>{decision.explanation}</Dutch> }]
            : []),
        ]}
      />
      {decision.body === "" ? null : (
        <>
          <Heading level={2}>{t("moderation.own.yourText")}</Heading>
          <JudgedText text={decision.body} />
        </>
      )}
      <Objection decision={decision} />
      {mayObject(decision) ? <ObjectForm reply={reply} /> : null}
    </>
  );
}

/** What another moderator decided about the objection, before all that it is about. */
function Outcome({ objection }: Pick<OwnDecision, "objection">) {
  const { t } = useText();
  if (!objection?.outcome) return null;
  return (
    <Alert kind={objection.outcome === "upheld" ? "ok" : "info"}>
      <p>{t(`moderation.own.${objection.outcome}`)}</p>
      {objection.explanation ? (
        <p>
          <Dutch>{objection.explanation}</Dutch>
        </p>
      ) : null}
    </Alert>
  );
}

function Objection({ decision: { objection } }: Pick<OwnDecisionProps, "decision">) {
  const { t, language } = useText();
  if (objection === null) return null;
  return (
    <>
      <Heading level={2}>{t("moderation.own.objectionTitle")}</Heading>
      <JudgedText text={objection.body} />
      {objection.outcome === null ? (
        <Paragraph>{t("moderation.own.open", { when: formatDateTime(objection.objectedAt, language) })}</Paragraph>
      ) : null}
    </>
  );
}

function ObjectForm({ reply }: { reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("moderation.own.objectTitle")}</Heading>
      <Paragraph>{t("moderation.own.objectText")}</Paragraph>
      <Form>
        <TextArea
          defaultValue={filledIn(reply, "body")}
          errors={errorsOf(reply, "body", t)}
          label={t("moderation.own.objectBody")}
          maxLengthHint={t("moderation.own.objectLimit")}
          name="body"
        />
        <Button>{t("moderation.own.objectButton")}</Button>
      </Form>
    </>
  );
}
