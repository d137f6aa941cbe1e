import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** What publishing means for the inputs, said before the button. */
export function Publishing({ named, waiting }: { named: number; waiting: number }) {
  const { t } = useText();
  return (
    <>
      <Heading id="publiceren" level={2}>
        {t("decisions.staff.publish")}
      </Heading>
      <Paragraph>
        {t("decisions.staff.publishText", { count: named })} {t("decisions.staff.publishWaiting", { count: waiting })}
      </Paragraph>
      <Paragraph>{t("decisions.staff.publishFinal")}</Paragraph>
      <Form hidden={{ intent: "publish" }}>
        <Button>{t("decisions.staff.publishButton")}</Button>
      </Form>
    </>
  );
}
