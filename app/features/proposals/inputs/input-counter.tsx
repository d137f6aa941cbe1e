import { useText } from "~/i18n/text-context.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Progress } from "~/ui/progress.tsx";
import type { InputCounts } from "./input.ts";

/** How many inputs have an answer and how long the others wait, as everybody may see it. */
export function InputCounter({ counts, everywhere }: { counts: InputCounts; everywhere?: boolean }) {
  const { t, language } = useText();
  const { total, answered, waiting, medianDays, oldestDays } = counts;
  if (total === 0)
    return <Paragraph>{t(everywhere ? "decisions.counter.noneAnywhere" : "decisions.counter.none")}</Paragraph>;
  const number = (value: number) => formatNumber(value, language);
  const percent = Math.floor((100 * answered) / total);
  return (
    <div className="ui-counter ui-flow">
      <p className="ui-counter__count">
        {t("decisions.counter.answered", { answered: number(answered), total: number(total) })}
      </p>
      <Progress label={t("decisions.counter.bar")} percent={percent} text={`${number(percent)}%`} />
      <Paragraph>
        {t("decisions.counter.waiting", { count: waiting, median: medianDays ?? 0, oldest: oldestDays ?? 0 })}
      </Paragraph>
    </div>
  );
}
