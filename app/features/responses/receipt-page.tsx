import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Details } from "~/ui/details.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { PageScript } from "~/ui/page-script.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ChangeAnswers, ChangeElsewhere } from "./change-answers.tsx";
import type { ChangeHere } from "./change-here.server.ts";
import { GivenAnswers } from "./given-answers.tsx";
import type { ReceivedResponse } from "./receipt.queries.server.ts";
import { readableReceipt } from "./receipt.ts";

interface ReceiptPageProps {
  received: ReceivedResponse;
  /** Whether the round still takes answers. */
  isOpen: boolean;
  /** Whether this browser may change these answers: the receipt alone does not give that right. */
  change: ChangeHere | undefined;
  /** Dutch path of the page where the questionnaire is answered. */
  answerPath: string;
  /** What others answered, beside these answers. */
  beside?: ReactNode;
}

/** Where what is known of a person comes from, in rounds that do not ask it. */
const knownFrom = { invited: "list", panel: "profile", open: undefined, confirmed: undefined } as const;

/** The receipt: that the answers are in, the code, what happens next, and how to see or withdraw them. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { t, language } = useText();
  const { received } = props;
  if (received.withdrawnOn !== null) return <Withdrawn on={received.withdrawnOn} />;
  return (
    <>
      <Heading level={1}>{t("responses.receipt.title")}</Heading>
      <Paragraph lead>
        {t(props.isOpen ? "responses.receipt.text" : "responses.receipt.textClosed", {
          round: language === "nl" ? received.round.titleNl : received.round.titleEn,
          // The day of receipt goes when the round ends: it could tell who answered.
          date: formatDate(props.isOpen ? received.receivedOn : received.round.closesAt, language),
        })}
      </Paragraph>
      {received.isTrial ? (
        <Alert kind="warning" title={t("responses.trial.title")}>
          <p>{t("responses.trial.received")}</p>
        </Alert>
      ) : null}
      <Code receipt={received.receipt} />
      <Onward {...props} />
      {props.beside}
      <WhatHappens isOpen={props.isOpen} />
      <Heading level={2}>{t("responses.receipt.answersTitle")}</Heading>
      <Details summary={t("responses.receipt.answers")}>
        <GivenAnswers
          answers={received.answers}
          background={received.background}
          from={knownFrom[received.round.audience]}
          places={received.places}
        />
      </Details>
      {props.change ? <ChangeAnswers {...props} {...props.change} /> : null}
      {props.isOpen && !props.change ? <ChangeElsewhere audience={received.round.audience} /> : null}
      <Withdraw />
      {/* What this device kept of these answers goes. */}
      <div data-received={received.round.slug}>
        <PageScript name="vragenlijst" />
      </div>
    </>
  );
}

function Code({ receipt }: { receipt: string }) {
  const { t } = useText();
  return (
    <Alert kind="ok" title={t("responses.receipt.codeTitle")}>
      <p className="ui-code">
        <strong>{readableReceipt(receipt)}</strong>
      </p>
      <p>{t("responses.receipt.codeText")}</p>
    </Alert>
  );
}

function WhatHappens({ isOpen }: { isOpen: boolean }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("responses.receipt.nextTitle")}</Heading>
      <Paragraph>{t("responses.receipt.next")}</Paragraph>
      <Paragraph>{t(isOpen ? "responses.receipt.traceOpen" : "responses.receipt.traceClosed")}</Paragraph>
    </>
  );
}

function Onward({ received }: ReceiptPageProps) {
  const { t, path } = useText();
  const proposal = received.round.proposalSlug;
  return (
    <ActionList>
      {proposal ? (
        <ButtonLink href={path(`/voorstellen/${proposal}#verwachting`)}>{t("responses.receipt.others")}</ButtonLink>
      ) : (
        <ButtonLink href={path("/voorstellen")}>{t("responses.receipt.proposals")}</ButtonLink>
      )}
    </ActionList>
  );
}

/** Behind a step of its own, because it cannot be undone. */
function Withdraw() {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("responses.receipt.withdrawTitle")}</Heading>
      <Details summary={t("responses.receipt.withdrawOpen")}>
        <Paragraph>{t("responses.receipt.withdrawText")}</Paragraph>
        <Form hidden={{ actie: "weghalen" }}>
          <Button variant="danger">{t("responses.receipt.withdraw")}</Button>
        </Form>
      </Details>
    </>
  );
}

function Withdrawn({ on }: { on: string }) {
  const { t, language, path } = useText();
  return (
    <>
      <Heading level={1}>{t("responses.receipt.withdrawnTitle")}</Heading>
      <Paragraph lead>{t("responses.receipt.withdrawnText", { date: formatDate(on, language) })}</Paragraph>
      <Link href={path("/voorstellen")}>{t("responses.receipt.proposals")}</Link>
    </>
  );
}
