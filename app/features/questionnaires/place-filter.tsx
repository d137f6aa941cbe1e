import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Select } from "~/ui/select.tsx";

interface PlaceFilterProps {
  gemeenten: { code: string; name: string }[];
  chosen: string | undefined;
}

/** Choosing one's gemeente, so that what is near comes first. */
export function PlaceFilter({ gemeenten, chosen }: PlaceFilterProps) {
  const { t, path } = useText();
  return (
    <Form action={path("/")} label={t("home.place.form")} method="get">
      <div className="ui-field-row">
        <Select
          defaultValue={chosen}
          hint={t("home.place.hint")}
          label={t("home.place.label")}
          name="gemeente"
          optionalLabel=""
          options={gemeenten.map(({ code, name }) => ({ value: code, label: name }))}
          placeholder={t("home.place.all")}
        />
        <Button variant="secondary">{t("home.place.show")}</Button>
      </div>
    </Form>
  );
}
