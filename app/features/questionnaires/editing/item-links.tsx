import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

interface ItemLinksProps {
  id: number;
  previous: string | null;
  next: string | null;
}

/** The way from one question to the ones beside it, and back to the questionnaire. */
export function ItemLinks({ id, previous, next }: ItemLinksProps) {
  const { t, path } = useText();
  const page = `/beheer/vragenlijsten/${id}`;
  return (
    <Paragraph>
      <Link href={path(page)}>{t("questionnaireEditor.item.back")}</Link>
      {previous === null ? null : (
        <>
          {" · "}
          <Link href={path(`${page}/vragen/${previous}`)}>
            {t("questionnaireEditor.item.previous", { code: previous })}
          </Link>
        </>
      )}
      {next === null ? null : (
        <>
          {" · "}
          <Link href={path(`${page}/vragen/${next}`)}>{t("questionnaireEditor.item.next", { code: next })}</Link>
        </>
      )}
    </Paragraph>
  );
}

/** Takes a question away, for who says to be sure. */
export function RemoveItem({ changed, reply }: { changed: string; reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <Form hidden={{ version: changed }}>
      <Checkbox errors={errorsOf(reply, "sure", t)} label={t("questionnaireEditor.items.removeSure")} name="sure" />
      <Button name="intent" value="remove" variant="danger">
        {t("questionnaireEditor.items.remove")}
      </Button>
    </Form>
  );
}
