import type { GemeenteOption } from "~/features/areas/gemeente-options.queries.server.ts";
import { type Item, readOnlyTypes } from "~/features/questionnaires/item.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { AboutFields } from "../about-fields.tsx";
import type { FormValues } from "../answer-fields.ts";
import { ItemField } from "../item-field.tsx";
import { type EntryDifference, LETTER } from "./paper-entry.ts";

/** What the page about one form on paper needs. */
export interface EntryPageData {
  items: Item[];
  gemeenten: GemeenteOption[];
  wijken: GemeenteOption[];
  /** The streams of the round; of one there is nothing to choose. */
  streams: ("open" | "invited")[];
  /** The stream that is chosen. */
  stream: "open" | "invited";
  /** Whether people got letters, so that the number of one can be asked. */
  hasLetters: boolean;
  values: FormValues;
  errors: Record<string, string[]>;
  differences: EntryDifference[];
}

/** The whole questionnaire on one page, for who types over what stands on paper or is said on the telephone. */
export function EntryForm({ page, button }: { page: EntryPageData; button: string }) {
  const { t } = useText();
  const hasChoice = page.streams.length > 1;
  const isSettling = page.differences.length > 0;
  return (
    <>
      {isSettling ? <Differences differences={page.differences} items={page.items} /> : null}
      <Form hidden={{ ...(isSettling ? { beslist: "ja" } : {}), ...(hasChoice ? {} : { stroom: page.stream }) }}>
        {hasChoice ? (
          <RadioGroup
            defaultValue={page.stream}
            hint={t("paper.stream.hint")}
            legend={t("paper.stream.legend")}
            name="stroom"
            options={page.streams.map((stream) => ({ value: stream, label: t(`paper.stream.${stream}`) }))}
          />
        ) : null}
        {page.hasLetters ? <LetterField page={page} /> : null}
        {page.items
          .filter(({ type }) => !readOnlyTypes.includes(type))
          .map((item) => (
            <ItemField
              errors={page.errors}
              item={item}
              key={item.code}
              mayDecline={item.type !== "open_text" && item.type !== "effect"}
              values={page.values}
              wijken={page.wijken}
            />
          ))}
        <Heading level={2}>{t("paper.about")}</Heading>
        <AboutFields gemeenten={page.gemeenten} values={page.values} />
        <Button>{button}</Button>
      </Form>
    </>
  );
}

/** The number of the letter, so that whoever got it counts as somebody who took part. */
function LetterField({ page }: { page: EntryPageData }) {
  const { t } = useText();
  return (
    <TextField
      autoComplete="off"
      defaultValue={page.values[LETTER]?.[0]}
      errors={page.errors[LETTER]?.map((key) => t(key as never) as string)}
      hint={t("paper.letter.hint")}
      inputMode="numeric"
      label={t("paper.letter.label")}
      maxLength={9}
      name={LETTER}
      optionalLabel={t("site.form.optional")}
      width="short"
    />
  );
}

/** Where the two entries of a form differ, side by side. */
function Differences({ differences, items }: { differences: EntryDifference[]; items: Item[] }) {
  const { t, language } = useText();
  const questionOf = (field: string) => {
    if (field === LETTER) return t("paper.letter.label");
    const item = items.find(
      ({ code }) => field === code || field.startsWith(`${code}_`) || field.startsWith(`${code}.`),
    );
    return item ? (language === "nl" ? item.textNl : item.textEn) : t("paper.about");
  };
  const said = (values: string[]) => (values.length === 0 ? t("paper.differences.nothing") : values.join(", "));
  return (
    <>
      <Alert kind="warning" live title={t("paper.differences.title")}>
        {t("paper.differences.text")}
      </Alert>
      <DataTable
        caption={t("paper.differences.caption")}
        columns={[
          { key: "question", header: t("paper.differences.question") },
          { key: "first", header: t("paper.differences.first") },
          { key: "second", header: t("paper.differences.second") },
        ]}
        rows={differences.map(({ field, first, second }) => ({
          id: field,
          question: questionOf(field),
          first: said(first),
          second: said(second),
        }))}
      />
    </>
  );
}
