import { useText } from "~/i18n/text-context.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Gauge } from "~/ui/gauge.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { percentText } from "../../figure-text.ts";
import type { MarginName, Representativeness } from "../../findings.ts";
import type { RoundResults } from "../../result.ts";
import { MirrorFigure } from "./mirror-figure.tsx";
import type { MirrorRoom } from "./mirror-room.ts";
import { shownPart } from "./shown-part.ts";

const margins: readonly MarginName[] = ["agegender", "education", "gemeente"];

/** How much the people who took part look like the population, per margin, and who is missing (Dutch: representativiteit). */
export function MirrorView({ room, results }: { room: MirrorRoom; results: RoundResults }) {
  const { t } = useText();
  const { representativeness } = results.findings;
  const mirrors = margins.flatMap((margin) => {
    const mirror = representativeness[margin];
    return mirror ? [{ margin, mirror }] : [];
  });
  if (mirrors.length === 0) {
    return <EmptyState title={t("evidence.mirror.noneTitle")}>{t("evidence.mirror.none")}</EmptyState>;
  }
  return (
    <>
      <Paragraph lead>{t(`evidence.mirror.lead.${room.stream}`)}</Paragraph>
      <Heading level={2}>{t("evidence.mirror.overall")}</Heading>
      <Overlaps mirrors={mirrors} />
      <Paragraph small>{t("evidence.mirror.overlapMeans")}</Paragraph>
      {mirrors.map(({ margin, mirror }) => (
        <MirrorFigure key={margin} margin={margin} mirror={mirror} results={results} room={room} />
      ))}
      <Paragraph small>{t("evidence.mirror.alone")}</Paragraph>
    </>
  );
}

function Overlaps({ mirrors }: { mirrors: { margin: MarginName; mirror: Representativeness }[] }) {
  const { t, language } = useText();
  const noteOf = (mirror: Representativeness) => {
    const { isWhole, covered } = shownPart(mirror);
    return isWhole ? undefined : t("evidence.mirror.ofPart", { covered: percentText(covered, language) });
  };
  return (
    <ul className="ui-gauges">
      {mirrors.map(({ margin, mirror }) => (
        <li key={margin}>
          <Gauge
            label={t(`evidence.margin.${margin}.title`)}
            note={noteOf(mirror)}
            percent={mirror.overlap}
            text={percentText(mirror.overlap, language)}
          />
        </li>
      ))}
    </ul>
  );
}
