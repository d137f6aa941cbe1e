import type { Dimension } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { GroupTable } from "./group-table.tsx";
import { type Figure, nothingTold, type Released } from "./released.ts";
import type { GroupResult } from "./result.ts";
import type { ResultView, ThemeEffect } from "./result-view.ts";

interface EffectGroupsProps {
  view: ResultView;
  dimension: Dimension;
  themes: ThemeEffect[];
}

/** The same per gemeente or class of age: the mean that is expected, and the difference from doing nothing. */
export function EffectGroups({ view, dimension, themes }: EffectGroupsProps) {
  const { t, language } = useText();
  if (!view.by) return null;
  const by = t(`results.groups.inSentence.${view.by}`);
  const heading = t(`framework.dimension.${dimension}`);
  const groups = themes[0]?.plan.groups.map(({ value }) => value) ?? [];
  const write = (figure: Figure) => formatSigned(figure.scale?.mean ?? 0, language);
  const columns = (pick: (group: GroupResult) => Released) =>
    themes.map(({ theme, plan }) => ({
      key: theme,
      header: t(`framework.theme.${theme}`),
      figures: plan.groups.map(pick),
      write,
    }));
  return (
    <>
      <Heading level={3}>{`${heading}, ${by}`}</Heading>
      <GroupTable heading={heading} kind="mean" columns={columns(({ figure }) => figure)} groups={groups} view={view} />
      {themes.some(({ plan }) => plan.difference !== null) ? (
        <GroupTable
          heading={heading}
          kind="difference"
          columns={columns(({ difference }) => difference ?? nothingTold)}
          groups={groups}
          view={view}
        />
      ) : null}
    </>
  );
}
