import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ClosingFields } from "./period-fields.tsx";
import type { ShownPlan } from "./shown-plan.ts";

interface EndFormsProps {
  plan: ShownPlan;
  /** What came on paper: how many forms are not entered twice alike yet, and where they are entered. */
  paper: { pending: number; at: string };
  /** What the form of this intent got back. */
  replyTo: (intent: string) => FormReply | undefined;
}

/** What can still change of an open round: its end, later or now. */
export function EndForms({ plan, paper, replyTo }: EndFormsProps) {
  const { t } = useText();
  const extended = replyTo("extend");
  const field = (name: string) => ({
    name,
    defaultValue: extended ? filledIn(extended, name) : plan.fields[name],
    errors: errorsOf(extended, name, t),
  });
  return (
    <>
      <Heading level={2}>{t("roundPlanner.page.extend")}</Heading>
      <Paragraph small>{t("roundPlanner.page.extendHint")}</Paragraph>
      <Form>
        <ClosingFields field={field} />
        <Button name="intent" value="extend" variant="secondary">
          {t("roundPlanner.page.extendButton")}
        </Button>
      </Form>
      <CloseForm paper={paper} reply={replyTo("close")} />
    </>
  );
}

/** Ends the round now. Says first what of the paper would be lost: nothing can be entered afterwards. */
function CloseForm({ paper, reply }: Pick<EndFormsProps, "paper"> & { reply: FormReply | undefined }) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={2}>{t("roundPlanner.page.close")}</Heading>
      <Paragraph>{t("roundPlanner.page.closeText")}</Paragraph>
      {paper.pending > 0 ? (
        <Alert kind="warning">{t("roundPlanner.page.closePaper", { count: paper.pending })}</Alert>
      ) : null}
      <Paragraph>
        {t("roundPlanner.page.closePaperFirst")}{" "}
        <Link href={path(paper.at)}>{t("roundPlanner.page.closePaperLink")}</Link>
      </Paragraph>
      <Form>
        <Checkbox errors={errorsOf(reply, "sure", t)} label={t("roundPlanner.page.closeSure")} name="sure" />
        <Button name="intent" value="close" variant="danger">
          {t("roundPlanner.page.closeButton")}
        </Button>
      </Form>
    </>
  );
}
