import { type ThemeCode, themeCodes } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { FilterLinks } from "~/ui/filter-links.tsx";
import { Form } from "~/ui/form.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Select } from "~/ui/select.tsx";
import { stances } from "../stance.ts";
import { type InputFilter, type InputState, inputStates } from "./decision.ts";
import { inputQuery } from "./input-search.ts";

interface Props {
  /** The page of the draft, in the language of the page. */
  here: string;
  filter: InputFilter;
  counts: Record<InputState, number>;
  /** The themes that inputs are about. */
  themes: readonly string[];
}

/** Which inputs an official sees: how far they are as links with counts, theme and kind as a form. */
export function InputFilterForms({ here, filter, counts, themes }: Props) {
  const { t } = useText();
  const known = themeCodes.filter((code): code is ThemeCode => themes.includes(code));
  return (
    <>
      <Paragraph>{t("decisions.staff.saveWordsFirst")}</Paragraph>
      <Form
        action={`${here}#bijdragen`}
        hidden={{ stand: filter.state }}
        label={t("decisions.staff.filterForm")}
        method="get"
      >
        <div className="ui-field-row">
          <Select
            defaultValue={filter.theme ?? ""}
            label={t("decisions.staff.theme")}
            name="thema"
            optionalLabel=""
            options={known.map((code) => ({ value: code, label: t(`framework.theme.${code}`) }))}
            placeholder={t("decisions.staff.allThemes")}
          />
          <Select
            defaultValue={filter.sort ?? ""}
            label={t("decisions.staff.sort")}
            name="soort"
            optionalLabel=""
            options={[
              ...stances.map((stance) => ({ value: stance as string, label: t(`discussions.stance.${stance}`) })),
              { value: "idea", label: t("decisions.staff.ideas") },
              { value: "view", label: t("decisions.staff.views") },
            ]}
            placeholder={t("decisions.staff.allSorts")}
          />
          <ActionList>
            <Button variant="secondary">{t("decisions.staff.filter")}</Button>
          </ActionList>
        </div>
      </Form>
      <FilterLinks
        label={t("decisions.staff.filterState")}
        links={inputStates.map((state) => ({
          href: `${here}${inputQuery({ ...filter, state })}#bijdragen`,
          label: t(`decisions.staff.state.${state}`),
          count: counts[state],
          current: state === filter.state,
        }))}
      />
    </>
  );
}
