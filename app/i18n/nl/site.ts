/** Dutch sentences: what every page has. */
export const site = {
  name: "Bewoners in beeld",
  titleSuffix: "{{page}} – {{organisation}}",
  errorPrefix: "Fout: {{title}}",
  skipToMain: "Direct naar de inhoud",
  menu: "Hoofdmenu",
  breadcrumbs: "Kruimelpad",
  exampleDataLabel: "Voorbeelddata",
  accountMenu: "Uw account",
  nameOf: "{{organisation}} – Bewoners in beeld",
  exampleApart:
    "Voorbeelddata: de verzonnen antwoorden horen niet bij echte panelleden of uitnodigingen. Daarom kloppen die aantallen niet met elkaar.",
  exampleData: "De bewoners, antwoorden en reacties op deze site zijn verzonnen.",
  nav: {
    home: "Home",
    value: "Wat vindt u belangrijk?",
    proposals: "Voorstellen",
    panels: "Panels",
    staff: "Beheer",
    mine: "Mijn pagina",
    signIn: "Inloggen",
    signOut: "Uitloggen",
    otherLanguage: "English",
  },
  footer: {
    contact: "Contact",
    contactText: "Vragen over deze site? Stel ze aan uw gemeente: bel 14 020 of uw eigen 14-nummer.",
    about: "Over deze site",
    receipts: "Uw antwoorden terugzien",
    aboutPage: "Over dit platform",
    accessibility: "Toegankelijkheid",
    privacy: "Privacy en cookies",
    security: "Kwetsbaarheid melden",
  },
  form: {
    allRequired: "Vul alle vragen in. Is een vraag niet verplicht? Dan staat dat erbij.",
    optional: "(niet verplicht)",
    errorSummary: "Kijk dit nog even na:",
    next: "Volgende",
    previous: "Vorige",
    send: "Versturen",
    preferNot: "Zeg ik liever niet",
    dontKnow: "Weet ik niet",
  },
  table: { show: "Bekijk deze cijfers als tabel" },
  paging: {
    label: "Pagina's",
    previous: "Vorige pagina",
    next: "Volgende pagina",
    current: "Pagina {{page}} van {{pages}}",
  },
  tooLate: {
    title: "Uw tekst is niet bewaard",
    decisionPublished:
      "Dit besluit is intussen gepubliceerd en verandert niet meer. Hieronder staat wat u schreef. U kunt er een nieuw besluit mee beginnen.",
    decisionGone:
      "Iemand heeft dit concept van een besluit intussen weggegooid. Hieronder staat wat u schreef. U kunt er een nieuw besluit mee beginnen.",
    draftGone:
      "Iemand heeft dit concept van een voorstel intussen weggegooid. Hieronder staat wat u schreef. U kunt er een nieuw voorstel mee beginnen.",
    planWithdrawn:
      "Dit plan is intussen ingetrokken. U kunt de fase en de antwoorden niet meer veranderen. Hieronder staat wat er in uw formulier stond.",
    guardianOver: "U bent geen hoeder meer van dit plan, of het plan is ingetrokken. Hieronder staat wat u schreef.",
  },
  error: {
    notFoundTitle: "Deze pagina bestaat niet",
    notFound:
      "Misschien is het adres verkeerd getypt, of is de pagina weg. Kies hierboven een onderdeel of ga naar de homepagina.",
    forbiddenTitle: "U mag deze pagina niet zien",
    forbidden:
      "Deze pagina is voor mensen met een andere rol. Log in met een ander account of ga terug naar de homepagina.",
    notSetUpTitle: "Deze site is nog niet ingericht",
    notSetUp: "Wij zijn nog bezig. Kom later terug.",
    unexpectedTitle: "Er ging iets mis bij ons",
    unexpected: "Wij konden de pagina niet laten zien. Probeer het over een paar minuten opnieuw.",
    badRequestTitle: "Dit verzoek klopt niet",
    badRequest: "Het adres of het formulier bevat iets wat wij niet kennen. Ga terug en probeer het opnieuw.",
    home: "Naar de homepagina",
  },
};
