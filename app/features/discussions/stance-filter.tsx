import { useText } from "~/i18n/text-context.tsx";
import { FilterLinks } from "~/ui/filter-links.tsx";
import { countOf } from "./discussion-counts.ts";
import type { DiscussionData } from "./discussion-data.ts";
import { discussionPath } from "./discussion-path.ts";
import { type Stance, stances } from "./stance.ts";

/** How many are for, against, neutral or asking, each a link to those comments only; the theme and order stay. */
export function StanceFilter({ page }: { page: DiscussionData }) {
  const { t, path } = useText();
  const { counts, theme, sort, proposal } = page;
  const choice = (stance: Stance | undefined, label: string, count: number) => ({
    href: path(discussionPath(proposal.slug, { stance, theme, sort })),
    label,
    count,
    current: stance === page.stance,
  });
  return (
    <FilterLinks
      label={t("discussions.filter")}
      links={[
        choice(undefined, t("discussions.all"), countOf(counts, { theme })),
        ...stances.map((stance) =>
          choice(stance, t(`discussions.stance.${stance}`), countOf(counts, { stance, theme })),
        ),
      ]}
    />
  );
}
