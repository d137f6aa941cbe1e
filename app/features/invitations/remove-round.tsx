import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { LostWithRound } from "./lost-with-round.ts";

interface RemoveRoundProps {
  lost: LostWithRound;
  reply: FormReply | undefined;
}

/** Throws a planned round away: says what goes with it, and asks whether one is sure. */
export function RemoveRound({ lost, reply }: RemoveRoundProps) {
  const { t } = useText();
  return (
    <>
      <Heading id="verwijderen" level={2}>
        {t("roundPlanner.page.remove")}
      </Heading>
      {lost.isDrawn ? (
        <>
          <Paragraph>{t("invitations.lost.drawn")}</Paragraph>
          <Paragraph>{t(lost.isSent ? "invitations.lost.sent" : "invitations.lost.movable")}</Paragraph>
        </>
      ) : (
        <>
          <WhatGoes lost={lost} />
          <Form hidden={{ lost: lost.shown }}>
            <Checkbox errors={errorsOf(reply, "sure", t)} label={t("roundPlanner.page.removeSure")} name="sure" />
            <Button name="intent" value="delete" variant="danger">
              {t("roundPlanner.page.removeButton")}
            </Button>
          </Form>
        </>
      )}
    </>
  );
}

function WhatGoes({ lost: { list, people, isAsked, members } }: { lost: LostWithRound }) {
  const { t, language } = useText();
  if (list === null && !isAsked) return <Paragraph>{t("invitations.lost.nothing")}</Paragraph>;
  return (
    <>
      <Paragraph>{t("invitations.lost.lead")}</Paragraph>
      <ul>
        {list === null ? null : (
          <li>{t("invitations.lost.list", { list, people: formatNumber(people, language, 0) })}</li>
        )}
        {isAsked ? (
          <li>
            {members === null
              ? t("invitations.lost.fewMembers")
              : t("invitations.lost.members", { members: formatNumber(members, language, 0) })}
          </li>
        ) : null}
      </ul>
    </>
  );
}
