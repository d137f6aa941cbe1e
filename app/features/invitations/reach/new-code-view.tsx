import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { ReachLines, type ShownPerson } from "./find-person-view.tsx";

interface NewCodeProps {
  person: ShownPerson;
  /** Where a letter is made. */
  letterAt: string;
  /** Where the address is corrected. */
  addressAt: string;
  /** The last day on which the new code lets somebody begin, in words. */
  until: string;
  /** The reason that was not given, by whichever button. */
  isReasonMissing: boolean;
  reply: FormReply | undefined;
}

/** Gives one person a new code: why, and by letter or mail. What it does stands before the buttons. */
export function NewCodeForms({ person, letterAt, addressAt, until, isReasonMissing, reply }: NewCodeProps) {
  const { t } = useText();
  const missing = isReasonMissing ? [t("newCode.error.reason")] : [];
  return (
    <>
      <Heading level={3}>{t("newCode.number", { serial: person.serial })}</Heading>
      <ReachLines person={person} />
      {isReachable(person) ? (
        <Paragraph>
          <Link href={addressAt}>{t("newCode.address.change")}</Link>
        </Paragraph>
      ) : null}
      <Form>
        <RadioGroup
          defaultValue={filledIn(reply, "reden")}
          errors={[...missing, ...errorsOf(reply, "reden", t)]}
          legend={t("newCode.reason")}
          name="reden"
          options={(["lost", "other"] as const).map((value) => ({
            value,
            label: t(`newCode.reasonOf.${value}`),
            hint: t(`newCode.reasonHint.${value}`),
          }))}
        />
        <Paragraph>
          {t("newCode.stops")} {t("invitations.send.valid", { date: until })}
        </Paragraph>
        <Paragraph small>{t("newCode.once")}</Paragraph>
        <ActionList>
          <Button formAction={letterAt}>{t("newCode.letter")}</Button>
          {person.email ? (
            <Button name="intent" value="mail" variant="secondary">
              {t("newCode.mail", { email: person.email })}
            </Button>
          ) : null}
        </ActionList>
      </Form>
    </>
  );
}

/** Somebody whose address was erased on request is not written to at another one. */
export function isReachable({ address, email }: ShownPerson): boolean {
  return address !== null || email !== null;
}

/** Corrects the address for the letter. Stands apart from the form for a code, so that no letter goes to the address before it. */
export function AddressForm({ person, reply, backTo }: AddressProps) {
  const { t } = useText();
  return (
    <>
      <Form>
        <TextArea
          defaultValue={filledIn(reply, "adres") ?? person.address ?? ""}
          errors={errorsOf(reply, "adres", t)}
          hint={t("newCode.address.hint")}
          label={t("newCode.address.field", { serial: person.serial })}
          name="adres"
          rows={4}
        />
        <Button name="intent" value="adres">
          {t("newCode.address.button")}
        </Button>
      </Form>
      <Paragraph>
        <Link href={backTo}>{t("newCode.address.back")}</Link>
      </Paragraph>
    </>
  );
}

interface AddressProps {
  person: ShownPerson;
  reply: FormReply | undefined;
  backTo: string;
}
