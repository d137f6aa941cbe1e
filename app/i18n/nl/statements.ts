/** Dutch sentences: what this site is, what it keeps, and for whom it works. A blank line starts a new paragraph. */
export const statements = {
  about: {
    title: "Over dit platform",
    lead: "Bewoners in beeld laat zien wat bewoners belangrijk vinden. En wat zij van een plan verwachten.",
    whatTitle: "Waarom deze site?",
    what: "Gemeenten willen dat mensen een goed leven hebben. Nu, later en ergens anders. Dat heet brede welvaart.\n\nVaak meten anderen hoe het met u gaat. Op deze site zegt u dat zelf. De gemeente ziet uw antwoorden samen met die van anderen.",
    whoTitle: "Wie zit erachter?",
    who: "{{organisation}} beheert deze site en kiest welke plannen erop staan.\n\nHet idee komt uit de leergroep Bewoners in beeld. Trendbureau Drenthe en Sociaal Planbureau Groningen leiden die groep. De teksten over de plannen komen uit openbare bronnen. Bij elk plan staat welke bronnen dat zijn.",
    methodTitle: "Hoe tellen wij de antwoorden?",
    method:
      "Wij vergelijken een plan altijd met niets doen. U geeft beide een score van −3 tot +3. Het verschil is wat u van het plan verwacht.\n\n‘Weet ik niet’ telt niet mee in het gemiddelde. Wij laten wel zien hoe vaak het voorkomt.\n\nWij laten een uitkomst pas zien bij 10 antwoorden of meer. Zo kan niemand u herkennen.\n\nIedereen mag meedoen. Wie meedoet, lijkt niet altijd op alle bewoners. Daarom staat bij elke uitkomst: ongewogen, open deelname. Antwoorden op een uitnodiging tellen wij apart.",
    figuresTitle: "Waar komen de officiële cijfers vandaan?",
    figures:
      "De cijfers over gemeenten komen uit de Regionale Monitor Brede Welvaart van CBS. De cijfers lopen tot en met 2022. De grenzen van gebieden komen van CBS en het Kadaster, via PDOK. De inwoneraantallen komen van CBS. Wij hebben deze gegevens bewerkt. De licentie is CC BY 4.0.\n\nDe buurten van Amsterdam zijn open data van de gemeente Amsterdam. De buurten van Zaanstad komen van CBS (2017). De grens van een plan is een schets. Wij telden daarvoor buurten op.",
    licenceTitle: "Mag u dit gebruiken?",
    licence: "De software is open. Iedereen mag haar gebruiken en verbeteren. De licentie is EUPL 1.2.",
  },
  privacy: {
    title: "Privacy en cookies",
    lead: "Wij bewaren zo weinig mogelijk. Hier leest u wat, waarom en hoe lang.",
    answersTitle: "Uw antwoorden",
    answers:
      "U kunt meedoen zonder account en zonder naam. Wij bewaren uw antwoorden en de dag waarop u meedeed. Vult u uw gemeente, leeftijdsgroep, geslacht of opleiding in? Dan bewaren wij dat ook. Het hoeft niet.\n\nWij bewaren bij uw antwoorden geen naam, e-mailadres, internetadres of gegevens van uw apparaat.\n\nOm misbruik te stoppen, tellen wij hoe vaak er iets van één netwerk komt. Daarvoor maken wij een code van een deel van uw internetadres. Die code staat niet bij uw antwoorden en is na hoogstens een dag weg. Alleen wie het wachtwoord van onze database heeft, kan de code narekenen.",
    linkTitle: "Wanneer zijn uw antwoorden anoniem?",
    link: "Zolang een vragenlijst open is, zijn uw antwoorden nog niet helemaal anoniem. Het systeem kan uw antwoord dan aan uw account of apparaat koppelen. Dat is nodig om uw antwoord te veranderen of weg te halen.\n\nAls de vragenlijst sluit, gooien wij de sleutel weg. Wij zetten de antwoorden dan ook in een willekeurige volgorde en wissen de dag waarop u meedeed. Daarna kan het systeem de koppeling niet meer maken. Grove kenmerken die u invulde, zoals uw gemeente en leeftijdsgroep, blijven bij uw antwoorden staan. In een kleine groep kan dat u herkenbaar maken voor wie de antwoorden beheert. Daarom laten wij kleine groepen nooit zien. In een reservekopie kan de sleutel nog staan tot die kopie is gewist.",
    draftTitle: "Wat u nog niet hebt verstuurd",
    draft:
      "Vult u een vragenlijst in die voor iedereen is? Dan staan uw antwoorden alleen op uw eigen apparaat tot u ze verstuurt. U kunt dat uitzetten, bijvoorbeeld op een gedeeld apparaat.\n\nBent u panellid of uitgenodigd? Dan bewaren wij wat u invult, zodat u later verder kunt. Wij wissen het als u verstuurt, als u daarom vraagt en als de vragenlijst sluit.\n\nSchrijft u een reactie of een stelling? Dan onthoudt uw browser de tekst tot u die verstuurt, het tabblad sluit of uitlogt.",
    shownTitle: "Wat zien anderen?",
    shown:
      "Anderen zien alleen aantallen en gemiddelden. Een groep van minder dan 10 mensen laten wij niet zien.\n\nEen reactie op een plan is openbaar. Daar staat de naam bij die u zelf koos. Zet geen gegevens van uzelf of anderen in een open antwoord.",
    accountTitle: "Uw account en uw panel",
    account:
      "Een account is nodig om te reageren of lid te worden van een panel. Wij bewaren dan uw e-mailadres, de naam die u koos en een versleuteld wachtwoord. Wordt u lid van een panel? Dan bewaren wij ook uw toestemming en wat u over uzelf invult. Stopt u met een panel? Dan wissen wij dat.\n\nGebruikt u uw account twee jaar niet? Dan wissen wij het. Wij mailen u 30 dagen van tevoren. Logt u in, dan blijft het. Wat u schreef, blijft staan zonder uw naam.",
    invitedTitle: "Kreeg u een uitnodiging?",
    invited:
      "Soms loten wij mensen uit een lijst van de gemeente. Wij bewaren dan uw naam en adres of uw e-mailadres, en uw gemeente, leeftijdsgroep, geslacht en opleiding als die op de lijst staan. Zo kunnen wij u schrijven en zien of alle groepen meedoen.\n\nWij bewaren ook of u meedeed, zodat u geen herinnering krijgt. Uw naam en adres staan niet bij uw antwoorden. Uw gemeente, leeftijdsgroep, geslacht en opleiding wel. Zodra de ronde sluit, wissen wij uw naam, uw adres en uw e-mailadres.",
    invitedPurpose: "Uw uitnodiging onthouden terwijl u invult",
    invitedLifetime: "Tot de ronde sluit",
    cookiesTitle: "Cookies",
    cookies:
      "Wij gebruiken alleen cookies die nodig zijn. Wij volgen u niet. Er zijn geen cookies van anderen. Daarom vragen wij geen toestemming.",
    cookieName: "Naam",
    cookiePurpose: "Waarvoor",
    cookieLifetime: "Hoe lang",
    sessionPurpose: "Onthouden dat u bent ingelogd",
    sessionLifetime: "Tot u uitlogt, hoogstens 30 dagen",
    participationPurpose: "Uw antwoord kunnen veranderen of weghalen zonder account",
    participationLifetime: "Hoogstens één jaar",
    resumePurpose: "Verdergaan met wat u op een ander apparaat begon",
    resumeLifetime: "Hoogstens 30 dagen",
    rightsTitle: "Uw rechten",
    rights:
      "Met de code na het invullen kunt u uw antwoord zien en weghalen. Dat kan ook na het sluiten. Cijfers die al gemaakt zijn, veranderen dan niet meteen.\n\nU mag vragen welke gegevens wij van u hebben. U mag ze laten verbeteren of wissen. Vraag dat aan {{organisation}}. Bent u het niet met ons eens? Dan kunt u klagen bij de Autoriteit Persoonsgegevens.",
  },
  accessibility: {
    title: "Toegankelijkheid",
    lead: "Iedereen moet deze site kunnen gebruiken. Ook met een oude telefoon of een voorleesprogramma.",
    statusTitle: "Hoe toegankelijk is deze site nu?",
    status:
      "Wij bouwen volgens WCAG 2.2, niveau AA. Wij testen elke pagina automatisch, op een telefoon en op een groot scherm.\n\nNog geen onafhankelijk bureau heeft de site onderzocht. Een automatische test vindt niet alles. Er kunnen dus fouten zijn die wij nog niet kennen.",
    worksTitle: "Wat kunt u verwachten?",
    works:
      "De site werkt zonder JavaScript, met alleen het toetsenbord en met een voorleesprogramma. U kunt de tekst groter maken. Naast elke kaart staat een lijst. Onder elke grafiek staat een tabel.\n\nWij schrijven in eenvoudige taal (B1). De teksten over plannen zijn alleen in het Nederlands.",
    problemTitle: "Werkt er iets niet?",
    problem:
      "Meld het bij {{organisation}}. Zeg op welke pagina het misging en wat u wilde doen. Vraag ook gerust om hulp bij het invullen.\n\nKomt u er niet uit? Dan kunt u klagen bij de Nationale ombudsman.",
    declarationTitle: "Toegankelijkheidsverklaring",
    declaration:
      "Een overheid moet een officiële verklaring maken. {{organisation}} doet dat na een onderzoek. Die verklaring is er nog niet.",
    dateTitle: "Bijgewerkt",
    date: "Deze tekst is van 23 november 2026.",
  },
};
