import { useLocation } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate, formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { NumberField } from "~/ui/number-field.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { allocationRules, type PlannedStratum, partsOf, stratifications } from "./stratum.ts";

/** The sentences of the form, of which one names how many people there are. */
export function sentencesFor(t: TFunction, people: string): TFunction {
  const told = (key: string): string => t(key as never, { people });
  return told as TFunction;
}

interface SampleFormProps {
  people: number;
  reply: FormReply | undefined;
}

/** How large a sample is and how it is divided; looking at the division changes nothing. */
export function SampleForm({ people, reply }: SampleFormProps) {
  const { t, language } = useText();
  const optional = t("site.form.optional");
  const shown = formatNumber(people, language);
  const wrong = (name: string) => errorsOf(reply, name, sentencesFor(t, shown));
  return (
    <Form action="#verdeling" method="get">
      <NumberField
        defaultValue={filledIn(reply, "omvang")}
        errors={wrong("omvang")}
        hint={t("invitations.sample.sizeHint", { people: shown })}
        label={t("invitations.sample.size")}
        name="omvang"
      />
      <RadioGroup
        defaultValue={filledIn(reply, "verdeling") ?? "proportional"}
        legend={t("invitations.sample.allocation")}
        name="verdeling"
        options={allocationRules.map((rule) => ({
          value: rule,
          label: t(`invitations.sample.rule.${rule}`),
          hint: t(`invitations.sample.ruleHint.${rule}`),
        }))}
      />
      <RadioGroup
        defaultValue={filledIn(reply, "delen") ?? "gemeente"}
        legend={t("invitations.sample.by")}
        name="delen"
        options={stratifications.map((by) => ({ value: by, label: t(`invitations.sample.stratification.${by}`) }))}
      />
      <TextArea
        defaultValue={filledIn(reply, "spreiding")}
        errors={wrong("spreiding")}
        hint={t("invitations.sample.spreadsHint")}
        label={t("invitations.sample.spreads")}
        name="spreiding"
        optionalLabel={optional}
        rows={3}
      />
      <TextField
        autoComplete="off"
        defaultValue={filledIn(reply, "startgetal")}
        errors={wrong("startgetal")}
        hint={t("invitations.sample.seedHint")}
        label={t("invitations.sample.seed")}
        maxLength={40}
        name="startgetal"
        optionalLabel={optional}
        spellCheck={false}
        width="medium"
      />
      <Button variant="secondary">{t("invitations.sample.preview")}</Button>
    </Form>
  );
}

interface StrataProps {
  strata: readonly PlannedStratum[];
  /** Names of gemeenten by code. */
  names: Readonly<Record<string, string>>;
}

/** How many people come from each part, and what each of them stands for. */
export function StrataTable({ strata, names }: StrataProps) {
  const { t, language } = useText();
  const number = (value: number) => formatNumber(value, language);
  const rows = strata.map(({ stratum, population, drawn }) => ({
    id: stratum,
    stratum: <StratumName names={names} stratum={stratum} />,
    population: number(population),
    drawn: number(drawn),
    weight: drawn > 0 ? formatNumber(population / drawn, language, 2) : "–",
  }));
  const sum = (key: "population" | "drawn") => number(strata.reduce((total, row) => total + row[key], 0));
  const total = {
    ...{ id: "total", stratum: <strong>{t("invitations.sample.total")}</strong> },
    ...{ population: sum("population"), drawn: sum("drawn"), weight: "" },
  };
  const nobody = strata.filter(({ drawn, population }) => drawn === 0 && population > 0).length;
  return (
    <>
      <Heading id="verdeling" level={2}>
        {t("invitations.sample.table")}
      </Heading>
      <DataTable
        caption={t("invitations.sample.table")}
        captionHidden
        columns={[
          { key: "stratum", header: t("invitations.sample.stratum") },
          { key: "population", header: t("invitations.sample.population"), numeric: true },
          { key: "drawn", header: t("invitations.sample.drawn"), numeric: true },
          { key: "weight", header: t("invitations.sample.weight"), numeric: true },
        ]}
        rows={[...rows, total]}
      />
      {nobody > 0 ? <Paragraph>{t("invitations.sample.nobody", { count: nobody })}</Paragraph> : null}
    </>
  );
}

function StratumName({ stratum, names }: { stratum: string; names: StrataProps["names"] }) {
  const { t } = useText();
  const { gemeenteCode, ageGroup } = partsOf(stratum);
  const gemeente = names[gemeenteCode] ?? gemeenteCode;
  if (ageGroup === null) return gemeente;
  return `${gemeente}, ${ageGroup === "?" ? t("invitations.sample.ageUnknown") : ageGroup.replace("-", "–")}`;
}

interface DrawFormProps {
  /** The fields as they were looked at. */
  fields: Record<string, string>;
  people: number;
}

/** Draws what was looked at, once. Names its page without the place that was looked at: a browser would go there again. */
export function DrawForm({ fields, people }: DrawFormProps) {
  const { t, language } = useText();
  const { pathname } = useLocation();
  return (
    <Form action={pathname} hidden={fields}>
      <Paragraph>{t("invitations.sample.drawOnce")}</Paragraph>
      <Button>{t("invitations.sample.draw", { people: formatNumber(people, language) })}</Button>
    </Form>
  );
}

interface DrawnProps {
  sample: { seed: string; allocation: (typeof allocationRules)[number]; drawnAt: string | Date };
}

/** How the sample was drawn, so that anybody can draw it again. */
export function DrawnSample({ sample }: DrawnProps) {
  const { t, language } = useText();
  const items = [
    { term: t("invitations.sample.drawnOn"), value: formatDate(sample.drawnAt, language) },
    { term: t("invitations.sample.drawnRule"), value: t(`invitations.sample.rule.${sample.allocation}`) },
    { term: t("invitations.sample.drawnSeed"), value: <code>{sample.seed}</code> },
  ];
  return (
    <>
      <Heading level={2}>{t("invitations.sample.drawnTitle")}</Heading>
      <DescriptionList items={items} />
      <Paragraph small>{t("invitations.sample.again")}</Paragraph>
    </>
  );
}
