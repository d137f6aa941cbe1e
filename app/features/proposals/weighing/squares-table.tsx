import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { DutchText } from "../dutch-text.tsx";
import { places, poles, type Square, times } from "./weighing.ts";

const squaresOf = (pole: (typeof poles)[number]) =>
  times.flatMap((time) => places.map((place) => ({ square: `${pole}-${time}-${place}` as const, time, place })));

/** What the plan does in the twelve squares, pole by pole; the squares of which nothing is said are named once, together. */
export function SquaresTable({ squares }: { squares: Partial<Record<Square, string>> }) {
  const { t } = useText();
  const all = poles.map((pole) => {
    const named = squaresOf(pole).map(({ square, time, place }) => {
      const words = { time: t(`weighing.square.time.${time}`), place: t(`weighing.square.place.${place}`) };
      return { text: squares[square], term: t("weighing.square.name", words) };
    });
    return { pole, said: named.filter(({ text }) => text), unsaid: named.filter(({ text }) => !text) };
  });
  const unsaid = all.filter((one) => one.unsaid.length > 0);
  return (
    <>
      {all
        .filter(({ said }) => said.length > 0)
        .map(({ pole, said }) => (
          <section className="ui-flow" key={pole}>
            <Heading level={3}>{t(`weighing.square.pole.${pole}`)}</Heading>
            <DescriptionList items={said.map(({ term, text = "" }) => ({ term, value: <DutchText text={text} /> }))} />
          </section>
        ))}
      {unsaid.length > 0 ? (
        <>
          <Paragraph>{t("weighing.square.empty")}</Paragraph>
          <ul>
            {unsaid.map(({ pole, unsaid: terms }) => (
              <li key={pole}>
                {t(`weighing.square.pole.${pole}`)}: {terms.map(({ term }) => term.toLowerCase()).join("; ")}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
