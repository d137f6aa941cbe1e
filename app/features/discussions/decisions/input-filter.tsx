import { themeCodes } from "~/features/framework/theme.ts";
import { useThemeOptions } from "~/features/framework/theme-options.ts";
import { useText } from "~/i18n/text-context.tsx";
import { type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { SavingFilter } from "~/ui/saving-filter.tsx";
import { Select } from "~/ui/select.tsx";
import { stances } from "../stance.ts";
import { type InputFilter, type InputState, inputStates } from "./decision.ts";
import { deskForm } from "./decision-path.ts";
import { filtering, turningTo } from "./input-search.ts";

interface Props {
  /** Where the buttons that show other inputs send the form. */
  turnAt: string;
  filter: InputFilter;
  counts: Record<InputState, number>;
  /** The themes that inputs are about. */
  themes: readonly string[];
  reply: FormReply | undefined;
}

/** Which inputs an official sees: theme and kind to choose, and how far they are with counts. Its buttons send the form of the draft. */
export function InputFilterFields({ turnAt, filter, counts, themes, reply }: Props) {
  const { t } = useText();
  const known = useThemeOptions(themeCodes.filter((code) => themes.includes(code)));
  return (
    <>
      <div className="ui-field-row">
        <Select
          defaultValue={filledIn(reply, "thema") ?? filter.theme ?? ""}
          label={t("decisions.staff.theme")}
          name="thema"
          optionalLabel=""
          options={known}
          placeholder={t("decisions.staff.allThemes")}
        />
        <Select
          defaultValue={filledIn(reply, "soort") ?? filter.sort ?? ""}
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
          <Button formAction={turnAt} name="intent" value={filtering} variant="secondary">
            {t("decisions.staff.filter")}
          </Button>
        </ActionList>
      </div>
      <SavingFilter
        action={turnAt}
        form={deskForm}
        label={t("decisions.staff.filterState")}
        name="intent"
        parts={inputStates.map((state) => ({
          value: turningTo({ state }),
          label: t(`decisions.staff.state.${state}`),
          count: counts[state],
          current: state === filter.state,
        }))}
      />
    </>
  );
}
