/** Dutch sentences: the kinds of questions, the last look at all answers, and what is kept until they are sent. */
export const answering = {
  noAnswer: "uw antwoord",
  earlier: {
    number: "het antwoord op vraag {{number}}",
    question: "het antwoord op “{{question}}”",
    any: "een eerder antwoord",
  },
  statement: { agree: "Eens", disagree: "Oneens", pass: "Geen mening" },
  ranking: {
    hint: "Geef elk antwoord een plaats. 1 is voor u het belangrijkst.",
    hintSome: "Geef {{places}} antwoorden een plaats. 1 is voor u het belangrijkst.",
    place: "Plaats {{place}}",
    none: "Nog geen plaats",
  },
  points: {
    hint: "Verdeel {{total}} {{unit}}. Een leeg vak telt als 0.",
    unit: "punten",
    toDivide: "Nog te verdelen:",
  },
  amount: {
    label: "Uw antwoord",
    between: "Van {{least}} tot en met {{most}}.",
    from: "Vanaf {{least}}.",
    upTo: "Tot en met {{most}}.",
    unit: "In {{unit}}.",
  },
  place: {
    hint: "Wij bewaren alleen de wijk, geen adres.",
    choose: "Kies een wijk",
    map: "U kunt de plek ook aanwijzen op deze kaart. Wij zetten dan de wijk voor u in de lijst.",
    mapChosen: "U koos {{place}}. Klopt dat niet? Wijs de plek opnieuw aan, of kies in de lijst.",
    mapPart: "Alleen de grijze wijken kunt u aanwijzen.",
    mapWhole: "Bekijk de hele kaart",
    mapAlt: "Kaart met wijken om aan te wijzen",
  },
  check: {
    change: "Wijzig",
    changeLabel: "Wijzig: {{question}}",
    scenario: "{{scenario}}: {{answer}}",
    asked: "De vraag was steeds: “{{question}}”",
    missing: "Nog niet goed ingevuld",
    notSent_one: "Eén vraag geldt niet meer voor u, door een ander antwoord. Wat u daar invulde, sturen wij niet mee:",
    notSent_other:
      "{{count}} vragen gelden niet meer voor u, door een ander antwoord. Wat u daar invulde, sturen wij niet mee:",
  },
  draft: {
    server: "Bij elke knop bewaren wij wat u tot dan toe hebt ingevuld. U kunt dan stoppen en later verdergaan.",
    erase: "Wis wat ik heb ingevuld",
    takeAlong: "Ga verder op een ander apparaat",
    begunTitle: "U was begonnen",
    begunOn: "U vulde op {{date}} een deel van deze vragenlijst in. Wij hebben dat voor u bewaard.",
    goOn: "Ga verder",
    beginAnew: "Begin opnieuw",
    beginAnewText: "Begint u opnieuw? Dan wissen wij wat u had ingevuld.",
  },
  device: {
    begun: "U was op dit apparaat begonnen met deze vragenlijst. Uw antwoorden staan alleen op dit apparaat.",
    kept: "Tot u ze verstuurt, bewaart dit apparaat uw antwoorden. Zo kunt u later verdergaan.",
    shared: "Dit is een gedeeld apparaat: bewaar hier niets",
    erased: "Alles is gewist op dit apparaat.",
    offline: "Geen verbinding. Uw antwoorden staan nog op dit apparaat. Probeer opnieuw.",
  },
  code: {
    title: "Ga verder op een ander apparaat",
    text: "Open op het andere apparaat deze pagina en vul de code in:",
    warning: "De code werkt één keer, en zeven dagen lang. Vraagt u een nieuwe code? Dan werkt deze niet meer.",
    moves: "Vulde u de code op het andere apparaat in? Dan kunt u op dit apparaat niet meer verder.",
    back: "Terug naar de vragen",
  },
  resume: {
    title: "Ga verder waar u was gebleven",
    text: "U begon op een ander apparaat. Vul de code in die u daar kreeg.",
    label: "Uw code",
    hint: "Bijvoorbeeld K7QM-3XWT-9A2B-55CD",
    button: "Ga verder",
    refused:
      "Deze code werkt niet. Kijk of u de code goed hebt overgenomen, of vraag een nieuwe code op uw eerste apparaat.",
    someoneElse:
      "Op dit apparaat begon iemand anders aan deze vragenlijst. Gaat u hier verder, dan kan die ander dat op dit apparaat niet meer. Weet u het zeker? Druk dan nog een keer op de knop.",
    tooMany: "U hebt te vaak een code geprobeerd. Wacht een uur en probeer het dan opnieuw.",
    link: "Ik heb een code van een ander apparaat",
  },
};
