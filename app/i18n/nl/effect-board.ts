/** Dutch sentences: the pages with results of perceived effects, per plan, group and corner of the triangle. */
export const effectBoard = {
  column: {
    estimate: "Schatting [marge]",
    difference: "Verschil met niets doen [marge]",
    own: "Vergeleken met nu [marge]",
    average: "Gemiddelde [marge]",
    clear: "Duidelijk?",
    effective: "Telt als (n effectief)",
    snapshot: "Momentopname",
    net: "Saldo [marge]",
    // The names of `results.people` with soft hyphens, for a narrow column.
    people: {
      open: "Open deelname",
      confirmed: "Bewoners met een account",
      membersWhoCame: "Panel\u00adleden (zelf aan\u00adgemeld)",
      membersInvited: "Panel\u00adleden (uit\u00adgenodigd)",
      invited: "Uit\u00adgenodigd",
    },
    between: "Verschil tussen beide",
    gains: "Voordeel [marge]",
    loses: "Nadeel [marge]",
  },
  clear: { up: "duidelijk beter", down: "duidelijk slechter", none: "geen duidelijk verschil" },
  board: {
    heading: "In één oogopslag",
    nul: "Niets doen",
    note: { own: "vergeleken met nu", difference: "verschil met niets doen" },
    row: "{{theme}}: {{scenario}}",
    sentence: {
      difference:
        "{{plan}}: bij {{up}} van de {{total}} thema's verwachten bewoners het duidelijk beter dan bij niets doen, bij {{down}} duidelijk slechter.",
      own: "{{plan}}: bij {{up}} van de {{total}} thema's verwachten bewoners het duidelijk beter dan nu, bij {{down}} duidelijk slechter.",
    },
    openSentence:
      "Dit zijn de verwachtingen van wie zelf kwam meedoen. Zonder foutmarge zeggen wij niet welke verschillen duidelijk zijn.",
    legend: {
      signs: "▲ duidelijk beter · ▼ duidelijk slechter · ≈ geen duidelijk verschil",
      clear:
        "Wij toetsen veel cijfers tegelijk. Dan kan er één opvallen door toeval. Daarom zijn wij strenger: een verschil heet pas ‘duidelijk’ als het ook tussen zo veel cijfers opvalt.",
      depth: "Hoe dieper de kleur, hoe groter het getal. Schaal: −3 (veel slechter) tot +3 (veel beter).",
      range: "Tussen haken: de marge van 95%.",
      care: "Een onderbroken rand is indicatief: {{indicative}}",
      open: "Cijfers van wie zelf kwam meedoen, hebben geen foutmarge; de kleur volgt het gemiddelde.",
    },
    dontKnow: "{{dontKnow}} weet niet",
    experimental: "‘Ergens anders’ is een proef: er bestaat nog geen vaste lijst voor.",
  },
  difference: {
    heading: "Verschil met niets doen, met de marge",
    shapes: "▲ duidelijk beter · ▼ duidelijk slechter · ○ niet duidelijk anders",
    whiskers: "Het streepje is de marge van 95%.",
    openShapes: "○ gemiddelde; cijfers van wie zelf kwam meedoen, hebben geen foutmarge.",
  },
  beside: {
    heading: "Uitgenodigd en zelf gekomen, naast elkaar",
    intro:
      "Een deel van de mensen is uitgenodigd; hun antwoorden zijn gewogen. Anderen kwamen zelf meedoen. Wij tellen die twee nooit bij elkaar op.",
    open: "Wie zelf kwam, is geen afspiegeling van alle inwoners. Daarom staat er geen marge bij.",
    figure: "Naast elkaar: {{plan}}",
    withMargin: "met marge",
    withoutMargin: "zonder marge",
    finding: "zelf gekomen min uitgenodigd",
    sentence: {
      higher:
        "Het grootste verschil is bij {{theme}}: wie zelf kwam meedoen, is daar {{size}} positiever dan wie is uitgenodigd.",
      lower:
        "Het grootste verschil is bij {{theme}}: wie zelf kwam meedoen, is daar {{size}} negatiever dan wie is uitgenodigd.",
      equal: "Wie is uitgenodigd en wie zelf kwam, verwachten gemiddeld bij elk thema hetzelfde.",
      none: "Er zijn geen thema's waarvan wij beide cijfers kunnen vergelijken.",
    },
  },
  gains: {
    heading: "Wie heeft voordeel, wie heeft nadeel?",
    note: "Percentage van de mensen die deze vraag beantwoordden; kiezen van meer groepen mocht",
    loses: "nadeel",
    gains: "voordeel",
    sentence: {
      both: "Bewoners noemen het vaakst voordeel voor {{gains}} ({{gainsShare}}) en nadeel voor {{loses}} ({{losesShare}}).",
      none: "Wij noemen hier geen groepen: daarvoor zijn er te weinig antwoorden, of weten te veel mensen het niet.",
    },
    more: "Vaker nadeel dan voordeel genoemd: {{groups}}.",
  },
  breakdown: {
    label: "Uitsplitsen naar",
    gemeente: "Gemeente",
    age: "Leeftijd",
    gender: "Geslacht",
    education: "Opleiding",
    wijk: "Wijk",
    age_gender: "Leeftijd en geslacht",
    age_education: "Leeftijd en opleiding",
    gemeente_age: "Gemeente en leeftijd",
  },
  by: {
    gemeente: "per gemeente",
    age: "per leeftijd",
    gender: "per geslacht",
    education: "per opleiding",
    wijk: "per wijk",
    age_gender: "per leeftijd en geslacht",
    age_education: "per leeftijd en opleiding",
    gemeente_age: "per gemeente en leeftijd",
  },
  goesWith: {
    gemeente: "de gemeente waar zij wonen",
    age: "hun leeftijd",
    gender: "hun geslacht",
    education: "hun opleiding",
    wijk: "de wijk waar zij wonen",
    age_gender: "hun leeftijd en geslacht",
    age_education: "hun leeftijd en opleiding",
    gemeente_age: "hun gemeente en leeftijd",
  },
  people: {
    anybody: "mensen",
    gender: { man: "mannen", vrouw: "vrouwen", anders: "mensen met een ander geslacht" },
    education: { laag: "lager opgeleide", middelbaar: "middelbaar opgeleide", hoog: "hoger opgeleide" },
    age: "van {{age}}",
    gemeente: "in {{gemeente}}",
    care: "{{group}} (indicatief)",
  },
  groups: {
    heading: "Wie verwacht winst, wie verwacht verlies?",
    section: "Groepen bij:",
    compared: {
      difference: "Beter en slechter betekent hier: vergeleken met niets doen.",
      own: "Beter en slechter betekent hier: vergeleken met nu.",
    },
    everyone: "Iedereen",
    up: "Duidelijk beter verwachten: {{groups}}.",
    down: "Duidelijk slechter verwachten: {{groups}}.",
    noneClear: "Geen enkele groep verwacht duidelijk winst of verlies.",
    open: "Cijfers van wie zelf kwam meedoen, hebben geen foutmarge. Daarom wijzen wij geen winnaars en verliezers aan.",
    dontKnow: "{{dontKnow}} weet het niet. Daarom zetten wij de groepen hier niet op volgorde.",
    warnings: "Let op: het gemiddelde verbergt verliezers",
    warningFor: {
      up: "Gemiddeld wordt het voor {{theme}} beter, maar {{groups}} verwachten dat het slechter wordt.",
      unclear:
        "Gemiddeld verandert het voor {{theme}} niet duidelijk, maar {{groups}} verwachten dat het slechter wordt.",
    },
    block: { difference: "Vergeleken met niets doen", own: "Vergeleken met nu" },
    level: {
      individual: "het eigen huishouden",
      collective: "de eigen buurt",
      institutional: "voorzieningen en overheid",
    },
    warning: {
      up: "Gemiddeld wordt {{theme}} beter, maar {{groups}} verwachten dat het slechter wordt.",
      unclear: "Gemiddeld verandert {{theme}} niet duidelijk, maar {{groups}} verwachten dat het slechter wordt.",
    },
    table: "Bekijk alle groepen als tabel",
    caption: "{{heading}}, {{by}}",
    matrix: "Elke groep bij elk thema",
    allClear: "Kijken wij {{by}}, dan verbergt het gemiddelde geen getoonde groep die duidelijk verlies verwacht.",
    sentence_one:
      "Kijken wij {{by}}, dan verbergt het gemiddelde bij {{count}} thema een groep die duidelijk verlies verwacht.",
    sentence_other:
      "Kijken wij {{by}}, dan verbergt het gemiddelde bij {{count}} thema's een groep die duidelijk verlies verwacht.",
    hidingElsewhere: "Ook bij deze uitsplitsingen verbergt het gemiddelde een groep die duidelijk verlies verwacht:",
    hidden:
      "Niet getoond: {{groups}}. Daar zijn te weinig antwoorden, of u zou er een kleine groep mee kunnen uitrekenen.",
    onlyOne: "Er is maar één groep met genoeg antwoorden. Daarom is er niets te vergelijken.",
    ofDimension: "{{dimension}}: {{theme}}",
    unclear: {
      others_one: "Nog {{count}} onderwerp waar wij geen duidelijk verschil tussen groepen vonden",
      others_other: "Nog {{count}} onderwerpen waar wij geen duidelijk verschil tussen groepen vonden",
      none_one: "Wij vonden bij geen onderwerp een duidelijk verschil. Bekijk {{count}} onderwerp",
      none_other: "Wij vonden bij geen onderwerp een duidelijk verschil. Bekijk alle {{count}} onderwerpen",
      each_one: "Bekijk {{count}} onderwerp",
      each_other: "Bekijk elk van de {{count}} onderwerpen apart",
    },
    withheld: "Groepen met te weinig antwoorden staan er niet bij.",
    perItem: "Verschillen per vraag",
  },
  gap: {
    text: "De kloof is {{gap}}: het hoogst bij {{highest}} ({{highestMean}}), het laagst bij {{lowest}} ({{lowestMean}}).",
    unnamed:
      "De kloof is {{gap}}. Minstens één van deze groepen is te klein om een hoogste en laagste te noemen (indicatief).",
    none: "Er zijn geen twee groepen die wij kunnen vergelijken.",
    differs: "De groepen verschillen duidelijk.",
    same: "Dit verschil kan ook toeval zijn.",
    untested: {
      own: "Niet getoetst: in een groep gaf bijna iedereen hetzelfde antwoord.",
      difference: "Niet getoetst: in een groep was het verschil bij bijna iedereen even groot.",
    },
    open: "Zonder foutmarge zeggen wij niet of dit toeval kan zijn.",
    more: "Hoe groot is die kloof?",
    eta: "Van alle verschil tussen mensen hangt {{share}} samen met {{by}} (η² = {{eta}}). De rest zit binnen de groepen.",
    test: "Of de groepen verschillen, toetsen wij over alle getoonde groepen tegelijk (Wald-toets, gecorrigeerd voor het aantal vragen op deze pagina). Een marge om de grootste kloof zelf geven wij niet: die is juist gekozen omdat hij het grootst is.",
  },
  triangle: {
    lead: "Wat verwachten bewoners van een plan voor sociaal, economie en duurzaam? Drie beelden, die bij elkaar horen.",
    measure:
      "De cijfers lopen van −3 (veel slechter) tot +3 (veel beter). Nul betekent: het blijft zoals nu. Winst is dus beter dan nu, verlies slechter dan nu. Van elke persoon nemen wij per hoek het gemiddelde.",
    otherZero:
      "Let op: op de pagina's Overzicht en Groepen vergelijken wij het plan met niets doen. Daar betekent nul: hetzelfde als niets doen. Daarom kunnen de cijfers daar anders zijn dan hier.",
    pole: { social: "Sociaal", economic: "Economie", sustainable: "Duurzaam" },
    poleInSentence: { social: "sociaal", economic: "economie", sustainable: "duurzaam" },
    none: "Voor dit plan zijn er te weinig antwoorden op alle drie de hoeken.",
    noPlans: "Er is nog geen plan met genoeg antwoorden voor de driehoek.",
    corners: "Welke thema's horen bij welke hoek?",
    pair: "{{first}} en {{second}}",
    base: "Van {{people}} mensen met een oordeel over alle drie de hoeken.",
    openMargin: "geen marge",
    level: {
      heading: "Beeld 1: het plan als geheel",
      tradeoff:
        "Winst bij het een, verlies bij het ander: vergeleken met nu verwachten bewoners duidelijke winst voor {{gains}}, en duidelijk verlies voor {{losses}}.",
      synergy: "Vergeleken met nu wint het plan op alle drie: bewoners verwachten overal duidelijk winst.",
      unclear:
        "Het plan als geheel geeft niet duidelijk winst bij het een en verlies bij het ander, en ook niet duidelijk winst voor alle drie.",
      open: "Cijfers van wie zelf kwam meedoen, hebben geen foutmarge. Daarom zeggen wij niet of het plan als geheel winst bij het een en verlies bij het ander geeft.",
      sides:
        "Op de zijden: welk deel van de mensen bij de ene hoek winst en bij de andere verlies verwacht. Dichte lijn: verwachtingen gaan samen op. Streepjes: tegen elkaar in. Stippen: geen duidelijk verband.",
      description: "{{pole}} {{mean}}",
    },
    persons: {
      heading: "Beeld 2: per persoon",
      tradeoff: "winst bij het een, verlies bij het ander",
      bothGain: "winst voor beide",
      bothLose: "verlies voor beide",
      neutral: "neutraal: minstens één blijft gelijk",
      sentence:
        "Winst bij het een en verlies bij het ander verwachten de meeste mensen bij {{pair}}: {{tradeoff}}. Winst voor beide verwacht daar {{bothGain}}.",
      index: "Synergie-index",
      indexNote:
        "De synergie-index loopt van −1 (iedereen met een oordeel verwacht winst bij het een en verlies bij het ander) tot +1 (niemand verwacht dat; wel winst voor beide).",
    },
    association: {
      heading: "Beeld 3: wie denkt wat",
      together: "Wie meer verwacht voor {{first}}, verwacht vaak ook meer voor {{second}}.",
      against: "Wie meer verwacht voor {{first}}, verwacht vaak minder voor {{second}}.",
      none: "Wat mensen verwachten voor {{first}} zegt weinig over wat zij verwachten voor {{second}}.",
      open: "Voor {{first}} en {{second}} zeggen wij zonder marge niet of er een verband is.",
      figure: "Samenhang {{figure}}",
    },
    caution: {
      title: "Lees deze beelden samen",
      text: "Beeld 1 en beeld 3 kunnen elk een andere kant op wijzen. Samenhang tussen antwoorden zegt wie het met elkaar eens zijn. Het zegt niet of het plan zelf winst bij het een en verlies bij het ander geeft.",
      sameSide:
        "Dat is hier zo bij {{pairs}}. Gemiddeld gaan beide dezelfde kant op. Maar wie meer verwacht voor de een, verwacht vaak minder voor de ander.",
      otherSide:
        "Dat is hier zo bij {{pairs}}. Gemiddeld gaat de een vooruit en de ander achteruit. Maar wie meer verwacht voor de een, verwacht vaak ook meer voor de ander.",
    },
  },
};
