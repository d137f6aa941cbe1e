import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ClosingFields } from "./period-fields.tsx";
import type { ShownPlan } from "./shown-plan.ts";

interface EndFormsProps {
  plan: ShownPlan;
  /** What the form of this intent got back. */
  replyTo: (intent: string) => FormReply | undefined;
}

/** What can still change of an open round: its end, later or now. */
export function EndForms({ plan, replyTo }: EndFormsProps) {
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
      <Heading level={2}>{t("roundPlanner.page.close")}</Heading>
      <Paragraph>{t("roundPlanner.page.closeText")}</Paragraph>
      <Form>
        <Checkbox errors={errorsOf(replyTo("close"), "sure", t)} label={t("roundPlanner.page.closeSure")} name="sure" />
        <Button name="intent" value="close" variant="danger">
          {t("roundPlanner.page.closeButton")}
        </Button>
      </Form>
    </>
  );
}
