import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { DutchText } from "../dutch-text.tsx";
import { shortTitle } from "../proposal.ts";
import type { GuardianTask } from "./guardian.ts";

/** What somebody was asked to do as a guardian, on their own page: to write, or to give back. Nothing for who was not asked. */
export function OwnTasks({ tasks }: { tasks: readonly GuardianTask[] }) {
  const { t } = useText();
  if (tasks.length === 0) return null;
  return (
    <>
      <Heading id="hoeder" level={2}>
        {t("guardians.mine.title")}
      </Heading>
      <Paragraph>{t("guardians.mine.lead")}</Paragraph>
      {tasks.map((task) => (
        <Task key={task.id} task={task} />
      ))}
    </>
  );
}

function Task({ task: { id, speaksFor, reason, appointedAt, proposal } }: { task: GuardianTask }) {
  const { t, path, language } = useText();
  const title = shortTitle(proposal.title);
  return (
    <section className="ui-flow">
      <Heading level={3}>
        <Dutch>{title}</Dutch>
      </Heading>
      <Paragraph>
        {t("guardians.mine.asked", {
          date: formatDate(appointedAt, language),
          party: t(`guardians.party.${speaksFor}`),
        })}
      </Paragraph>
      <DutchText text={reason} />
      <Paragraph>
        <Link href={path(`/voorstellen/${proposal.slug}/zienswijze`)} more>
          {t("guardians.mine.write")}
        </Link>
      </Paragraph>
      <Form hidden={{ guardian: id }}>
        <Button name="intent" value="hand-back" variant="secondary">
          {t("guardians.mine.handBack")} <span className="ui-hidden">({title})</span>
        </Button>
      </Form>
    </section>
  );
}
