import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { JudgedText } from "./case-page.tsx";
import { type ObjectionCase, objectionOutcomes } from "./moderation.ts";
import { ExplanationField } from "./reason-fields.tsx";

interface ObjectionProps {
  found: ObjectionCase;
  reply: FormReply | undefined;
}

/** An objection with the text and the decision that it is about; another moderator than the first decides. */
export function ObjectionPage({ found, reply }: ObjectionProps) {
  const { t, language, path } = useText();
  return (
    <>
      <Heading level={1}>{t("moderation.objectionCase.title")}</Heading>
      <DescriptionList
        items={[
          { term: t("moderation.case.about"), value: <Dutch>{found.about}</Dutch> },
          { term: t("moderation.case.author"), value: found.author },
        ]}
      />
      <Heading level={2}>{t("moderation.objectionCase.text")}</Heading>
      {found.body === "" ? (
        <Paragraph>{t("moderation.objectionCase.textGone")}</Paragraph>
      ) : (
        <JudgedText text={found.body} />
      )}
      {found.kind === "view" ? (
        <Paragraph>
          <Link href={path(`/beheer/zienswijzen/${found.textId}`)}>{t("moderation.objectionCase.toView")}</Link>
        </Paragraph>
      ) : null}
      <Heading level={2}>{t("moderation.objectionCase.decision")}</Heading>
      <DescriptionList
        items={[
          { term: t("moderation.case.historyAt"), value: formatDateTime(found.decidedAt, language) },
          { term: t("moderation.case.historyReason"), value: t(`moderation.reason.${found.reason}`) },
          ...(found.explanation ? [{ term: t("moderation.explanation"), value: found.explanation }] : []),
        ]}
      />
      <Heading level={2}>{t("moderation.objectionCase.objection")}</Heading>
      <JudgedText text={found.objection} />
      <Deciding found={found} reply={reply} />
    </>
  );
}

function Deciding({ found, reply }: ObjectionProps) {
  const { t } = useText();
  if (found.outcome !== null) {
    return <Alert kind="info">{t(`moderation.objectionCase.over.${found.outcome}`)}</Alert>;
  }
  if (found.forAnother) return <Alert kind="info">{t("moderation.objectionCase.forAnother")}</Alert>;
  return (
    <>
      <Heading level={2}>{t("moderation.objectionCase.decide")}</Heading>
      <Form hidden={{ intent: "objection" }}>
        <RadioGroup
          defaultValue={filledIn(reply, "outcome")}
          errors={errorsOf(reply, "outcome", t)}
          legend={t("moderation.objectionCase.outcome")}
          name="outcome"
          options={objectionOutcomes.map((value) => ({ value, label: t(`moderation.objectionCase.${value}`) }))}
        />
        <ExplanationField isRequired reply={reply} />
        <Button>{t("moderation.objectionCase.button")}</Button>
      </Form>
    </>
  );
}
