import { AccountLinks } from "./account-links.tsx";
import { ActionList } from "./action-list.tsx";
import { Banner } from "./banner.tsx";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { ButtonLink } from "./button-link.tsx";
import { Form } from "./form.tsx";
import { Hero } from "./hero.tsx";
import { LinkButton } from "./link-button.tsx";
import { Page } from "./page.tsx";
import { ShowcaseCharts } from "./showcase/charts.tsx";
import { ShowcaseContent } from "./showcase/content.tsx";
import { ShowcaseFields, ShowcaseGroups } from "./showcase/fields.tsx";

const footer = [
  { heading: "Contact", text: <p>Bel 14 020 of stel uw vraag online.</p> },
  {
    heading: "Over deze website",
    links: [
      { href: "#toegankelijkheid", label: "Toegankelijkheid" },
      { href: "#privacy", label: "Privacy" },
      { href: "#kwetsbaarheid", label: "Kwetsbaarheid melden" },
    ],
  },
  { heading: "Meer weten", links: [{ href: "#open-data", label: "Open data" }] },
];

const nav = [
  { href: "#waarderen", label: "Waarderen" },
  { href: "#voorstellen", label: "Voorstellen", current: true },
  { href: "#panels", label: "Panels" },
  { href: "#resultaten", label: "Resultaten" },
];

/** Every component in every state on one page, for whoever changes the look. Only served in development. */
export function Showcase() {
  return (
    <Page
      account={
        <AccountLinks links={[{ href: "#account", label: "Mijn account" }]} name="S. de Vries">
          <Form>
            <LinkButton>Uitloggen</LinkButton>
          </Form>
        </AccountLinks>
      }
      banner={<Banner label="Voorbeelddata">De antwoorden op deze pagina zijn bedacht.</Banner>}
      breadcrumbs={
        <Breadcrumbs
          items={[
            { href: "#home", label: "Home" },
            { href: "#ontwikkel", label: "Ontwikkel" },
            { href: "#ui", label: "Alle onderdelen" },
          ]}
          label="Kruimelpad"
        />
      }
      footer={footer}
      footnote="Bewoners in beeld is open source (EUPL-1.2)."
      hero={
        <Hero
          lead="Alles wat een pagina kan gebruiken, in elke toestand. Bekijk dit op een telefoon en op een groot scherm."
          title="Alle onderdelen van de website"
        >
          <ActionList>
            <ButtonLink href="#velden">Naar de velden</ButtonLink>
            <ButtonLink href="#grafieken" variant="secondary">
              Naar de grafieken
            </ButtonLink>
          </ActionList>
        </Hero>
      }
      homeHref="#home"
      labels={{ skip: "Naar de inhoud", nav: "Hoofdmenu", account: "Account en taal" }}
      language={{ href: "#en", label: "English", lang: "en" }}
      name="Bewoners in beeld"
      nav={nav}
    >
      <ShowcaseContent />
      <ShowcaseFields />
      <ShowcaseGroups />
      <ShowcaseCharts />
    </Page>
  );
}
