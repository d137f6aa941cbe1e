import type { Audience } from "~/features/accounts/audience.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import type { Stream } from "./group.ts";
import type { Released } from "./released.ts";
import { peopleOf } from "./stream.ts";

/** Says above a figure whose answers it counts and whether they are weighted; open participation carries a caution. */
export function StreamLabel({ stream, audience }: { stream: Stream; audience: Audience }) {
  const { t } = useText();
  return (
    <DataBadge tone={stream === "open" ? "warning" : "neutral"}>
      {t(`results.label.${peopleOf(stream, audience)}`)}
    </DataBadge>
  );
}

/** Says that a figure is of few people; nothing when it can carry a comparison. */
export function PrecisionLabel({ figure }: { figure: Released }) {
  const { t } = useText();
  if (figure.withheld || figure.precision === "normal") return null;
  return <DataBadge tone="warning">{t(`results.precision.${figure.precision}`)}</DataBadge>;
}
