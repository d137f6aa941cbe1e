import type { ReactNode } from "react";
import type { Audience } from "~/features/accounts/audience.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { RoundState } from "../round.ts";

/** A round as the list shows it; times in ISO. */
export interface ListedRound {
  id: number;
  slug: string;
  titleNl: string;
  titleEn: string;
  state: RoundState;
  audience: Audience;
  panelName: string | null;
  opensAt: string;
  closesAt: string;
}

const tones = { upcoming: "warning", open: "ok", closed: "neutral" } as const;

/** A short word about where a round stands. */
export function RoundBadge({ state }: { state: RoundState }) {
  const { t } = useText();
  return <DataBadge tone={tones[state]}>{t(`roundPlanner.state.${state}`)}</DataBadge>;
}

/** Who may take part, in words. */
export function AudienceText({ audience, panelName }: Pick<ListedRound, "audience" | "panelName">) {
  const { t } = useText();
  return panelName === null
    ? t(`roundPlanner.audience.${audience}`)
    : t("roundPlanner.audienceOf", { panel: panelName });
}

interface RoundListProps {
  rounds: readonly ListedRound[];
  /** How many took part in a round up to now, as staff may know it. */
  peopleOf: (slug: string) => ReactNode;
}

/** Every round, the one that opens last in front. */
export function RoundList({ rounds, peopleOf }: RoundListProps) {
  const { t, path, language } = useText();
  if (rounds.length === 0) return <Paragraph>{t("roundPlanner.none")}</Paragraph>;
  return (
    <DataTable
      caption={t("roundPlanner.title")}
      captionHidden
      columns={[
        { key: "title", header: t("roundPlanner.list.round") },
        { key: "state", header: t("roundPlanner.list.state") },
        { key: "audience", header: t("roundPlanner.list.audience") },
        { key: "period", header: t("roundPlanner.list.period") },
        { key: "people", header: t("roundPlanner.list.people") },
      ]}
      rows={rounds.map(({ id, slug, titleNl, titleEn, state, audience, panelName, opensAt, closesAt }) => ({
        id: String(id),
        title: <Link href={path(`/beheer/rondes/${id}`)}>{language === "nl" ? titleNl : titleEn}</Link>,
        state: <RoundBadge state={state} />,
        audience: <AudienceText audience={audience} panelName={panelName} />,
        period: t("roundPlanner.list.periodText", {
          from: formatDateTime(opensAt, language),
          until: formatDateTime(closesAt, language),
        }),
        people: peopleOf(slug),
      }))}
      stacked
    />
  );
}
