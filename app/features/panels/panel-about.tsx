import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { InDutch } from "./in-dutch.tsx";
import type { OpenSurvey, Panel } from "./panel.queries.server.ts";
import { lastDay } from "./panel-day.ts";

/** How a panel works: where, how often, who, and what happens with the answers. */
export function PanelAbout({ panel }: { panel: Panel }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("panels.about.title")}</Heading>
      <DescriptionList
        items={[
          { term: t("panels.about.area"), value: <InDutch>{panel.areaName}</InDutch> },
          { term: t("panels.about.often"), value: t("panels.about.oftenText", { count: panel.surveysPerYear }) },
          { term: t("panels.about.who"), value: t("panels.about.whoText") },
          { term: t("panels.about.answers"), value: t("panels.about.answersText") },
          { term: t("panels.about.open"), value: t("panels.about.openText") },
        ]}
      />
    </>
  );
}

/** The surveys that are open now; only members find a button to the questions. */
export function OpenSurveys({ panel }: { panel: Panel }) {
  const { t } = useText();
  if (panel.openSurveys.length === 0) return <Paragraph>{t("panels.survey.none")}</Paragraph>;
  return panel.openSurveys.map((survey) => <SurveyAlert isMember={panel.isMember} key={survey.slug} survey={survey} />);
}

function SurveyAlert({ survey, isMember }: { survey: OpenSurvey; isMember: boolean }) {
  const { t, language, path } = useText();
  return (
    <Alert title={t("panels.survey.title")}>
      <p>
        <strong>{language === "nl" ? survey.titleNl : survey.titleEn}</strong>
      </p>
      <p>{t("panels.survey.closes", { day: lastDay(survey.closesAt, language) })}</p>
      {isMember ? (
        <p>
          <ButtonLink href={path(`/vragenlijsten/${survey.slug}`)}>{t("panels.survey.fill")}</ButtonLink>
        </p>
      ) : (
        <p>{t("panels.survey.membersOnly")}</p>
      )}
    </Alert>
  );
}
