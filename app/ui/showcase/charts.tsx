import { AreaMap } from "../area-map.tsx";
import { DataBadge } from "../data-badge.tsx";
import { DistributionBar } from "../distribution-bar.tsx";
import { DivergingBar } from "../diverging-bar.tsx";
import { Figure } from "../figure.tsx";
import { FigureList } from "../figure-list.tsx";
import { formatPercent } from "../format.ts";
import { Heading } from "../heading.tsx";
import { LineChart } from "../line-chart.tsx";
import { MeanBar } from "../mean-bar.tsx";
import * as sample from "./sample-data.ts";

const labels = {
  negative: "slechter",
  positive: "beter",
  withheld: "Te weinig antwoorden om te tonen (minder dan 10)",
  nobody: "Nog geen antwoorden",
};
const asTable = "Bekijk deze cijfers als tabel";
const source = "Bron: voorbeelddata van dit platform";

/** Charts, with full, empty and extreme input. */
export function ShowcaseCharts() {
  return (
    <>
      <Heading id="grafieken" level={2}>
        Grafieken
      </Heading>
      <Diverging />
      <FigureList>
        <Means />
        <Marks />
      </FigureList>
      <Lines />
      <Extremes />
      <Places />
    </>
  );
}

function Diverging() {
  return (
    <Figure
      heading="Wat merken bewoners per thema?"
      message="Bij wonen verwachten de meeste bewoners een verslechtering: 64% slechter en 21% beter."
      note={<DataBadge tone="warning">Ongewogen, open deelname</DataBadge>}
      source={source}
      table={{ caption: "Wat merken bewoners per thema?", columns: sample.shareColumns, rows: sample.shareRows }}
      tableSummary={asTable}
    >
      <DivergingBar classes={sample.classes} labels={labels} language="nl" rows={sample.themes} />
    </Figure>
  );
}

function Means() {
  return (
    <Figure
      heading="Gemiddelde waardering per thema"
      message="Groen en klimaat scoort het hoogst, wonen het laagst."
      table={{ caption: "Gemiddelde per thema", columns: sample.meanColumns, rows: sample.meanRows }}
      tableSummary={asTable}
    >
      <MeanBar domain={[-3, 3]} labels={labels} language="nl" rows={sample.means} />
    </Figure>
  );
}

function Marks() {
  return (
    <Figure
      heading="Rapportcijfer voor de woning"
      message="De meeste bewoners geven een 7 of een 8."
      table={{ caption: "Rapportcijfers", columns: sample.markColumns, rows: sample.markRows }}
      tableSummary={asTable}
    >
      <DistributionBar
        bars={sample.marks}
        description="Van 1 tot en met 10; het vaakst een 8."
        labels={labels}
        language="nl"
        own="6"
        ownLabel="Uw antwoord"
        title="Verdeling van de rapportcijfers"
      />
      <MeanBar domain={[1, 10]} labels={labels} language="nl" rows={sample.grades} />
    </Figure>
  );
}

function Lines() {
  const percent = (value: number) => formatPercent(value / 100, "nl");
  return (
    <Figure
      heading="Tevredenheid door de tijd"
      level={3}
      message="De tevredenheid in Zaanstad stijgt van 71% in 2013 naar 78% in 2022."
      source={source}
      table={{ caption: "Tevredenheid per jaar", columns: sample.yearColumns, rows: sample.yearRows }}
      tableSummary={asTable}
    >
      <LineChart
        description="Drie lijnen van 2013 tot en met 2022."
        formatY={percent}
        labels={labels}
        language="nl"
        series={sample.lines}
        title="Tevredenheid met het leven"
      />
    </Figure>
  );
}

function Extremes() {
  return (
    <>
      <Heading level={3}>Lege en uiterste invoer</Heading>
      <DivergingBar classes={["tegen", "neutraal", "voor"]} labels={labels} language="nl" rows={sample.extremes} />
      <DivergingBar classes={sample.classes} labels={labels} language="nl" rows={[]} />
      <MeanBar domain={[-3, 3]} labels={labels} language="nl" rows={sample.manyMeans} />
      <LineChart
        description="Eén meting."
        labels={labels}
        language="nl"
        series={[{ id: "a", name: "Eén meting", points: [{ x: 2022, y: 7 }] }]}
        title="Eén meting"
      />
      <LineChart description="Geen" labels={labels} language="nl" series={[]} title="Geen metingen" />
      <DistributionBar bars={[]} description="Geen" labels={labels} language="nl" title="Geen antwoorden" />
    </>
  );
}

function Places() {
  return (
    <>
      <Heading level={3}>Kaart</Heading>
      <AreaMap features={sample.areas} markers={sample.places} title="Kaart van de voorbeeldgemeenten" width={720} />
      <AreaMap features={[]} title="Lege kaart" />
    </>
  );
}
