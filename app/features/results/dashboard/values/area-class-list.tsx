import { useText } from "~/i18n/text-context.tsx";
import { ClassKey, type MapStep } from "~/ui/class-map.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import { indicativeText } from "../../figure-text.ts";
import type { Stream } from "../../group.ts";
import type { AreaRow } from "./area-rows.ts";
import { gradeClasses, gradeClassOf } from "./grade-class.ts";

/** What the colours of the map mean, each with the gemeenten that have it: the map in words. Highest first. */
export function AreaClassList({ rows, stream }: { rows: readonly AreaRow[]; stream: Stream }) {
  const { t, language } = useText();
  const shown = rows.flatMap(({ code, name, estimate }) => (estimate ? [{ code, name, ...estimate }] : []));
  const few = rows.filter(({ estimate }) => !estimate);
  const indicative = shown.some(({ figure }) => figure.precision === "indicative");
  return (
    <>
      <dl className="ui-classes">
        {[...gradeClasses].reverse().map((name) => {
          const inClass = shown.filter(({ value }) => gradeClassOf(value).name === name);
          const texts = inClass.map(
            (row) =>
              `${row.name} ${formatNumber(row.value, language, 1)}${row.figure.precision === "indicative" ? "*" : ""}`,
          );
          return (
            <ClassRow
              key={name}
              members={texts.join(", ") || t("valueBoard.areas.noneInClass")}
              name={t(`valueBoard.areas.class.${name}`)}
              step={(gradeClasses.indexOf(name) + 1) as MapStep}
            />
          );
        })}
        {few.length > 0 ? (
          <ClassRow members={few.map(({ name }) => name).join(", ")} name={t("results.tooFew")} step="none" />
        ) : null}
      </dl>
      {indicative ? (
        <Paragraph small>{t("valueBoard.areas.indicative", { indicative: indicativeText(t, stream) })}</Paragraph>
      ) : null}
    </>
  );
}

function ClassRow({ step, name, members }: { step: MapStep; name: string; members: string }) {
  return (
    <div className="ui-classes__row">
      <dt>
        <ClassKey step={step} />
        {name}
      </dt>
      <dd>{members}</dd>
    </div>
  );
}
