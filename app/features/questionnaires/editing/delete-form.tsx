import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";

/** Throws a draft away, for who says to be sure. */
export function DeleteForm({ changed, reply }: { changed: string; reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("questionnaireEditor.page.removeTitle")}</Heading>
      <Form hidden={{ version: changed }}>
        <Checkbox errors={errorsOf(reply, "sure", t)} label={t("questionnaireEditor.page.removeSure")} name="sure" />
        <Button name="intent" value="delete" variant="danger">
          {t("questionnaireEditor.page.remove")}
        </Button>
      </Form>
    </>
  );
}
