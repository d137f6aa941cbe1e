import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDateTime, formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Quotation } from "~/ui/quotation.tsx";
import { commentPath } from "../discussion-path.ts";
import { KeptText } from "../kept-text.tsx";
import { heldWords } from "./held-words.ts";
import type { CommentCase } from "./moderation.ts";
import { ObjectionFirst, PastActs } from "./past-acts.tsx";
import { ExplanationField, ReasonField } from "./reason-fields.tsx";

interface CaseProps {
  found: CommentCase;
  reply: FormReply | undefined;
}

/** One comment with what a moderator needs to decide about it, and the two ways to decide. */
export function CasePage({ found, reply }: CaseProps) {
  const { t } = useText();
  return (
    <>
      <Heading level={1}>{t("moderation.case.title")}</Heading>
      <Facts found={found} />
      <WhatIsUp found={found} />
      <Heading level={2}>{t("moderation.case.text")}</Heading>
      <JudgedText text={found.body} />
      <Reports found={found} />
      {found.own || found.openObjection !== null ? (
        <KeptText label={t("moderation.explanation")} name="explanation" reply={reply} />
      ) : (
        <Deciding found={found} reply={reply} />
      )}
      <PastActs history={found.history} />
    </>
  );
}

/** A text of a resident that a moderator judges; in whatever language it was written. */
export function JudgedText({ text }: { text: string }) {
  const { language } = useText();
  return (
    <Quotation lang={language === "nl" ? undefined : "nl"}>
      <div dir="auto">
        <PlainText text={text} />
      </div>
    </Quotation>
  );
}

function Facts({ found }: { found: CommentCase }) {
  const { t, language, path } = useText();
  const { proposal, threadId, commentId } = found;
  const state = found.hidden ? "stateHidden" : found.held.length > 0 ? "stateHeld" : "stateShown";
  return (
    <>
      <DescriptionList
        items={[
          { term: t("moderation.case.about"), value: <Dutch>{proposal.title}</Dutch> },
          { term: t("moderation.case.author"), value: found.author },
          { term: t("moderation.case.written"), value: formatDateTime(found.createdAt, language) },
          { term: t("moderation.case.state"), value: t(`moderation.case.${state}`) },
        ]}
      />
      <Paragraph>
        <Link href={path(commentPath(proposal.slug, { threadId, id: commentId }))}>
          {t("moderation.case.toThread")}
        </Link>
      </Paragraph>
    </>
  );
}

function WhatIsUp({ found }: { found: CommentCase }) {
  const { t, language } = useText();
  const { held, own, openObjection } = found;
  return (
    <>
      {held.length > 0 ? (
        <Alert kind="warning">
          {t("moderation.case.held", { count: held.length, what: heldWords(held, t, language) })}
        </Alert>
      ) : null}
      {own ? <Alert kind="info">{t("moderation.case.own")}</Alert> : null}
      <ObjectionFirst actId={openObjection} />
    </>
  );
}

function Reports({ found: { reports } }: { found: CommentCase }) {
  const { t, language } = useText();
  if (reports.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("moderation.case.reports")}</Heading>
      <DataTable
        caption={t("moderation.case.reports")}
        captionHidden
        narrow
        columns={[
          { key: "reason", header: t("moderation.case.reportReason") },
          { key: "count", header: t("moderation.case.reportCount"), numeric: true },
        ]}
        rows={reports.map(({ reason, count }) => ({
          id: reason,
          reason: t(`moderation.reason.${reason}`),
          count: formatNumber(count, language),
        }))}
      />
    </>
  );
}

function Deciding({ found, reply }: CaseProps) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("moderation.case.keepTitle")}</Heading>
      <Paragraph>{t("moderation.case.keep")}</Paragraph>
      <Form hidden={{ intent: "show", seen: found.seen }}>
        <Button variant="secondary">
          {t(found.hidden ? "moderation.case.showButton" : "moderation.case.keepButton")}
        </Button>
      </Form>
      <Heading level={2}>{t("moderation.case.hideTitle")}</Heading>
      <Paragraph>{t(found.hidden ? "moderation.case.hideAgain" : "moderation.case.hide")}</Paragraph>
      <Form hidden={{ intent: "hide", seen: found.seen }}>
        <ReasonField legend={t("moderation.case.hideReason")} reply={reply} />
        <ExplanationField reply={reply} />
        <Button variant="danger">{t("moderation.case.hideButton")}</Button>
      </Form>
    </>
  );
}
