import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { NumberField } from "~/ui/number-field.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";

/** The form for a new assembly. */
export function AssemblyForm({ reply }: { reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <Form>
      <TextField
        defaultValue={filledIn(reply, "title")}
        errors={errorsOf(reply, "title", t)}
        label={t("lot.new.name")}
        name="title"
      />
      <TextField
        defaultValue={filledIn(reply, "slug")}
        errors={errorsOf(reply, "slug", t)}
        hint={t("lot.new.slugHint")}
        label={t("lot.new.slug")}
        name="slug"
        spellCheck={false}
      />
      <SeatFields quotas={undefined} reply={reply} seats={undefined} />
      <Button>{t("lot.new.button")}</Button>
    </Form>
  );
}

interface SeatFieldsProps {
  reply: FormReply | undefined;
  seats: number | undefined;
  /** As `writeQuotas` writes them. */
  quotas: string | undefined;
}

/** How many seats there are, and for whom. */
export function SeatFields({ reply, seats, quotas }: SeatFieldsProps) {
  const { t } = useText();
  return (
    <>
      <NumberField
        defaultValue={filledIn(reply, "seats") ?? (seats === undefined ? undefined : String(seats))}
        errors={errorsOf(reply, "seats", t)}
        hint={t("lot.new.seatsHint")}
        label={t("lot.new.seats")}
        name="seats"
      />
      <TextArea
        defaultValue={filledIn(reply, "quotas") ?? quotas}
        errors={errorsOf(reply, "quotas", t)}
        hint={t("lot.new.quotasHint")}
        label={t("lot.new.quotas")}
        name="quotas"
        rows={10}
      />
    </>
  );
}
