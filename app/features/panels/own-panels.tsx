import { useText } from "~/i18n/text-context.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { AgreedText, GivenOn } from "./own-consent.tsx";
import type { OwnPanel } from "./panel.queries.server.ts";
import { dayInWords } from "./panel-day.ts";

/** A person's panels on their own page, under a heading of level 2. */
export function OwnPanels({ panels }: { panels: OwnPanel[] }) {
  const { t, path } = useText();
  return (
    <>
      <Heading id="panels" level={2}>
        {t("panels.mine.title")}
      </Heading>
      {panels.length === 0 ? (
        <EmptyState level={3} title={t("panels.mine.empty")}>
          <Link href={path("/panels")}>{t("panels.mine.find")}</Link>
        </EmptyState>
      ) : (
        <CardList columns={2}>
          {panels.map((panel) => (
            <OwnPanelCard key={panel.slug} panel={panel} />
          ))}
        </CardList>
      )}
    </>
  );
}

/** Not one big link: inside it stand links to the surveys. */
function OwnPanelCard({ panel }: { panel: OwnPanel }) {
  const { t, language, path } = useText();
  return (
    <Card level={3} title={panel.name}>
      {panel.needsRefresh ? <p>{t("panels.refresh.ask")}</p> : null}
      {panel.pausedUntil ? <p>{t("panels.pause.until", { day: dayInWords(panel.pausedUntil, language) })}</p> : null}
      <p>
        <GivenOn consent={panel.consent} /> {panel.hasNewerConsent ? t("panels.mine.newerConsent") : ""}
      </p>
      <AgreedText consent={panel.consent} />
      {panel.openSurveys.map((survey) => (
        <p key={survey.slug}>
          <Link href={path(`/vragenlijsten/${survey.slug}`)}>
            {t("panels.mine.fill", { survey: language === "nl" ? survey.titleNl : survey.titleEn })}
          </Link>
        </p>
      ))}
      <p>
        <Link href={path(`/panels/${panel.slug}/profiel`)}>{t("panels.membership.toProfile")}</Link>
      </p>
      <p>
        <Link href={path(`/panels/${panel.slug}`)}>{t("panels.mine.view")}</Link>
      </p>
    </Card>
  );
}
