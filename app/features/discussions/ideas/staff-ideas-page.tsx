import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { ChoiceLinks } from "~/ui/choice-links.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatShortDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Pagination } from "~/ui/pagination.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { staffIdeaPath } from "./idea-path.ts";
import { type StaffIdea, type StaffIdeaView, staffIdeaViews } from "./staff-idea.ts";

interface StaffIdeasProps {
  ideas: StaffIdea[];
  view: StaffIdeaView;
  page: number;
  pages: number;
}

/** The ideas that staff look after, as a table. */
export function StaffIdeasPage({ ideas, view, page, pages }: StaffIdeasProps) {
  const { t, path, language } = useText();
  const address = (of: StaffIdeaView, to = 1) => path(`/beheer/ideeen?toon=${of}${to > 1 ? `&pagina=${to}` : ""}`);
  return (
    <>
      <Heading level={1}>{t("ideas.staff.title")}</Heading>
      <Paragraph lead>{t("ideas.staff.lead")}</Paragraph>
      <ChoiceLinks
        label={t("ideas.staff.choose")}
        links={staffIdeaViews.map((of) => ({
          href: address(of),
          label: t(`ideas.staff.view.${of}`),
          current: of === view,
        }))}
      />
      {ideas.length === 0 ? (
        <EmptyState title={t("ideas.staff.none")} />
      ) : (
        <DataTable
          caption={t(`ideas.staff.view.${view}`)}
          captionHidden
          columns={[
            { key: "title", header: t("ideas.form.title") },
            { key: "place", header: t("ideas.staff.place") },
            { key: "supports", header: t("ideas.staff.supports"), numeric: true },
            { key: "date", header: t("ideas.staff.date"), numeric: true },
            { key: "state", header: t("ideas.staff.state") },
          ]}
          rows={ideas.map((idea) => ({
            id: String(idea.id),
            title: (
              <Link href={path(staffIdeaPath(idea.id))}>
                <Dutch>{idea.title}</Dutch>
              </Link>
            ),
            place: idea.areaName,
            supports: idea.supports,
            date: formatShortDate(idea.createdAt, language),
            state: <StateInWords idea={idea} />,
          }))}
          stacked
        />
      )}
      <Pagination
        label={t("site.paging.label")}
        next={page < pages ? { href: address(view, page + 1), label: t("site.paging.next") } : undefined}
        position={t("site.paging.current", { page, pages })}
        previous={page > 1 ? { href: address(view, page - 1), label: t("site.paging.previous") } : undefined}
      />
    </>
  );
}

function StateInWords({ idea }: { idea: StaffIdea }) {
  const { t } = useText();
  const parts = [
    idea.hidden ? t("ideas.staff.hidden") : "",
    idea.held ? t("ideas.staff.held") : "",
    idea.answered ? t("ideas.answered") : "",
    idea.proposed ? t("ideas.proposed") : "",
  ];
  return parts.filter(Boolean).join(", ") || "–";
}
