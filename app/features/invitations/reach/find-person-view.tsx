import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { TextField } from "~/ui/text-field.tsx";

/** How somebody was written to: the lines of the letter, or the e-mail address. */
export interface ShownPerson {
  serial: number;
  address: string | null;
  email: string | null;
}

/** One field to find a person; sent as a form, so that no address stands in the address of a page. */
export function FindPersonForm({ reply }: { reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <Form>
      <TextField
        autoComplete="off"
        defaultValue={filledIn(reply, "zoek")}
        errors={errorsOf(reply, "zoek", t)}
        hint={t("newCode.find.hint")}
        label={t("newCode.find.field")}
        maxLength={254}
        name="zoek"
        spellCheck={false}
        width="medium"
      />
      <Button>{t("newCode.find.button")}</Button>
    </Form>
  );
}

/** Whoever was found, each with the way to a new code. */
export function FoundPeople({ base, found }: { base: string; found: readonly ShownPerson[] | "too-many" }) {
  const { t, path } = useText();
  if (found === "too-many") return <Alert live>{t("newCode.find.tooMany")}</Alert>;
  if (found.length === 0) return <Alert live>{t("newCode.find.nobody")}</Alert>;
  return (
    <>
      <Heading level={2}>{t("newCode.find.found")}</Heading>
      <CardList columns={2}>
        {found.map((person) => (
          <Card
            href={path(`${base}/nieuwe-code/${person.serial}`)}
            key={person.serial}
            title={t("newCode.number", { serial: person.serial })}
          >
            <ReachLines person={person} />
          </Card>
        ))}
      </CardList>
    </>
  );
}

/** The lines as they stand on the letter, and the e-mail address. */
export function ReachLines({ person: { address, email } }: { person: ShownPerson }) {
  const { t } = useText();
  const lines = [address, email].filter((part) => part !== null).join("\n");
  return lines === "" ? <Paragraph>{t("newCode.erased")}</Paragraph> : <PlainText text={lines} />;
}
