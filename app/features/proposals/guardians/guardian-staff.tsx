import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Details } from "~/ui/details.tsx";
import { EmailField } from "~/ui/email-field.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { DutchText } from "../dutch-text.tsx";
import { absentParties, type Guardian } from "./guardian.ts";

/** The guardians of a proposal now, with a button to end their task, and those before. */
export function GuardianList({ guardians, reply }: { guardians: readonly Guardian[]; reply: FormReply | undefined }) {
  const { t, language } = useText();
  const now = guardians.filter(({ endedAt }) => endedAt === null);
  const before = guardians.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      <Heading level={2}>{t("guardians.staff.now")}</Heading>
      {now.length === 0 ? <Paragraph>{t("guardians.staff.none")}</Paragraph> : null}
      {now.map(({ id, name, speaksFor, reason }) => (
        <section className="ui-flow" key={id}>
          <Heading level={3}>{t("guardians.public.by", { name, party: t(`guardians.party.${speaksFor}`) })}</Heading>
          <DutchText text={reason} />
          <Relieving id={id} name={name} reply={filledIn(reply, "guardian") === String(id) ? reply : undefined} />
        </section>
      ))}
      {before.length > 0 ? (
        <Details summary={t("guardians.staff.before")}>
          <ul>
            {before.map(({ id, name, speaksFor, endedAt }) => (
              <li key={id}>
                {t("guardians.public.was", {
                  name,
                  party: t(`guardians.party.${speaksFor}`),
                  date: endedAt ? formatDate(endedAt, language) : "",
                })}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

/** Ending a task, asked once more; `reply` only of the form that was sent. */
function Relieving({ id, name, reply }: Pick<Guardian, "id" | "name"> & { reply: FormReply | undefined }) {
  const { t } = useText();
  // The list of errors leads to the box of the form that was sent; the others have names of their own.
  const own = { id: `sure-${id}`, hintId: `sure-${id}-hint` };
  return (
    <Details open={reply !== undefined} summary={t("guardians.staff.relieve", { name })}>
      <Form hidden={{ guardian: id }}>
        <Checkbox
          errors={errorsOf(reply, "sure", t)}
          hint={t("guardians.staff.relieveHint")}
          {...(reply ? {} : { ids: own })}
          label={t("guardians.staff.relieveSure", { name })}
          name="sure"
        />
        <Button name="intent" value="relieve" variant="secondary">
          {t("guardians.staff.relieve", { name })}
        </Button>
      </Form>
    </Details>
  );
}

/** The form that asks somebody to be a guardian. `known` is the highest number of the guardians that stand above it. */
export function AppointForm({ known, reply }: { known: number; reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("guardians.staff.form")}</Heading>
      <Form hidden={{ known }}>
        <RadioGroup
          defaultValue={filledIn(reply, "speaksFor")}
          errors={errorsOf(reply, "speaksFor", t)}
          hint={t("guardians.staff.again")}
          legend={t("guardians.staff.party")}
          name="speaksFor"
          options={absentParties.map((party) => ({ value: party, label: t(`guardians.staff.option.${party}`) }))}
        />
        <EmailField
          defaultValue={filledIn(reply, "email")}
          errors={errorsOf(reply, "email", t)}
          hint={t("guardians.staff.emailHint")}
          label={t("guardians.staff.email")}
          name="email"
        />
        <TextArea
          defaultValue={filledIn(reply, "reason")}
          errors={errorsOf(reply, "reason", t)}
          hint={t("guardians.staff.reasonHint")}
          label={t("guardians.staff.reason")}
          name="reason"
          rows={3}
        />
        <Button name="intent" value="appoint">
          {t("guardians.staff.appoint")}
        </Button>
      </Form>
    </>
  );
}
