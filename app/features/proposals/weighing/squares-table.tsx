import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { DutchText } from "../dutch-text.tsx";
import { places, poles, type Square, times } from "./weighing.ts";

/** What the plan does in each of the twelve squares, pole by pole. */
export function SquaresTable({ squares }: { squares: Partial<Record<Square, string>> }) {
  const { t } = useText();
  return (
    <>
      {poles.map((pole) => (
        <section className="ui-flow" key={pole}>
          <Heading level={3}>{t(`weighing.square.pole.${pole}`)}</Heading>
          <DescriptionList
            items={times.flatMap((time) =>
              places.map((place) => {
                const words = squares[`${pole}-${time}-${place}`];
                return {
                  id: `${time}.${place}`,
                  term: t("weighing.square.name", {
                    time: t(`weighing.square.time.${time}`),
                    place: t(`weighing.square.place.${place}`),
                  }),
                  value: words ? <DutchText text={words} /> : t("weighing.square.empty"),
                };
              }),
            )}
          />
        </section>
      ))}
    </>
  );
}
