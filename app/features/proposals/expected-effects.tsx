import type { ThemeCode } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { formatSigned } from "~/ui/format.ts";
import { MeanBar } from "~/ui/mean-bar.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** What residents expect of one course of action on one theme, as it was released. */
export interface ExpectedEffect {
  theme: ThemeCode;
  /** Whose answers these are; those of the two are never added up. */
  stream: "open" | "invited";
  /** Name of the scenario. */
  scenario: string;
  /** From −3 to +3, compared with now. */
  mean: number;
  /** Mean difference within each person from doing nothing; null for doing nothing, or when too few gave both. */
  difference: number | null;
  /** Published number of people with an opinion: rounded, never below the threshold of disclosure. */
  people: number;
  /** Whole per cent that does not know. */
  dontKnow: number;
}

/** What residents expect on a theme, the plan beside doing nothing; an honest sentence while there are too few answers. */
export function ExpectedEffects({ theme, effects }: { theme: ThemeCode; effects: ExpectedEffect[] }) {
  const { t, language } = useText();
  const here = effects.filter((effect) => effect.theme === theme);
  if (here.length === 0) return <Paragraph>{t("proposals.beside.tooFew")}</Paragraph>;
  const tooFew = t("proposals.beside.tooFew");
  return (
    <>
      {here.map((effect) =>
        effect.difference === null ? null : (
          <Paragraph key={effect.scenario}>
            <strong>
              {t("proposals.beside.difference", { difference: formatSigned(effect.difference, language) })}
            </strong>
          </Paragraph>
        ),
      )}
      <MeanBar
        domain={[-3, 3]}
        labels={{ withheld: tooFew, nobody: tooFew }}
        language={language}
        rows={here.map((effect) => ({ id: effect.scenario, label: effect.scenario, value: effect.mean }))}
      />
      <Paragraph small>
        {here.map((effect) => (
          <span key={effect.scenario}>{t("proposals.beside.people", effectCount(effect))} </span>
        ))}
      </Paragraph>
    </>
  );
}

function effectCount({ scenario, people, dontKnow }: ExpectedEffect) {
  return { scenario, people, dontKnow };
}
