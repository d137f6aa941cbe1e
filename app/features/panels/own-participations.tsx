import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { InDutch } from "./in-dutch.tsx";
import { dayInWords } from "./panel-day.ts";

/** A survey that a member was asked for, as their own pages show it. */
export interface ShownParticipation {
  roundId: number;
  panelName: string;
  titleNl: string;
  titleEn: string;
  invitedOn: string;
  /** Whether one can still take part. */
  isOpen: boolean;
  hasAnswered: boolean;
}

/** Which surveys a member was asked for and whether they took part; never what they answered. */
export function OwnParticipations({ participations, level }: { participations: ShownParticipation[]; level: 2 | 3 }) {
  const { t, language } = useText();
  return (
    <>
      <Heading id="deelname" level={level}>
        {t("panels.history.title")}
      </Heading>
      <Paragraph>{t("panels.history.text")}</Paragraph>
      {participations.length === 0 ? (
        <Paragraph>{t("panels.history.none")}</Paragraph>
      ) : (
        <DescriptionList
          items={participations.map((participation) => ({
            id: String(participation.roundId),
            term: language === "nl" ? participation.titleNl : participation.titleEn,
            value: (
              <>
                <InDutch>{participation.panelName}</InDutch>.{" "}
                {t("panels.history.asked", { day: dayInWords(participation.invitedOn, language) })}{" "}
                {t(`panels.history.${outcomeOf(participation)}`)}
              </>
            ),
          }))}
        />
      )}
    </>
  );
}

function outcomeOf({ hasAnswered, isOpen }: ShownParticipation): "yes" | "notYet" | "no" {
  if (hasAnswered) return "yes";
  return isOpen ? "notYet" : "no";
}
