import { ActionList } from "../action-list.tsx";
import { Alert } from "../alert.tsx";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { Card } from "../card.tsx";
import { CardList } from "../card-list.tsx";
import { DataBadge } from "../data-badge.tsx";
import { DataTable } from "../data-table.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Details } from "../details.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Heading } from "../heading.tsx";
import { Link } from "../link.tsx";
import { Pagination } from "../pagination.tsx";
import { Paragraph } from "../paragraph.tsx";
import { PlainText } from "../plain-text.tsx";
import { Prose } from "../prose.tsx";
import { Timeline } from "../timeline.tsx";

/** Text, notices, cards and lists. */
export function ShowcaseContent() {
  return (
    <>
      <Typography />
      <Notices />
      <Cards />
      <Lists />
    </>
  );
}

function Typography() {
  return (
    <>
      <Heading level={2}>Tekst</Heading>
      <Paragraph lead>Een inleiding zegt in één of twee zinnen waar de pagina over gaat.</Paragraph>
      <Paragraph>
        Gewone tekst met een <Link href="#link">link naar een andere pagina</Link>. De regels zijn niet langer dan
        ongeveer zeventig tekens, zodat het oog de volgende regel vindt.
      </Paragraph>
      <Paragraph small>Een kleine opmerking, bijvoorbeeld over de bron.</Paragraph>
      <Heading level={3}>Een kop van niveau 3</Heading>
      <Paragraph>
        <Link href="#verder" more>
          Bekijk alle voorstellen
        </Link>
      </Paragraph>
      <Heading level={4}>
        Arbeidsongeschiktheidsverzekeringsmaatschappijen en meervoudigepersoonlijkheidsstoornissen
      </Heading>
      <Prose>
        <h3>Opgemaakte tekst</h3>
        <p>
          Met een lijst en een <a href="#bron">bron</a>:
        </p>
        <ul>
          <li>wonen</li>
          <li>werk en inkomen</li>
        </ul>
        <blockquote>“Ik woon hier al dertig jaar.”</blockquote>
      </Prose>
      <PlainText text={"Wat iemand zelf typt.\n\nMet een <b>witregel</b> en tekens die geen opmaak worden."} />
    </>
  );
}

function Notices() {
  return (
    <>
      <Heading level={2}>Meldingen en knoppen</Heading>
      <Alert title="Dit is informatie">U kunt meedoen tot en met 31 december.</Alert>
      <Alert kind="ok" title="Uw antwoord is ontvangen">
        Bewaar de code om uw antwoord later te bekijken.
      </Alert>
      <Alert kind="warning">Deze cijfers zijn ongewogen.</Alert>
      <Alert kind="error" title="Uw antwoord is niet opgeslagen">
        De vragenlijst is gesloten.
      </Alert>
      <ActionList>
        <Button>Versturen</Button>
        <Button variant="secondary">Opslaan</Button>
        <Button variant="danger">Verwijderen</Button>
        <Button variant="quiet">Overslaan</Button>
        <Button disabled>Niet beschikbaar</Button>
      </ActionList>
      <Paragraph>
        <DataBadge>Concept</DataBadge> <DataBadge tone="strong">Nu open</DataBadge>{" "}
        <DataBadge tone="ok">Ontvangen</DataBadge> <DataBadge tone="warning">Ongewogen</DataBadge>
      </Paragraph>
      <Details summary="Waarom vragen wij dit?">
        <Paragraph>Zo weten wij in welke wijk u woont.</Paragraph>
      </Details>
      <EmptyState title="Er is nog niets te zien">
        <Paragraph>Zodra tien bewoners hebben geantwoord, ziet u hier de uitkomst.</Paragraph>
        <ActionList>
          <ButtonLink href="#meedoen">Doe zelf mee</ButtonLink>
        </ActionList>
      </EmptyState>
    </>
  );
}

function Cards() {
  return (
    <>
      <Heading level={2}>Kaarten</Heading>
      <CardList>
        <Card
          href="#haven-stad"
          kicker="Amsterdam"
          meta={<DataBadge tone="strong">Nu open</DataBadge>}
          title="Haven-Stad"
        >
          Van havengebied naar stadswijk met 40.000 tot 70.000 woningen.
        </Card>
        <Card href="#polder" kicker="Zaanstad" meta={<span>Tot en met 31 december</span>} title="Achtersluispolder">
          Wonen en werken aan het water.
        </Card>
        <Card title="Hemelwaterafvoerverordeningsvoorstel zonder link" />
      </CardList>
    </>
  );
}

const phases = [
  { title: "Agenda", state: "done", when: "2023" },
  {
    title: "Voorbereiding",
    state: "current",
    when: "Nu, tot de zomer van 2027",
    text: "U kunt zeggen wat u verwacht.",
  },
  { title: "Besluit", state: "upcoming", when: "Najaar 2027" },
  { title: "Uitvoering", state: "upcoming" },
] as const;

function Lists() {
  return (
    <>
      <Heading level={2}>Lijsten en tabellen</Heading>
      <DescriptionList
        items={[
          { term: "Gemeente", value: "Zaanstad", change: { href: "#a", text: "Wijzig", label: "Wijzig gemeente" } },
          { term: "Wat vindt u het belangrijkst?", value: "Wonen, veiligheid en samenleven" },
        ]}
      />
      <Timeline labels={{ done: "geweest", current: "nu", upcoming: "komt nog" }} steps={[...phases]} />
      <DataTable
        caption="Gemiddelde waardering per wijk"
        columns={[
          { key: "area", header: "Wijk" },
          { key: "code", header: "CBS-code" },
          { key: "count", header: "Aantal antwoorden", numeric: true },
          { key: "mean", header: "Gemiddelde", numeric: true },
          { key: "margin", header: "Marge (95%)", numeric: true },
        ]}
        rows={[
          { id: "1", area: "Poelenburg", code: "WK047901", count: "84", mean: "−0,4", margin: "± 0,31" },
          { id: "2", area: "Rosmolenwijk", code: "WK047903", count: "95", mean: "+0,3", margin: "± 0,28" },
        ]}
      />
      <DataTable
        caption="Een tabel zonder rijen"
        columns={[{ key: "area", header: "Wijk" }]}
        empty="Er zijn nog geen antwoorden."
        rows={[]}
      />
      <Pagination
        label="Pagina's"
        next={{ href: "#3", label: "Volgende" }}
        position="Pagina 2 van 7"
        previous={{ href: "#1", label: "Vorige" }}
      />
    </>
  );
}
