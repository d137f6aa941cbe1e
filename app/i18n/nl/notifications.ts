/** Dutch sentences: what is mailed to whom, and how to stop it. */
export const notifications = {
  mail: {
    greeting: "Hallo,",
    stop: "Wilt u deze mails niet meer? Meld u dan hier af. U hoeft niet in te loggen.",
    english: "English:",
  },
  decision: {
    subject: "Besluit over {{proposal}}: wat is er met uw inbreng gedaan?",
    taken: "U hebt iets ingebracht over {{proposal}}. Daarover is een besluit genomen op {{date}}:",
    used: "Gebruikt: “{{words}}”",
    aside: "Niet gebruikt: “{{words}}”",
    reason: "Waarom: {{reason}}",
    waiting_one:
      "Over {{count}} bijdrage van u zegt dit besluit nog niets. Iedereen kan zien dat die nog wacht op antwoord.",
    waiting_other:
      "Over {{count}} bijdragen van u zegt dit besluit nog niets. Iedereen kan zien dat die nog wachten op antwoord.",
    read: "Lees het hele besluit:",
    mine: "Al uw inbreng met het antwoord erop:",
  },
  digest: {
    subject: "Nieuw op de site sinds {{date}}",
    lead: "Dit is er nieuw bij de plannen waar u over schreef en de panels waar u lid van bent.",
    why: "U krijgt dit overzicht omdat u daar zelf voor koos. Wilt u iets anders? Kies dat hier:",
    item: {
      phase: "Het plan is nu in de fase {{phase}}.",
      decision: "Er is een besluit: {{title}}.",
      weighing: "Er is een nieuwe afweging.",
      round: "Er is een vragenlijst open: {{title}}.",
      results: "De uitkomsten staan erop: {{title}}.",
      answer: "U kreeg antwoord op uw reactie.",
    },
  },
  preferences: {
    title: "Mail van deze site",
    lead: "U krijgt niet meer mail dan u wilt. Mail over inloggen en uw account krijgt u altijd.",
    digest: "Wilt u elke week een overzicht?",
    weekly: "Ja, op maandag, alleen als er iets nieuws is",
    never: "Nee",
    aboutOwnInput: "Mail mij over wat ik heb ingebracht",
    aboutOwnInputHint:
      "U krijgt dan meteen een mail als een ambtenaar antwoordt op uw reactie of idee. Ook als er een besluit is over een plan waarover u iets inbracht. En als een moderator over uw tekst beslist. Ook als u hoeder van een plan wordt, of dat niet meer bent: een hoeder spreekt voor wie niet mee kan praten, zoals mensen later of de natuur.",
    unconfirmed: "U hebt nog niet laten zien dat uw e-mailadres van u is. Tot dan krijgt u geen van deze mails.",
    confirm: "Bevestig uw e-mailadres",
    save: "Bewaar mijn keuze",
    saved: "Uw keuze is bewaard.",
  },
  unsubscribe: {
    title: "Afmelden voor mail",
    question: {
      digest: "Wilt u het weekoverzicht niet meer?",
      ownInput: "Wilt u geen mail meer over wat er met uw inbreng is gedaan?",
    },
    button: { digest: "Stop het weekoverzicht", ownInput: "Stop deze mails" },
    stopped: {
      digest: "U krijgt het weekoverzicht niet meer.",
      ownInput: "U krijgt geen mail meer over wat er met uw inbreng is gedaan.",
    },
    already: {
      digest: "U krijgt het weekoverzicht al niet meer.",
      ownInput: "U krijgt al geen mail meer over wat er met uw inbreng is gedaan.",
    },
    change: "Op uw eigen pagina kunt u anders kiezen.",
    toMine: "Naar mijn pagina",
  },
  preview: {
    title: "Wat er verstuurd zou worden",
    lead: "Er is geen mailserver ingesteld (SMTP_URL). Deze mails staan klaar en gaan niet weg. Deze pagina is er alleen tijdens het ontwikkelen en met voorbeeldgegevens.",
    none: "Er staat geen mail klaar.",
    to: "Aan",
    header: "Kopregel {{name}}",
    key: "Sleutel",
    body: "Lees de mail",
    shown: "U ziet de nieuwste {{most}}.",
  },
};
