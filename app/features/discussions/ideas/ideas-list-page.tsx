import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { ChoiceLinks } from "~/ui/choice-links.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Pagination } from "~/ui/pagination.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ideaSorts, type ListedIdea } from "./idea.ts";
import type { IdeaArea } from "./idea-areas.ts";
import { IdeaFilter } from "./idea-filter.tsx";
import { type IdeaChoice, ideaPath, ideasPath } from "./idea-path.ts";

export interface IdeasListData {
  choice: IdeaChoice;
  /** The gemeenten of the region, and the wijken of the one that is chosen. */
  areas: IdeaArea[];
  ideas: ListedIdea[];
  total: number;
  page: number;
  pages: number;
}

/** The ideas of residents, to filter, sort and page through. */
export function IdeasListPage(props: IdeasListData) {
  const { t, path } = useText();
  const { choice, areas, ideas, total, page, pages } = props;
  return (
    <>
      <Heading level={1}>{t("ideas.title")}</Heading>
      <Paragraph lead>{t("ideas.lead")}</Paragraph>
      <ActionList>
        <ButtonLink href={path("/ideeen/nieuw")}>{t("ideas.new.link")}</ButtonLink>
      </ActionList>
      <IdeaFilter areas={areas} choice={choice} />
      {ideas.length === 0 ? (
        <NoIdeas filtered={Boolean(choice.gemeente ?? choice.theme)} />
      ) : (
        <>
          <ChoiceLinks
            label={t("ideas.sort.label")}
            links={ideaSorts.map((sort) => ({
              href: path(ideasPath({ ...choice, sort })),
              label: t(`ideas.sort.${sort}`),
              current: sort === choice.sort,
            }))}
          />
          <Paragraph small>
            {t("ideas.count", { count: total })} {t("ideas.countNote")}
          </Paragraph>
          <section aria-labelledby="ideeen">
            <h2 className="ui-hidden" id="ideeen">
              {t("ideas.listed")}
            </h2>
            <CardList columns={2}>
              {ideas.map((idea) => (
                <IdeaCard idea={idea} key={idea.id} />
              ))}
            </CardList>
          </section>
        </>
      )}
      <Pagination
        label={t("site.paging.label")}
        next={page < pages ? { href: path(ideasPath(choice, page + 1)), label: t("site.paging.next") } : undefined}
        position={t("site.paging.current", { page, pages })}
        previous={page > 1 ? { href: path(ideasPath(choice, page - 1)), label: t("site.paging.previous") } : undefined}
      />
    </>
  );
}

function NoIdeas({ filtered }: { filtered: boolean }) {
  const { t, path } = useText();
  if (!filtered) return <EmptyState title={t("ideas.none.title")}>{t("ideas.none.text")}</EmptyState>;
  return (
    <EmptyState title={t("ideas.noneHere.title")}>
      <Paragraph>{t("ideas.noneHere.text")}</Paragraph>
      <Paragraph>
        <Link href={path("/ideeen")}>{t("ideas.filter.clear")}</Link>
      </Paragraph>
    </EmptyState>
  );
}

function IdeaCard({ idea }: { idea: ListedIdea }) {
  const { t, path, language } = useText();
  return (
    <Card
      href={path(ideaPath(idea.id))}
      kicker={`${idea.areaName} · ${t(`framework.theme.${idea.theme}`)}`}
      meta={
        <>
          <DataBadge tone={idea.supports > 0 ? "strong" : "neutral"}>
            {t("ideas.supports", { count: idea.supports })}
          </DataBadge>
          {idea.answered ? <DataBadge tone="ok">{t("ideas.answered")}</DataBadge> : null}
          {idea.proposed ? <DataBadge tone="ok">{t("ideas.proposed")}</DataBadge> : null}
          <span>{formatDate(idea.createdAt, language)}</span>
        </>
      }
      title={idea.title}
      titleLang={language === "nl" ? undefined : "nl"}
    />
  );
}
