import { type DoneWithInput, NewestDecisions } from "~/features/discussions/decisions/newest-decisions.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Hero } from "~/ui/hero.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { answeringMinutes } from "./answering-time.ts";
import type { RoundToAnswer } from "./open-round.ts";
import { OpenRoundCard } from "./open-round-card.tsx";
import { PlaceFilter } from "./place-filter.tsx";

export interface HomeData {
  rounds: RoundToAnswer[];
  gemeenten: { code: string; name: string }[];
  chosen: { code: string; name: string } | null;
  /** The newest rounds with figures. */
  outcomes: { slug: string; titleNl: string; titleEn: string }[];
  /** What came of earlier input. */
  done: DoneWithInput;
}

/** Promise of the site and the way to the first question. */
export function HomeHero({ rounds, gemeenten, chosen }: HomeData) {
  const { t, path, language } = useText();
  const value = rounds.find((round) => round.instrument === "value_rating");
  return (
    <Hero
      aside={<PlaceFilter chosen={chosen?.code} gemeenten={gemeenten} />}
      lead={t("home.lead")}
      title={t("home.title")}
    >
      <ActionList>
        {value ? <ButtonLink href={path("/waarderen")}>{t("home.start")}</ButtonLink> : null}
        <ButtonLink href={path("/voorstellen")} variant={value ? "secondary" : "primary"}>
          {t("home.proposals")}
        </ButtonLink>
      </ActionList>
      {value ? (
        <Paragraph small>
          {t("home.startPractical", {
            minutes: answeringMinutes(value.items),
            date: formatDate(value.closesAt, language),
          })}
        </Paragraph>
      ) : null}
    </Hero>
  );
}

const mostCards = 12;

/** What is open now, what came of earlier answers, and how the site works. */
export function HomePage({ rounds, chosen, outcomes, done }: HomeData) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{chosen ? t("home.open.titleFor", { place: chosen.name }) : t("home.open.title")}</Heading>
      {rounds.length === 0 ? (
        <EmptyState level={3} title={t("home.open.noneTitle")}>
          {t("home.open.none")}
        </EmptyState>
      ) : (
        <CardList columns={3}>
          {rounds.slice(0, mostCards).map((round) => (
            <OpenRoundCard key={round.id} round={round} />
          ))}
        </CardList>
      )}
      <Outcomes outcomes={outcomes} />
      <NewestDecisions {...done} />
      <HowItWorks />
    </>
  );
}

function Outcomes({ outcomes }: Pick<HomeData, "outcomes">) {
  const { t, path, language } = useText();
  if (outcomes.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("home.results.title")}</Heading>
      <Paragraph>{t("home.results.text")}</Paragraph>
      <ul>
        {outcomes.map(({ slug, titleNl, titleEn }) => (
          <li key={slug}>
            <Link href={path(`/resultaten/${slug}`)}>{language === "nl" ? titleNl : titleEn}</Link>
          </li>
        ))}
      </ul>
      <Paragraph>
        <Link href={path("/resultaten")} more>
          {t("evidence.list.all")}
        </Link>
      </Paragraph>
    </>
  );
}

function HowItWorks() {
  const { t, path } = useText();
  return (
    <>
      <Heading level={2}>{t("home.how.title")}</Heading>
      <CardList columns={3}>
        <Card title={t("home.how.answerTitle")}>{t("home.how.answer")}</Card>
        <Card title={t("home.how.safeTitle")}>{t("home.how.safe")}</Card>
        <Card title={t("home.how.shownTitle")}>{t("home.how.shown")}</Card>
      </CardList>
      <Paragraph>
        <Link href={path("/over")} more>
          {t("home.how.more")}
        </Link>
      </Paragraph>
    </>
  );
}
