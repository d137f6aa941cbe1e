import type { TFunction } from "i18next";
import type { GemeenteOption } from "~/features/areas/gemeente-options.queries.server.ts";
import { useText } from "~/i18n/text-context.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { Select } from "~/ui/select.tsx";
import type { FormValues } from "./answer-fields.ts";
import { ageGroups, educations, genders } from "./background.ts";

/** The last screen: where the participant lives and who they are, in broad classes, none of it required. */
export function AboutFields({ values, gemeenten }: { values: FormValues; gemeenten: GemeenteOption[] }) {
  const { t } = useText();
  const optional = t("site.form.optional");
  const rather = { value: "", label: t("responses.about.notSaid"), apart: true };
  const given = (name: string) => values[name]?.[0] ?? "";
  return (
    <>
      <Select
        defaultValue={given("gemeente")}
        label={t("responses.about.gemeente")}
        name="gemeente"
        optionalLabel={optional}
        options={gemeenten.map(({ code, name, group }) => ({ value: code, label: name, group }))}
        placeholder={t("responses.about.notSaid")}
      />
      <RadioGroup
        defaultValue={given("leeftijd")}
        legend={t("responses.about.ageGroup")}
        name="leeftijd"
        optionalLabel={optional}
        options={[...ageGroups.map((group) => ({ value: group, label: ageGroupInWords(t, group) })), rather]}
      />
      <RadioGroup
        defaultValue={given("geslacht")}
        legend={t("responses.about.gender")}
        name="geslacht"
        optionalLabel={optional}
        options={[
          ...genders.map((gender) => ({ value: gender, label: t(`responses.about.genders.${gender}`) })),
          rather,
        ]}
      />
      <RadioGroup
        defaultValue={given("opleiding")}
        legend={t("responses.about.education")}
        name="opleiding"
        optionalLabel={optional}
        options={[
          ...educations.map((level) => ({ value: level, label: t(`responses.about.educations.${level}`) })),
          rather,
        ]}
      />
    </>
  );
}

/** A class of age as people say it: "30–44 jaar". */
export function ageGroupInWords(t: TFunction, group: (typeof ageGroups)[number]): string {
  return group === "75+" ? t("responses.about.oldest") : t("responses.about.years", { group: group.replace("-", "–") });
}
