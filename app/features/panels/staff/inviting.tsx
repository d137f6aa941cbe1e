import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { lastDay } from "../panel-day.ts";
import { useToldNumber } from "./told-number.tsx";

/** A round for which members can be asked, with how many may be. */
export interface ShownRound {
  id: number;
  titleNl: string;
  titleEn: string;
  opensAt: string;
  closesAt: string;
  isOpen: boolean;
  /** Whether there is anybody to ask. */
  canAsk: boolean;
  /** In fives; null: fewer than ten. */
  members: Record<"yes" | "paused" | "tired" | "askedBefore", number | null>;
}

/** The open and planned rounds of a panel, each with a button that asks the members who may be asked. */
export function Inviting({ rounds, hasServer }: { rounds: ShownRound[]; hasServer: boolean }) {
  const { t } = useText();
  return (
    <>
      <Heading id="uitnodigen" level={2}>
        {t("panels.invite.title")}
      </Heading>
      {rounds.length === 0 ? (
        <Paragraph>{t("panels.invite.none")}</Paragraph>
      ) : (
        <>
          <Paragraph>
            {t("panels.invite.lead")} {hasServer ? "" : t("panels.invite.noServer")}
          </Paragraph>
          {rounds.map((round) => (
            <RoundToAsk key={round.id} round={round} />
          ))}
        </>
      )}
    </>
  );
}

function RoundToAsk({ round }: { round: ShownRound }) {
  const { t, language } = useText();
  const { members } = round;
  const period = { from: formatDate(round.opensAt, language), until: lastDay(new Date(round.closesAt), language) };
  const number = useToldNumber();
  return (
    <>
      <Heading level={3}>{language === "nl" ? round.titleNl : round.titleEn}</Heading>
      <Paragraph>{t(round.isOpen ? "panels.invite.open" : "panels.invite.planned", period)}</Paragraph>
      <DescriptionList
        items={[
          { term: t("panels.invite.toAsk"), value: number(members.yes) },
          { term: t("panels.invite.askedBefore"), value: number(members.askedBefore) },
          { term: t("panels.invite.paused"), value: number(members.paused) },
          { term: t("panels.invite.tired"), value: number(members.tired) },
        ]}
      />
      {round.canAsk ? (
        <Form hidden={{ intent: "invite", round: round.id }}>
          <Button>{t("panels.invite.button")}</Button>
        </Form>
      ) : (
        <Paragraph>{t("panels.invite.nobody")}</Paragraph>
      )}
    </>
  );
}
