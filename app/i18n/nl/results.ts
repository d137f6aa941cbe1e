/** Dutch sentences: results, for officials and residents. */
export const results = {
  people: {
    open: "Open deelname",
    confirmed: "Bewoners met een account",
    members: "Panelleden",
    membersWhoCame: "Panelleden (zelf aangemeld)",
    membersInvited: "Panelleden (uitgenodigd)",
    invited: "Uitgenodigd",
  },
  label: {
    open: "Open deelname, ongewogen",
    confirmed: "Bewoners met een account, ongewogen",
    membersWhoCame: "Panelleden (zelf aangemeld), ongewogen",
    membersInvited: "Panelleden (uitgenodigd), gewogen",
    invited: "Uitgenodigd, gewogen",
  },
  notRepresentative: {
    open: "Dit is geen afspiegeling van alle inwoners: wie meedeed, koos daar zelf voor, en niet elke groep deed even vaak mee.",
    invited:
      "Deze mensen zijn uitgenodigd en wij wegen hun antwoorden: groepen die minder vaak meededen, tellen zwaarder. De marge (tussen haken) zegt hoe zeker een cijfer is. Wegen maakt niet goed wat wij niet weten van wie niet meedeed.",
  },
  refused: {
    title: "Nog geen cijfers van de uitgenodigde mensen",
    "no-margins":
      "Wij weten niet hoeveel mensen er in dit gebied wonen per leeftijd, geslacht en opleiding. Zonder die aantallen kunnen wij niet wegen. De beheerder kan ze laden.",
    "margins-disagree":
      "De bevolkingscijfers spreken elkaar meer dan 1% tegen, of een groep heeft geen inwoners. Daarom geven wij geen cijfers vrij.",
    "not-converged":
      "De weging komt niet uit: met deze deelnemers lukt het niet om de bevolking na te bootsen. Daarom geven wij geen cijfers vrij.",
  },
  about: {
    who: "Wie mocht meedoen",
    audience: {
      open: "Iedereen, ook zonder account; daarnaast mensen met een uitnodiging",
      confirmed: "Bewoners met een account en een bevestigd e-mailadres",
      panel: "Leden van een panel: zelf aangemeld, of uitgenodigd om lid te worden",
      invited: "Mensen met een uitnodiging",
    },
    area: "Gebied",
    period: "Looptijd",
    periodText: "{{from}} tot en met {{until}}",
    people: "Deelnemers in deze cijfers",
    peopleFew: "minder dan 10",
    figuresOf: "Laatste telling",
    proposal: "Voorstel",
    made: "{{moment}}, momentopname {{snapshot}}, met versie {{version}} van de rekenregels",
  },
  choose: {
    stream: "Wie deden mee?",
  },
  reading: {
    title: "Zo leest u deze cijfers",
    mean: "Gemiddelde: van −3 (veel slechter) tot +3 (veel beter), van iedereen met een mening.",
    net: "Saldo: het percentage dat beter verwacht min het percentage dat slechter verwacht, van −100 tot +100.",
    difference:
      "Verschil met niets doen: wat iemand van het plan verwacht min wat dezelfde persoon van niets doen verwacht. Alle cijfers per thema gaan over dezelfde mensen: wie over het plan én over niets doen een mening heeft.",
    dontKnow: "Weet ik niet: het deel van alle antwoorden. Deze mensen tellen niet mee in het gemiddelde.",
    rounding: "Aantallen mensen zijn afgerond op vijf. Door afronding telt niet alles precies op.",
    withheld:
      "Te weinig antwoorden: bij minder dan 10 mensen tonen wij niets, bij 10 tot 30 mensen alleen het aantal. Soms verbergen wij ook een grotere groep, omdat u de kleine groep anders kunt uitrekenen.",
    interval:
      "Marge: staat tussen haken achter een cijfer van uitgenodigde mensen, bijvoorbeeld 6,1 [5,9 – 6,3]. Het cijfer van alle inwoners ligt daar heel waarschijnlijk tussen. Wie zelf kwam meedoen, is geen steekproef: daar is geen marge.",
    effective:
      "Telt na wegen als: door het wegen telt niet iedereen even zwaar. Daardoor is een cijfer minder zeker dan het aantal mensen doet denken. Wij rekenen uit voor hoeveel mensen het telt. Hoe kleiner dat aantal, hoe minder zeker het cijfer. In de tabellen heet dit n effectief.",
    precision: "Indicatief: {{indicative}} Wij noemen er geen hoogste en laagste.",
    repeated:
      "Cijfers veranderen pas als er minstens 10 mensen bij kwamen of afgingen, ook in elke groep apart. Tot dan blijft het vorige cijfer staan. Zo kan niemand één antwoord uitrekenen.",
  },
  noFigures: {
    title: "Er zijn nog geen cijfers",
    text: "De eerste cijfers komen vanzelf, zodra er genoeg mensen meededen. Tot de ronde sluit kijken wij elke nacht of er nieuwe cijfers mogelijk zijn: daarvoor moeten er minstens tien mensen bij gekomen of afgegaan zijn.",
    from: "De uitkomsten van deze ronde komen op {{date}}. Eerder ziet niemand ze.",
  },
  noAnswers: {
    title: "Er zijn nog te weinig antwoorden",
    text: "Bij minder dan 10 deelnemers tonen wij geen cijfers. Zo is niemand te herkennen.",
  },
  tooFew: "Te weinig antwoorden",
  onlyPeople: "Ongeveer {{people}} mensen: te weinig voor een cijfer",
  nobody: "Nog geen antwoorden",
  precision: { indicative: "indicatief", normal: "" },
  indicative: {
    invited: "weinig mensen, ruime marge. Het cijfer telt als {{from}} tot en met {{to}} mensen.",
    open: "weinig mensen. Het zijn er {{from}} tot en met {{to}}, voor het afronden.",
  },
  indicativeOpen: "Bij wie zelf kwam meedoen, betekent ‘indicatief’: {{indicative}}",
  column: {
    theme: "Thema",
    item: "Onderwerp",
    group: "Groep",
    answer: "Antwoord",
    mean: "Gemiddelde",
    net: "Saldo",
    dontKnow: "Weet ik niet",
    people: "Aantal",
    difference: "Verschil met niets doen",
    share: "Deel",
    meanPlace: "Gemiddelde plaats",
    sevenOrMore: "Cijfer 7 of hoger",
    fourOrLess: "Cijfer 4 of lager",
  },
  source: {
    expectation: "Verwachting van bewoners; geen gemeten effect.",
    opinion: "Mening van bewoners.",
    line: "{{label}}. Cijfers van {{date}}.",
    round: "Ronde ‘{{round}}’.",
    snapshot: "Momentopname {{snapshot}}.",
    counted: "Geteld in momentopname {{counted}}.",
    margins: "Gewogen naar {{margins}}.",
    effective: "Na wegen telt dat als {{size}} mensen (n effectief).",
    base: "Per vraag gaven {{people}} mensen hun mening; {{dontKnow}} weet het niet.",
    shared:
      "Per thema gaven {{people}} mensen hun mening over het plan én over niets doen. Over het plan weet {{dontKnow}} het niet, over niets doen {{dontKnowNul}}.",
    pairs: "Per thema zijn dit {{people}} mensen met een mening over het plan én over niets doen.",
    range: "{{low}} tot {{high}}",
    days: "{{first}} tot en met {{last}}",
  },
  side: { negative: "slechter", positive: "beter" },
  effect: {
    section: "Wat bewoners verwachten van:",
    heading: "{{dimension}}: het plan naast niets doen",
    row: "{{theme}}: {{scenario}}",
    nul: "niets doen",
    plan: "plan",
    experimental: "Proef: er bestaat nog geen vaste lijst voor dit onderdeel.",
    who: "Voor wie",
    level: {
      individual: "Eigen huishouden",
      collective: "Eigen buurt",
      institutional: "Voorzieningen en overheid",
    },
    other: "Andere vragen",
  },
  value: {
    importance: "Hoe belangrijk is elk thema?",
    importanceNote: "Gemiddelde van 1 (niet belangrijk) tot 5 (heel belangrijk)",
    topThree: "Welke thema's staan in de top 3?",
    topThreeNote: "Percentage van de mensen die drie thema's kozen",
    satisfaction: "Hoe tevreden zijn bewoners per thema?",
    satisfactionNote: "Rapportcijfer van 1 tot en met 10",
    other: "Andere vragen",
  },
  besideYou: {
    title: "U naast anderen",
    now: "Dit is tot nu toe de uitkomst van ‘{{round}}’.",
    earlier: "Dit antwoordden anderen de vorige keer, in ‘{{round}}’.",
    open: "Bekijk {{count}} antwoorden naast elkaar",
    question: "Vraag",
    you: "U",
    near: {
      wijk: "U ziet uw antwoorden naast die van uw wijk, {{near}}, en van iedereen in {{area}}.",
      gemeenteForWijk:
        "Uit uw wijk zijn er te weinig antwoorden om te tonen. U ziet daarom uw gemeente, {{near}}, en iedereen in {{area}}.",
      gemeente: "U ziet uw antwoorden naast die van uw gemeente, {{near}}, en van iedereen in {{area}}.",
      regionForAll:
        "Uit uw gemeente zijn er te weinig antwoorden om te tonen. U ziet uw antwoorden naast die van iedereen in {{area}}.",
      region: "U ziet uw antwoorden naast die van iedereen in {{area}}.",
    },
    mean: "gemiddeld {{mean}}",
    same: "{{percent}} gaf dit antwoord",
    more: "Bekijk alle uitkomsten",
  },
  survey: {
    heading: "Antwoorden per vraag",
    shareNote: "Percentage van de mensen die antwoord gaven",
    multipleNote: "Percentage van de mensen die antwoord gaven; kiezen van meer antwoorden mocht",
    rankingNote: "Percentage van de mensen dat dit antwoord bij de eerste {{number}} zette",
    pointsNote: "Welk deel van de punten of het geld elk antwoord gemiddeld kreeg, in procent",
    texts: "{{people}} mensen schreven een tekst. De teksten staan hier nog niet: eerst leest iemand ze na.",
    distribution: "Verdeling van de antwoorden",
  },
  amount: {
    what: "Wat",
    median: "Midden",
    middle: "Middelste helft",
    between: "{{low}} tot {{high}}",
    note: "Afgerond. Een getal of datum staat hier alleen als minstens 10 mensen dat antwoordden. Anders nemen wij het gemiddelde van de 10 mensen die er het dichtst bij zitten.",
  },
  places: {
    place: "Wijk",
    note: "Aantal mensen dat deze wijk noemde, en hun deel van alle mensen die een wijk noemden. Wijken die minder dan 10 mensen noemden, staan er niet bij.",
  },
  groups: {
    gemeente: "Per gemeente",
    age: "Per leeftijd",
    notSaid: "Niet ingevuld",
    mean: "Gemiddelde {{by}}. {{heading}}",
    difference: "Verschil met niets doen {{by}}. {{heading}}",
    share: "Deel per antwoord {{by}}. {{heading}}",
    median: "Midden en middelste helft {{by}}. {{heading}}",
    people: "{{people}} mensen",
    dontKnow: "{{dontKnow}} weet niet",
    withheld: "Groepen met te weinig antwoorden staan niet in deze tabel.",
    allWithheld: "Alle groepen hebben te weinig antwoorden om te tonen.",
  },
  sentence: {
    withheld: "Er zijn nog te weinig antwoorden voor een cijfer: minder dan 30 mensen hebben een mening gegeven.",
    unranked:
      "Wij noemen hier geen hoogste en laagste: daarvoor zijn er te weinig antwoorden, of weten te veel mensen het niet.",
    single: "Gemiddeld {{value}}.",
    more_one: "{{names}} en nog {{count}} thema",
    more_other: "{{names}} en nog {{count}} thema's",
    effect: {
      both: "Vergeleken met nu verwachten bewoners duidelijke winst bij {{gains}}, en duidelijk verlies bij {{losses}}.",
      gains: "Vergeleken met nu verwachten bewoners duidelijke winst bij {{gains}}, en geen duidelijk verlies.",
      losses: "Vergeleken met nu verwachten bewoners duidelijk verlies bij {{losses}}, en geen duidelijke winst.",
      none: "Vergeleken met nu verwachten bewoners geen duidelijke winst en geen duidelijk verlies.",
    },
    difference: {
      both: "Vergeleken met niets doen verwachten bewoners duidelijke winst bij {{gains}}, en duidelijk verlies bij {{losses}}.",
      gains: "Vergeleken met niets doen verwachten bewoners duidelijke winst bij {{gains}}, en geen duidelijk verlies.",
      losses:
        "Vergeleken met niets doen verwachten bewoners duidelijk verlies bij {{losses}}, en geen duidelijke winst.",
      none: "Vergeleken met niets doen verwachten bewoners geen duidelijke winst en geen duidelijk verlies.",
    },
    openEffect: {
      equal: "Vergeleken met nu verwachten deelnemers overal gemiddeld hetzelfde: {{highestValue}}.",
      alike:
        "Vergeleken met nu verwachten deelnemers overal gemiddeld ongeveer hetzelfde: {{lowestValue}} tot {{highestValue}}.",
      ordered:
        "Vergeleken met nu is het gemiddelde van de deelnemers het hoogst bij {{highest}} ({{highestValue}}), het laagst bij {{lowest}} ({{lowestValue}}).",
    },
    openDifference: {
      equal: "Vergeleken met niets doen verwachten deelnemers overal gemiddeld hetzelfde: {{highestValue}}.",
      alike:
        "Vergeleken met niets doen verwachten deelnemers overal gemiddeld ongeveer hetzelfde: {{lowestValue}} tot {{highestValue}}.",
      ordered:
        "Vergeleken met niets doen is het gemiddelde van de deelnemers het hoogst bij {{highest}} ({{highestValue}}), het laagst bij {{lowest}} ({{lowestValue}}).",
    },
    importance: {
      equal: "Alle thema's zijn even belangrijk: gemiddeld {{highestValue}}.",
      alike:
        "De thema's zijn ongeveer even belangrijk: gemiddeld {{lowestValue}} tot {{highestValue}}. De marges overlappen.",
      ordered: "Het belangrijkst: {{highest}} ({{highestValue}}). Het minst belangrijk: {{lowest}} ({{lowestValue}}).",
    },
    topThree: {
      equal: "Elk thema staat even vaak in de top 3: bij {{highestValue}}.",
      alike:
        "De thema's staan ongeveer even vaak in de top 3: bij {{lowestValue}} tot {{highestValue}}. De marges overlappen.",
      ordered: "Het vaakst in de top 3: {{highest}} ({{highestValue}}). Het minst vaak: {{lowest}} ({{lowestValue}}).",
    },
    satisfaction: {
      equal: "Alle thema's krijgen hetzelfde cijfer: {{highestValue}}.",
      alike:
        "De thema's krijgen ongeveer hetzelfde cijfer: {{lowestValue}} tot {{highestValue}}. De marges overlappen.",
      ordered: "Het hoogste cijfer: {{highest}} ({{highestValue}}). Het laagste cijfer: {{lowest}} ({{lowestValue}}).",
    },
    answer: {
      equal: "Elk antwoord is even vaak gegeven: {{highestValue}}.",
      alike:
        "De antwoorden zijn ongeveer even vaak gegeven: {{lowestValue}} tot {{highestValue}}. De marges overlappen.",
      ordered: "Het vaakst gegeven: {{highest}} ({{highestValue}}). Het minst vaak: {{lowest}} ({{lowestValue}}).",
    },
    points: {
      equal: "Alles krijgt gemiddeld evenveel: {{highestValue}}.",
      alike: "Alles krijgt gemiddeld ongeveer evenveel: {{lowestValue}} tot {{highestValue}}. De marges overlappen.",
      ordered:
        "Het meeste gaat naar {{highest}} (gemiddeld {{highestValue}}). Het minste naar {{lowest}} ({{lowestValue}}).",
    },
    number: "De helft antwoordt {{median}} of minder. De middelste helft: {{middle}}.",
    date: "De helft noemt {{median}} of eerder. De middelste helft: {{middle}}.",
    places: "Het vaakst genoemd: {{names}} ({{share}}).",
    noPlaces: "Er is nog geen wijk die genoeg mensen noemden.",
    grade: "Gemiddeld een {{mean}}; {{high}} geeft een 7 of hoger, {{low}} een 4 of lager.",
  },
};
