import { useText } from "~/i18n/text-context.tsx";
import { ChangeArrow } from "~/ui/change-arrow.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { formatList } from "~/ui/format.ts";
import type { ChangeSubject } from "./change-figure.tsx";
import { latestChange } from "./series.ts";

/** Which subjects went up, went down, or did not clearly change since the round before. */
export function ChangeSummary({ subjects }: { subjects: readonly ChangeSubject[] }) {
  const { t, language } = useText();
  const changed = subjects.flatMap(({ name, moments }) => {
    const change = latestChange(moments);
    return change ? [{ name, arrow: change.arrow }] : [];
  });
  if (changed.length === 0) return null;
  return (
    <DescriptionList
      items={(["up", "down", "none"] as const).map((arrow) => {
        const names = changed.filter((one) => one.arrow === arrow).map(({ name }) => name);
        return {
          term: t(`valueBoard.changes.summary.${arrow}`),
          value: (
            <span className="ui-change">
              <ChangeArrow direction={arrow} />
              {names.length > 0 ? formatList(names, language) : t("valueBoard.changes.summary.nothing")}
            </span>
          ),
        };
      })}
    />
  );
}
