import { useText } from "~/i18n/text-context.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Breakdown } from "../../group.ts";
import { breakdownInUrl, streamInUrl } from "../../results-address.ts";
import type { ResultsRoom } from "../results-room.server.ts";

/** Links to the other breakdowns in which the mean hides a group that expects a loss; nothing when there are none. */
export function OtherBreakdowns({ room, hiding }: { room: ResultsRoom; hiding: readonly Breakdown[] }) {
  const { t } = useText();
  const others = hiding.filter((by) => by !== room.by);
  if (others.length === 0) return null;
  const stream = room.streams.length > 1 ? `&stroom=${streamInUrl[room.stream]}` : "";
  return (
    <Paragraph>
      {t("effectBoard.groups.hidingElsewhere")}{" "}
      {others.map((by, index) => (
        <span key={by}>
          {index > 0 ? ", " : null}
          <Link href={`?uitsplitsing=${breakdownInUrl[by]}${stream}`}>{t(`effectBoard.breakdown.${by}`)}</Link>
        </span>
      ))}
    </Paragraph>
  );
}
