import { useText } from "~/i18n/text-context.tsx";
import { type Breakdown, breakdowns } from "../../group.ts";
import { breakdownInUrl, streamInUrl } from "../../results-address.ts";
import type { ResultsRoom } from "../results-room.server.ts";

/** Of most rounds no wijken are known: a link would lead to an empty page. */
function isThere({ by: chosen, results }: ResultsRoom) {
  return (by: Breakdown) => by !== "wijk" || by === chosen || results?.hasWijken === true;
}

/** Links to the groups that figures can be broken down by: a closed list, so that no filter can be made up. */
export function BreakdownLinks({ room }: { room: ResultsRoom }) {
  const { t } = useText();
  const stream = room.streams.length > 1 ? `&stroom=${streamInUrl[room.stream]}` : "";
  return (
    <nav aria-label={t("effectBoard.breakdown.label")} className="ui-filter-links ui-choice-links">
      <p aria-hidden="true">{t("effectBoard.breakdown.label")}</p>
      <ul>
        {breakdowns.filter(isThere(room)).map((by) => (
          <li key={by}>
            <a aria-current={by === room.by ? "true" : undefined} href={`?uitsplitsing=${breakdownInUrl[by]}${stream}`}>
              {t(`effectBoard.breakdown.${by}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
