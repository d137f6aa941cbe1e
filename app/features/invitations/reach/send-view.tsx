import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate, formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { daysBetween, mostReminders } from "../invitation.ts";

/** How many people each button is about. */
interface Counts {
  firstMail: number;
  firstLetter: number;
  againLetter: number;
  reminderMail: number;
  reminderLetter: number;
  /** The first day on which somebody may be reminded. */
  remindFrom: string | null;
}

interface WriteFormsProps {
  counts: Counts;
  /** Where letters are made. */
  lettersAt: string;
  lettersAtOnce: number;
  /** Whether the round is still to open, so that letters fix its days. */
  isUpcoming: boolean;
}

/** The buttons that write to people for the first time. */
export function InviteForms({ counts, lettersAt, lettersAtOnce, isUpcoming }: WriteFormsProps) {
  const { t, language } = useText();
  return (
    <>
      <Heading level={2}>{t("invitations.send.invite")}</Heading>
      {counts.firstMail + counts.firstLetter === 0 ? <Paragraph>{t("invitations.send.allWritten")}</Paragraph> : null}
      <MailForm people={counts.firstMail} turn="first" />
      <LettersForm
        at={lettersAt}
        fixesDays={isUpcoming}
        most={lettersAtOnce}
        people={counts.firstLetter}
        turn="first"
      />
      {counts.againLetter > 0 ? (
        <Form action={lettersAt} hidden={{ turn: "again" }}>
          <Paragraph small>{t("invitations.send.lettersAgainHint")}</Paragraph>
          <Button variant="secondary">
            {t("invitations.send.lettersAgain", { people: formatNumber(counts.againLetter, language) })}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

/** The buttons that write once more to who did not answer. */
export function RemindForms({ counts, lettersAt, lettersAtOnce }: WriteFormsProps) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("invitations.send.remind")}</Heading>
      <Paragraph>{t("invitations.send.remindHint", { most: mostReminders, days: daysBetween })}</Paragraph>
      {counts.reminderMail + counts.reminderLetter === 0 ? <RemindLater from={counts.remindFrom} /> : null}
      <MailForm people={counts.reminderMail} turn="reminder" />
      <LettersForm at={lettersAt} most={lettersAtOnce} people={counts.reminderLetter} turn="reminder" />
    </>
  );
}

function RemindLater({ from }: { from: string | null }) {
  const { t, language } = useText();
  return (
    <Paragraph>
      {from
        ? t("invitations.send.remindFrom", { date: formatDate(from, language) })
        : t("invitations.send.nobodyToRemind")}
    </Paragraph>
  );
}

function MailForm({ people, turn }: { people: number; turn: "first" | "reminder" }) {
  const { t, language } = useText();
  if (people === 0) return null;
  return (
    <Form hidden={{ intent: "mail", turn }}>
      <Button>{t("invitations.send.mails", { count: people, people: formatNumber(people, language) })}</Button>
    </Form>
  );
}

interface LettersFormProps {
  at: string;
  most: number;
  people: number;
  turn: "first" | "reminder";
  fixesDays?: boolean;
}

function LettersForm({ at, most, people, turn, fixesDays }: LettersFormProps) {
  const { t, language } = useText();
  if (people === 0) return null;
  const now = Math.min(most, people);
  return (
    <Form action={at} hidden={{ turn }}>
      <Paragraph small>{t("invitations.send.lettersHint", { most: formatNumber(most, language) })}</Paragraph>
      {fixesDays ? <Paragraph>{t("invitations.send.lettersFix")}</Paragraph> : null}
      <Button>{t("invitations.send.letters", { count: now, people: formatNumber(now, language) })}</Button>
    </Form>
  );
}

/** The way to a new code for one person. */
export function NewCodeLink({ href }: { href: string }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("newCode.title")}</Heading>
      <Paragraph>{t("newCode.linkText")}</Paragraph>
      <ButtonLink href={href} variant="secondary">
        {t("newCode.link")}
      </ButtonLink>
    </>
  );
}

/** Notes what did not arrive. */
export function BounceForm({ reply }: { reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("invitations.send.bounce")}</Heading>
      <Paragraph>{t("invitations.send.bounceLead")}</Paragraph>
      <Form hidden={{ intent: "bounce" }}>
        <TextField
          autoComplete="off"
          defaultValue={filledIn(reply, "undelivered")}
          errors={errorsOf(reply, "undelivered", t)}
          label={t("invitations.send.bounceField")}
          maxLength={254}
          name="undelivered"
          spellCheck={false}
          width="medium"
        />
        <Button variant="secondary">{t("invitations.send.bounceButton")}</Button>
      </Form>
    </>
  );
}
