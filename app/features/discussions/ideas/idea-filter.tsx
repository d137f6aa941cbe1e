import { useThemeOptions } from "~/features/framework/theme-options.ts";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Link } from "~/ui/link.tsx";
import { Select } from "~/ui/select.tsx";
import type { IdeaArea } from "./idea-areas.ts";
import { type IdeaChoice, ideasPath } from "./idea-path.ts";

/** Choosing ideas by place and by theme. The wijken of a gemeente come once it is chosen, so that the list stays short. */
export function IdeaFilter({ choice, areas }: { choice: IdeaChoice; areas: IdeaArea[] }) {
  const { t, path } = useText();
  const { gemeente, wijk, theme, sort } = choice;
  const options = (level: IdeaArea["level"]) =>
    areas.filter((area) => area.level === level).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form
      action={path("/ideeen")}
      hidden={sort === "support" ? { volgorde: "steun" } : {}}
      label={t("ideas.filter.label")}
      method="get"
    >
      <div className="ui-field-row">
        <Select
          defaultValue={gemeente}
          label={t("ideas.filter.gemeente")}
          name="gemeente"
          optionalLabel=""
          options={options("gemeente")}
          placeholder={t("ideas.filter.allGemeenten")}
        />
        {gemeente && options("wijk").length > 0 ? (
          <Select
            defaultValue={wijk}
            label={t("ideas.filter.wijk")}
            name="wijk"
            optionalLabel=""
            options={options("wijk")}
            placeholder={t("ideas.filter.allWijken")}
          />
        ) : null}
        <Select
          defaultValue={theme}
          label={t("ideas.filter.theme")}
          name="thema"
          optionalLabel=""
          options={useThemeOptions()}
          placeholder={t("ideas.filter.allThemes")}
        />
        <ActionList>
          <Button variant="secondary">{t("ideas.filter.show")}</Button>
          {gemeente || theme ? <Link href={path(ideasPath({ sort }))}>{t("ideas.filter.clear")}</Link> : null}
        </ActionList>
      </div>
    </Form>
  );
}
