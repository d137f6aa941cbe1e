import { useText } from "~/i18n/text-context.tsx";
import { FilterLinks } from "~/ui/filter-links.tsx";
import { discussionPath } from "./discussion-path.ts";
import { type Stance, stances } from "./stance.ts";

interface Props {
  slug: string;
  total: number;
  counts: Record<Stance, number>;
  current: Stance | undefined;
}

/** How many are for, against, neutral or asking, each a link to those comments only. */
export function StanceFilter({ slug, total, counts, current }: Props) {
  const { t, path } = useText();
  const choice = (stance: Stance | undefined, label: string, count: number) => ({
    href: path(discussionPath(slug, { stance })),
    label,
    count,
    current: stance === current,
  });
  return (
    <FilterLinks
      label={t("discussions.filter")}
      links={[
        choice(undefined, t("discussions.all"), total),
        ...stances.map((stance) => choice(stance, t(`discussions.stance.${stance}`), counts[stance])),
      ]}
    />
  );
}
