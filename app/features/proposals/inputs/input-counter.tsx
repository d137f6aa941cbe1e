import { useText } from "~/i18n/text-context.tsx";
import { formatNumber, formatPercent } from "~/ui/format.ts";
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
  const share = answered / total;
  return (
    <div className="ui-counter ui-flow">
      <p className="ui-counter__count">
        {t("decisions.counter.answered", { answered: number(answered), total: number(total) })}
      </p>
      <Progress label={t("decisions.counter.bar")} percent={100 * share} text={formatPercent(share, language)} />
      <Paragraph>
        {t("decisions.counter.waiting", { count: waiting })}
        {oldestDays ? ` ${t("decisions.counter.oldest", { count: oldestDays })}` : null}
        {waiting > 1 && medianDays ? ` ${t("decisions.counter.half", { count: medianDays })}` : null}
      </Paragraph>
      {everywhere ? <Paragraph small>{t("decisions.counter.short")}</Paragraph> : null}
    </div>
  );
}
