import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { KeptText } from "../kept-text.tsx";
import { heldWords } from "../moderation/held-words.ts";
import { casePath } from "../moderation/moderation.ts";
import { ExplanationField, ReasonField } from "../moderation/reason-fields.tsx";
import type { Idea } from "./idea.ts";
import { MergingIdea } from "./merging-idea.tsx";
import type { IdeaThatStays, StaffFacts } from "./staff-idea.ts";

interface ModeratingProps {
  idea: Idea;
  facts: StaffFacts;
  /** The idea that it is about to be added to. */
  stays: IdeaThatStays | null;
  reply: FormReply | undefined;
}

/** What a moderator can do with an idea: put it together with another one, hide it, show it. */
export function ModeratingIdea({ idea, facts, stays, reply }: ModeratingProps) {
  const { t } = useText();
  return (
    <>
      <WhatIsUp facts={facts} />
      <MergingIdea idea={idea} near={facts.near} reply={reply} stays={stays} />
      {idea.own || facts.openObjection !== null ? (
        <KeptText label={t("moderation.explanation")} name="explanation" reply={reply} />
      ) : (
        <Deciding facts={facts} idea={idea} reply={reply} />
      )}
    </>
  );
}

function WhatIsUp({ facts: { held, reports, openObjection } }: Pick<ModeratingProps, "facts">) {
  const { t, language, path } = useText();
  return (
    <>
      {held.length > 0 ? (
        <Alert kind="warning">
          {t("moderation.case.held", { count: held.length, what: heldWords(held, t, language) })}
        </Alert>
      ) : null}
      {reports.length > 0 ? (
        <Alert kind="warning" title={t("moderation.case.reports")}>
          <ul>
            {reports.map(({ reason, count }) => (
              <li key={reason}>
                {t(`moderation.reason.${reason}`)} ({count})
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {openObjection === null ? null : (
        <Alert>
          <p>
            {t("ideas.error.objectionOpen")}{" "}
            <Link href={path(casePath({ kind: "objection", id: openObjection }))}>
              {t("moderation.case.toObjection")}
            </Link>
          </p>
        </Alert>
      )}
    </>
  );
}

/** Showing an idea that nobody sees or that was reported, and hiding one. */
function Deciding({ idea, facts, reply }: Omit<ModeratingProps, "stays">) {
  const { t } = useText();
  const seen = idea.version;
  const isHidden = idea.state === "hidden";
  return (
    <>
      {idea.state !== "shown" || facts.reports.length > 0 ? (
        <>
          <Heading level={2}>{t("ideas.staff.show.title")}</Heading>
          <Form hidden={{ intent: "show", seen }}>
            <Button variant="secondary">{t("ideas.staff.show.send")}</Button>
          </Form>
        </>
      ) : null}
      {isHidden ? (
        <KeptText label={t("moderation.explanation")} name="explanation" reply={reply} />
      ) : (
        <>
          <Heading level={2}>{t("ideas.staff.hide.title")}</Heading>
          <Paragraph>{t("ideas.staff.hide.text")}</Paragraph>
          <Form hidden={{ intent: "hide", seen }}>
            <ReasonField legend={t("moderation.case.hideReason")} reply={reply} />
            <ExplanationField reply={reply} />
            <Button variant="danger">{t("ideas.staff.hide.send")}</Button>
          </Form>
        </>
      )}
    </>
  );
}
