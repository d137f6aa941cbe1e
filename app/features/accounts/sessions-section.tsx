import { useText } from "~/i18n/text-context.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { LinkButton } from "~/ui/link-button.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { OwnSession } from "./session.ts";

/** The browsers in which the person is signed in, each with a button that ends it. */
export function SessionsSection({ sessions }: { sessions: OwnSession[] }) {
  const { t } = useText();
  return (
    <>
      <Heading id="apparaten" level={2}>
        {t("accounts.sessions.title")}
      </Heading>
      <Paragraph>{t("accounts.sessions.lead")}</Paragraph>
      <CardList columns={2}>
        {sessions.map((session) => (
          <SessionCard key={session.handle} session={session} />
        ))}
      </CardList>
    </>
  );
}

function SessionCard({ session }: { session: OwnSession }) {
  const { t, language } = useText();
  const started = formatDateTime(session.startedAt, language);
  return (
    <Card
      meta={<EndSession session={session} started={started} />}
      title={t(session.isThisOne ? "accounts.sessions.thisOne" : "accounts.sessions.otherOne")}
    >
      <Paragraph>{t("accounts.sessions.started", { when: started })}</Paragraph>
      <Paragraph small>{t("accounts.sessions.ends", { when: formatDateTime(session.endsAt, language) })}</Paragraph>
    </Card>
  );
}

function EndSession({ session, started }: { session: OwnSession; started: string }) {
  const { t, path } = useText();
  if (session.isThisOne) {
    return (
      <Form action={path("/uitloggen")}>
        <LinkButton>{t("accounts.sessions.endThis")}</LinkButton>
      </Form>
    );
  }
  return (
    <Form hidden={{ intent: "end-session", session: session.handle }}>
      <LinkButton>{t("accounts.sessions.endOther", { when: started })}</LinkButton>
    </Form>
  );
}
