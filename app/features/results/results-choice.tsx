import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import type { Breakdown, Stream } from "./cell.ts";

const streamInUrl: Record<Stream, string> = { open: "open", invited: "uitgenodigd" };
const breakdownInUrl: Record<Breakdown, string> = { gemeente: "gemeente", age: "leeftijd" };

interface ResultsChoiceProps {
  slug: string;
  streams: readonly Stream[];
  stream: Stream;
  by: Breakdown | undefined;
}

/** Chooses whose answers to see, where there is a choice, and per which groups. */
export function ResultsChoice({ slug, streams, stream, by }: ResultsChoiceProps) {
  const { t, path } = useText();
  return (
    <Form action={path(`/beheer/resultaten/${slug}`)} label={t("results.choose.label")} method="get">
      {streams.length > 1 ? (
        <RadioGroup
          defaultValue={streamInUrl[stream]}
          layout="row"
          legend={t("results.choose.stream")}
          name="stroom"
          options={streams.map((option) => ({ value: streamInUrl[option], label: t(`results.stream.${option}`) }))}
        />
      ) : null}
      <RadioGroup
        defaultValue={by ? breakdownInUrl[by] : ""}
        layout="row"
        legend={t("results.choose.by")}
        name="uitsplitsing"
        options={[
          { value: "", label: t("results.choose.none") },
          { value: breakdownInUrl.gemeente, label: t("results.choose.gemeente") },
          { value: breakdownInUrl.age, label: t("results.choose.age") },
        ]}
      />
      <Button variant="secondary">{t("results.choose.show")}</Button>
    </Form>
  );
}
