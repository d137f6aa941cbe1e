import type { ThemeCode } from "~/features/framework/theme.ts";
import { useThemeOptions } from "~/features/framework/theme-options.ts";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Link } from "~/ui/link.tsx";
import { Select } from "~/ui/select.tsx";
import { type Phase, phases } from "./phase.ts";

export interface ProposalFilterChoice {
  theme: ThemeCode | undefined;
  phase: Phase | undefined;
}

/** Address of the list with a choice of theme and phase, on one of its pages. */
export function proposalListPath({ theme, phase }: ProposalFilterChoice, page = 1): string {
  const search = new URLSearchParams();
  if (theme) search.set("thema", theme);
  if (phase) search.set("fase", phase);
  if (page > 1) search.set("pagina", String(page));
  const text = search.toString();
  return text ? `/voorstellen?${text}` : "/voorstellen";
}

/** Choosing proposals by theme and by phase. */
export function ProposalFilter({ theme, phase }: ProposalFilterChoice) {
  const { t, path } = useText();
  return (
    <Form action={path("/voorstellen")} label={t("proposals.list.filter")} method="get">
      <div className="ui-field-row">
        <Select
          defaultValue={theme}
          label={t("proposals.list.theme")}
          name="thema"
          options={useThemeOptions()}
          optionalLabel=""
          placeholder={t("proposals.list.allThemes")}
        />
        <Select
          defaultValue={phase}
          label={t("proposals.list.phase")}
          name="fase"
          options={phases.map((value) => ({ value, label: t(`proposals.phase.${value}`) }))}
          optionalLabel=""
          placeholder={t("proposals.list.allPhases")}
        />
        <ActionList>
          <Button variant="secondary">{t("proposals.list.show")}</Button>
          {theme || phase ? <Link href={path("/voorstellen")}>{t("proposals.list.clear")}</Link> : null}
        </ActionList>
      </div>
    </Form>
  );
}
