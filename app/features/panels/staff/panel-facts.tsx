import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Details } from "~/ui/details.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ConsentText } from "../consent-text.tsx";
import { dayInWords } from "../panel-day.ts";
import { useToldNumber } from "./told-number.tsx";

/** Numbers of members in fives; null: fewer than ten. */
export interface ToldMembers {
  members: number | null;
  invited: number | null;
  paused: number | null;
  consents: { version: string; body: string; validFrom: string; members: number | null }[];
}

interface Props {
  panel: { areaName: string; surveysPerYear: number; consentVersion: string };
  told: ToldMembers;
}

/** What a panel is and how many members it has. */
export function PanelFacts({ panel, told }: Props) {
  const { t } = useText();
  const number = useToldNumber();
  return (
    <DescriptionList
      items={[
        { term: t("panels.about.area"), value: <Dutch>{panel.areaName}</Dutch> },
        { term: t("panels.edit.surveysPerYear"), value: panel.surveysPerYear },
        { term: t("panels.staffList.members"), value: number(told.members) },
        { term: t("panels.facts.invited"), value: number(told.invited) },
        { term: t("panels.facts.paused"), value: number(told.paused) },
      ]}
    />
  );
}

/** Every version of the text: from when it holds, its words, and how many members agreed to it. */
export function ConsentVersions({ panel, told }: Props) {
  const { t, language } = useText();
  const number = useToldNumber();
  return (
    <>
      <Heading level={2}>{t("panels.facts.consents")}</Heading>
      <Paragraph>{t("panels.facts.consentsText", { version: panel.consentVersion })}</Paragraph>
      <DataTable
        caption={t("panels.facts.consents")}
        captionHidden
        columns={[
          { key: "version", header: t("panels.facts.version") },
          { key: "validFrom", header: t("panels.facts.validFrom") },
          { key: "members", header: t("panels.staffList.members"), numeric: true },
          { key: "text", header: t("panels.facts.text") },
        ]}
        rows={told.consents.map(({ version, validFrom, members, body }) => ({
          id: version,
          version: version === panel.consentVersion ? t("panels.facts.current", { version }) : version,
          validFrom: dayInWords(validFrom, language),
          members: number(members),
          text: (
            <Details summary={t("panels.facts.showText")}>
              <ConsentText panel={{ consentText: body }} />
            </Details>
          ),
        }))}
      />
    </>
  );
}
