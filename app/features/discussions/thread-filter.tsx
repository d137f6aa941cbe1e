import { themeCodes } from "~/features/framework/theme.ts";
import { useThemeOptions } from "~/features/framework/theme-options.ts";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Details } from "~/ui/details.tsx";
import { Form } from "~/ui/form.tsx";
import { Link } from "~/ui/link.tsx";
import { Select } from "~/ui/select.tsx";
import { argumentsByTheme } from "./discussion-counts.ts";
import type { DiscussionData } from "./discussion-data.ts";
import { discussionPath } from "./discussion-path.ts";
import { stanceInUrl } from "./stance.ts";
import { sortInUrl, threadSorts } from "./thread-sort.ts";

/** Choosing the theme and the order of the threads; closed until it is used, so that the page stays short on a phone. */
export function ThreadFilter({ page }: { page: DiscussionData }) {
  const { t, path } = useText();
  const { counts, stance, theme, sort, proposal } = page;
  const totals = new Map(argumentsByTheme(counts).map((one) => [one.theme, one.total]));
  const themes = useThemeOptions(themeCodes.filter((code) => totals.has(code))).map(({ label, ...option }) => ({
    ...option,
    label: `${label} (${totals.get(option.value)})`,
  }));
  const isUsed = theme !== undefined || sort !== "newest";
  return (
    <Details open={isUsed} summary={t("discussions.narrow.summary")}>
      <Form
        action={path(discussionPath(proposal.slug))}
        hidden={stance ? { houding: stanceInUrl(stance) } : {}}
        label={t("discussions.narrow.summary")}
        method="get"
      >
        <div className="ui-field-row">
          <Select
            defaultValue={sortInUrl(sort)}
            label={t("discussions.narrow.sort")}
            name="volgorde"
            optionalLabel=""
            options={threadSorts.map((one) => ({ value: sortInUrl(one), label: t(`discussions.sort.${one}`) }))}
          />
          <Select
            defaultValue={theme}
            label={t("discussions.narrow.theme")}
            name="thema"
            optionalLabel=""
            options={themes}
            placeholder={t("discussions.narrow.allThemes")}
          />
          <ActionList>
            <Button variant="secondary">{t("discussions.narrow.show")}</Button>
            {isUsed ? (
              <Link href={path(discussionPath(proposal.slug, { stance }))}>{t("discussions.narrow.clear")}</Link>
            ) : null}
          </ActionList>
        </div>
      </Form>
    </Details>
  );
}
