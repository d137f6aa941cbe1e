import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PointMap } from "~/ui/point-map.tsx";
import { Select } from "~/ui/select.tsx";
import { apartOptions, type ItemFieldProps, useItem } from "./item-words.ts";
import type { PlaceMap } from "./place-map.ts";

/** A place, as the wijk that it lies in: a list of the wijken by gemeente, with a map to point at where there is one. */
export function PlaceField(props: ItemFieldProps) {
  const { item, map } = props;
  if (!map) return <WijkList {...props} />;
  const anchor = `plek-${item.code}`;
  return (
    <div className="ui-flow" id={anchor}>
      <WijkList {...props} />
      <WijkMap anchor={anchor} map={map} />
    </div>
  );
}

function WijkList(props: ItemFieldProps) {
  const { t } = useText();
  const { values, wijken = [] } = props;
  const { name, legend, hint, errors, optionalLabel } = useItem(props, t("answering.place.hint"));
  const places = wijken.map(({ code, name: label, group }) => ({ value: code, label, ...(group ? { group } : {}) }));
  return (
    <Select
      defaultValue={values[name]?.[0] ?? ""}
      errors={errors}
      hint={hint}
      label={legend}
      name={name}
      optionalLabel={optionalLabel}
      options={[...places, ...apartOptions(t, props).map(({ value, label }) => ({ value, label }))]}
      placeholder={t("answering.place.choose")}
    />
  );
}

/** The map beside the list; around what was chosen once something is, with the whole map behind it. */
function WijkMap({ map: { chosen, isPartial, near, whole }, anchor }: { map: PlaceMap; anchor: string }) {
  const { t } = useText();
  const shared = { alt: t("answering.place.mapAlt"), formAction: `#${anchor}` };
  return (
    <>
      <Paragraph>
        {chosen === null ? t("answering.place.map") : t("answering.place.mapChosen", { place: chosen })}
        {isPartial ? ` ${t("answering.place.mapPart")}` : null}
      </Paragraph>
      <PointMap {...shared} pictures={near ?? whole} />
      {near ? (
        <Details summary={t("answering.place.mapWhole")}>
          <PointMap {...shared} pictures={whole} />
        </Details>
      ) : null}
    </>
  );
}
