import type { ThemeCode } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { formatSigned } from "~/ui/format.ts";
import { MeanBar } from "~/ui/mean-bar.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** What residents expect of a plan on one theme, as it was released: the mean difference from doing nothing. */
export interface ExpectedEffect {
  theme: ThemeCode;
  mean: number;
  /** Published number of answers: rounded, never below the threshold of disclosure. */
  people: number;
}

/** What residents expect on a theme; an honest sentence while there are too few answers. */
export function ExpectedEffects({ theme, effects }: { theme: ThemeCode; effects: ExpectedEffect[] }) {
  const { t, language } = useText();
  const effect = effects.find((one) => one.theme === theme);
  if (!effect) return <Paragraph>{t("proposals.beside.tooFew")}</Paragraph>;
  return (
    <>
      <Paragraph>{t("proposals.beside.mean", { mean: formatSigned(effect.mean, language) })}</Paragraph>
      <MeanBar
        domain={[-3, 3]}
        labels={{ withheld: t("proposals.beside.tooFew"), nobody: t("proposals.beside.tooFew") }}
        language={language}
        rows={[
          {
            id: theme,
            label: t("proposals.beside.people", { count: effect.people }),
            value: effect.mean,
          },
        ]}
      />
    </>
  );
}
