/** Dutch sentences: pages about what residents value: priorities, areas, changes, and the norms of the council. */
export const valueBoard = {
  pageTitle: "{{part}}: {{round}}",
  noMargin: "Zonder marge: iedereen kon meedoen.",
  normAt: "norm van de raad: {{grade}}",
  column: {
    quadrant: "Vak",
    importance: "Belang",
    satisfaction: "Tevredenheid",
    effective: "Telt als (n effectief)",
    snapshot: "Momentopname",
    round: "Ronde",
    change: "Verandering",
  },
  priorities: {
    heading: "Wat is belangrijk, en hoe tevreden zijn bewoners?",
    noneTitle: "Er zijn nog te weinig cijfers voor deze grafiek",
    none: "Voor minstens twee thema's is een cijfer nodig voor belang én tevredenheid. Die zijn er nog niet.",
    choose: {
      lines: "Waarmee vergelijken?",
      means: "Met het gemiddelde van de thema's",
      fixed: "Met rapportcijfer 7",
      importance: "Hoe meten wij belang?",
      rating: "Cijfer voor belang (1 tot 5)",
      topThree: "Plaats in de top 3",
    },
    note: {
      norms: "Een paarse streep is de norm van de raad voor dat thema.",
      means: "De stippellijnen zijn de gemiddelden van alle thema's.",
      fixed: "De liggende stippellijn is een 7; de staande is het gemiddelde belang.",
    },
    axis: {
      rating: "belangrijker",
      topThree: "vaker in de top 3",
      satisfaction: "meer tevreden",
    },
    quadrant: {
      priority: "Prioriteit",
      keep: "Behouden",
      "low-priority": "Lage prioriteit",
      "possible-overkill": "Mogelijk overdaad",
    },
    meaning: {
      priority: "Belangrijk, en minder tevreden.",
      keep: "Belangrijk, en tevreden.",
      "low-priority": "Minder belangrijk, en minder tevreden.",
      "possible-overkill": "Minder belangrijk, en tevreden.",
    },
    importance: "belang {{value}}",
    satisfaction: "tevredenheid {{value}}",
    onTheLine: "op de grens",
    notFirm: "indicatief, of te veel ‘weet ik niet’: niet om te vergelijken",
    missing: "Niet in de grafiek, want er zijn te weinig antwoorden: {{themes}}.",
    sentence: {
      certain: {
        means:
          "Prioriteit: {{themes}}. Dit vinden bewoners belangrijker dan gemiddeld, en zij zijn er minder tevreden over.",
        fixed:
          "Prioriteit: {{themes}}. Dit vinden bewoners belangrijker dan gemiddeld, en zij geven het minder dan een 7.",
      },
      also: "Op de grens van prioriteit: {{themes}}.",
      perhaps: "Geen enkel thema is met zekerheid een prioriteit. Op de grens: {{themes}}.",
      none: {
        means:
          "Geen enkel thema is een prioriteit: wat bewoners belangrijker vinden dan gemiddeld, krijgt ook een hoger cijfer.",
        fixed:
          "Geen enkel thema is een prioriteit: wat bewoners belangrijker vinden dan gemiddeld, krijgt een 7 of hoger.",
      },
      notFirm:
        "Wij noemen hier geen prioriteit: daarvoor zijn er te weinig antwoorden, of weten te veel mensen het niet.",
    },
    reading: {
      title: "Zo leest u deze grafiek",
      lines:
        "Twee stippellijnen delen de grafiek in vier vakken. Rechts staat wat bewoners belangrijker vinden, boven waar zij tevredener over zijn. Rechtsonder staat dus wat als eerste aandacht vraagt. De assen laten alleen het deel zien waar de cijfers liggen.",
      cross:
        "Het kruis door een punt is de marge van beide cijfers. Raakt het kruis een lijn, dan is het vak niet zeker: het thema ligt op de grens, en het nummer staat in een open rondje.",
      stated:
        "Belang is wat mensen zelf zeggen. Vaak vinden zij bijna alles belangrijk. Kies ‘plaats in de top 3’ om te zien wat voorgaat.",
      source: "Deze manier van kijken komt van Martilla en James (1977).",
    },
  },
  areas: {
    chooseTheme: "Kies een thema",
    heading: "{{theme}}: hoe tevreden per gemeente?",
    mapSource: "Kaart: CBS en Kadaster (PDOK), CC BY 4.0, bewerkt.",
    class: {
      below6: "lager dan 6",
      from6: "6 tot 6,5",
      from65: "6,5 tot 7",
      from7: "7 tot 7,5",
      from75: "7,5 of hoger",
    },
    noneInClass: "geen gemeente",
    indicative: "* Indicatief (stippen op de kaart): {{indicative}}",
    sentence: {
      differs:
        "De gemeenten verschillen duidelijk. Het hoogste cijfer is in {{highest}} ({{highestValue}}), het laagste in {{lowest}} ({{lowestValue}}).",
      unnamed:
        "De gemeenten verschillen duidelijk: hoogste en laagste cijfer schelen {{gap}}. Wij noemen geen hoogste en laagste, want minstens één van deze twee gemeenten heeft weinig mensen (indicatief), of te veel mensen weten het niet.",
      alike: "Er is geen duidelijk verschil tussen de gemeenten. Hoogste en laagste cijfer schelen {{gap}}.",
      untested:
        "Hoogste en laagste cijfer schelen {{gap}}. Niet getoetst: in een gemeente gaf bijna iedereen hetzelfde antwoord.",
      between: "In gemeenten met genoeg antwoorden ligt het cijfer tussen {{lowest}} en {{highest}}.",
      few: "Wij vergelijken hier geen gemeenten: daarvoor zijn er in te veel gemeenten te weinig antwoorden.",
    },
  },
  official: {
    title: "Het oordeel van bewoners naast het officiële cijfer",
    lead: "Een oordeel en een meting zijn twee verschillende dingen. Daarom staan ze naast elkaar en maken wij er geen één cijfer van. De marge is bij de volgorde niet meegerekend.",
    choose: "Kies een officieel cijfer",
    none: "Over dit thema is er geen officieel cijfer per gemeente.",
    heading: "{{theme}} naast: {{official}}",
    judged: "Rapportcijfer van bewoners (1 tot 10)",
    order: "Volgorde",
    noValue: "geen cijfer",
    source: "Officieel cijfer:",
    word: {
      better: "oordeel gunstiger dan het officiële cijfer",
      worse: "oordeel minder gunstig dan het officiële cijfer",
      alike: "oordeel en cijfer gaan samen",
    },
    sentence: {
      noDirection:
        "Dit officiële cijfer zegt niet wat goed of slecht is. Wij zetten de gemeenten daarom niet op volgorde.",
      few: "Wij vergelijken de volgorde niet: daarvoor zijn er in te weinig gemeenten genoeg antwoorden.",
      alike: "De volgorde van gemeenten is voor het oordeel en het officiële cijfer ongeveer gelijk.",
      better: "In {{names}} oordelen bewoners gunstiger dan u bij het officiële cijfer verwacht.",
      worse: "In {{names}} oordelen bewoners minder gunstig dan u bij het officiële cijfer verwacht.",
      betterMany: "In {{number}} gemeenten oordelen bewoners gunstiger dan u bij het officiële cijfer verwacht.",
      worseMany: "In {{number}} gemeenten oordelen bewoners minder gunstig dan u bij het officiële cijfer verwacht.",
    },
  },
  stacking: {
    heading: "Bij wie stapelt het zich op?",
    everyone: "Iedereen",
    unfavourable: "Ongunstig: 4 of lager op minstens 3 van 8 thema's",
    favourable: "Gunstig: 7 of hoger op minstens 7 van 8 thema's",
    note: "Percentage van de mensen; de balken lopen van 0 tot {{highest}}.",
    sentence:
      "{{low}} van de bewoners geeft minstens drie van de acht thema's een 4 of lager. {{high}} geeft er minstens zeven een 7 of hoger.",
  },
  changes: {
    choose: "Kies een vraag",
    about: { satisfaction: "Tevredenheid", importance: "Belang" },
    heading: {
      satisfaction: "Hoe veranderde de tevredenheid?",
      importance: "Hoe veranderde het belang?",
      survey: "Hoe veranderden de antwoorden?",
    },
    life: "Het leven als geheel",
    oneRound: "Er is pas één ronde met cijfers. Na de volgende ronde ziet u hier wat er veranderde.",
    open: "Wie zelf komt meedoen, is per ronde een andere groep. Wij zeggen daarom niet of iets omhoog of omlaag ging.",
    versions:
      "Elke vraag naast eerdere rondes van deze vragenlijst. Staat er een breuk? Dan is de vraag anders gesteld en vergelijken wij niet.",
    otherWords: "Tot en met {{round}} was de vraag anders: ‘{{question}}’. Die antwoorden kunt u niet vergelijken.",
    summary: {
      up: "Duidelijk omhoog",
      down: "Duidelijk omlaag",
      none: "Geen duidelijke verandering",
      nothing: "geen enkel thema",
    },
    now: {
      up: "Nu {{now}}. Sinds {{since}} duidelijk omhoog: {{change}}.",
      down: "Nu {{now}}. Sinds {{since}} duidelijk omlaag: {{change}}.",
      none: "Nu {{now}}. Sinds {{since}} geen duidelijke verandering: {{change}}.",
      reworded: "Nu {{now}}. In {{since}} was het een andere vraag.",
      alone: "Nu {{now}}. Er is geen vorige ronde om mee te vergelijken.",
      open: "Nu {{now}}, van wie meedeed.",
    },
    seasons:
      "Let op: deze ronde begon in {{now}}, de vorige in {{before}}. Een ander seizoen kan de antwoorden veranderen.",
    lasting: "Dit is de tweede ronde op rij.",
    break: "breuk",
    breakOfWords: "Breuk in {{round}}: {{why}}. Wij vergelijken niet met eerdere rondes.",
    breakIn: "Breuk in {{round}}: {{why}}. Vergelijk met eerdere rondes voorzichtig.",
    why: {
      wording: "de vraag is anders gesteld",
      recruitment: "mensen zijn anders uitgenodigd of gewogen",
      mode: "meer of minder mensen antwoordden op papier of per telefoon",
    },
    arrow: { up: "omhoog", down: "omlaag", none: "geen duidelijke verandering" },
    axis: "De as loopt van {{low}} tot {{high}}; antwoorden kon van {{lowest}} tot {{highest}}.",
    level: { norm: "norm {{grade}}", ambition: "ambitie {{grade}}" },
  },
  grounds: {
    title: "Waarop berusten de normen en ambities?",
    line: "{{theme}}, {{kind}} {{grade}}:",
  },
  norms: {
    title: "Normen en ambities",
    lead: "Een cijfer zonder norm zegt weinig. Leg hier per thema vast wat de raad wil. De lijnen staan daarna in de grafieken, met het besluit erbij.",
    now: "Wat nu geldt, per thema",
    change: "Wijzig of haal weg",
    add: "Leg vast",
    about: "{{kind}} voor {{theme}}",
    kind: { norm: "Norm", ambition: "Ambitie" },
    kindInSentence: { norm: "norm", ambition: "ambitie" },
    kindHint: {
      norm: "Het cijfer dat minstens gehaald moet worden",
      ambition: "Het cijfer dat de raad wil bereiken",
    },
    form: {
      title: "Een norm of ambitie vastleggen of weghalen",
      theme: "Thema",
      chooseTheme: "Kies een thema",
      kind: "Wat legt u vast?",
      grade: "Rapportcijfer",
      gradeHint: "Van 1 tot en met 10, met hoogstens één cijfer achter de komma. Bij weghalen is dit niet nodig.",
      ground: "Besluit waarop dit berust",
      groundHint: "Bijvoorbeeld: Raadsbesluit 2026-014 van 12 maart 2026. Iedereen kan dit lezen.",
      groundLimit: "Maximaal 300 tekens.",
      set: "Leg vast",
      takeAway: "Haal deze lijn weg",
    },
    done: {
      vastgelegd: "De lijn is vastgelegd en staat in de grafieken.",
      weggehaald: "De lijn is weg uit de grafieken. In de geschiedenis blijft hij staan.",
      gelijk: "Er veranderde niets: zo stond het er al.",
    },
    history: "Geschiedenis",
    noHistory: "Er is nog niets vastgelegd.",
    takenAway: "weggehaald",
    accountGone: "account bestaat niet meer",
    column: { when: "Wanneer", kind: "Soort", grade: "Cijfer", ground: "Besluit", who: "Vastgelegd door" },
    error: {
      theme: "Kies een thema",
      kind: "Kies norm of ambitie",
      grade: "Vul een cijfer in van 1 tot en met 10, met hoogstens één cijfer achter de komma",
      aboveAmbition: "Een norm kan niet hoger zijn dan de ambitie van hetzelfde thema",
      groundMissing: "Vul in op welk besluit dit berust",
      groundTooLong: "Maak het besluit korter: maximaal 300 tekens",
      groundOdd: "Er staan tekens in die wij niet kunnen tonen. Typ de tekst opnieuw",
    },
  },
};
