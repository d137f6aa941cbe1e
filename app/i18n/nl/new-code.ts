/** Dutch sentences: a new code for one invited person. */
export const newCode = {
  title: "Een nieuwe code voor één persoon",
  link: "Geef één persoon een nieuwe code",
  linkText: "Is een brief kwijt, klopt het adres niet of gebruikte iemand anders de code?",
  lead: "Is een brief kwijt, klopt het adres niet of gebruikte iemand anders de code? Zoek de persoon en geef een nieuwe code.",
  number: "Nummer {{serial}}",
  erased: "Deze persoon wil geen herinnering. Daarom is het adres gewist. De brief heeft dan geen adres.",
  findOther: "Zoek iemand anders",
  find: {
    field: "Nummer van de brief, of een deel van het adres",
    hint: "Van een adres minstens 5 tekens, zoals ‘Dam 12’ of ‘1502 BH’. Van een e-mailadres het hele adres.",
    button: "Zoek",
    found: "Kies wie een nieuwe code krijgt",
    nobody: "Wij vinden niemand met dit nummer of adres in deze ronde.",
    tooMany: "Dit past bij meer dan 10 mensen. Vul meer van het adres in.",
  },
  reason: "Wat is er aan de hand?",
  reasonOf: {
    lost: "De brief, de mail of het apparaat is kwijt",
    other: "Iemand anders heeft of gebruikte de code",
  },
  reasonHint: {
    lost: "Was deze persoon al begonnen? Dan gaat er niets verloren. Met de nieuwe code gaat deze persoon verder.",
    other:
      "Zoals een huisgenoot, of iemand op een verkeerd adres. Deze persoon begint opnieuw. Wat met de oude code is ingevuld en nog niet is verstuurd, wissen wij meteen. Dat kunt u niet terugdraaien.",
  },
  stops:
    "De oude code werkt meteen niet meer. Druk één keer op de knop: elke keer maakt een nieuwe code, en dan werkt de brief van daarvoor niet meer.",
  once: "De code staat alleen in de brief of de mail. Wij kunnen hem daarna niet meer tonen. Het logboek bewaart dat u dit nummer een nieuwe code gaf.",
  letter: "Geef een nieuwe code: maak een brief (pdf)",
  mail: "Geef een nieuwe code: mail {{email}}",
  mailed: "De mail met de nieuwe code staat klaar. Hij gaat vanzelf weg.",
  mailWaits:
    "De mail met de nieuwe code staat klaar bij Post. Er is geen mailserver ingesteld. Daarom gaat hij nog niet weg.",
  address: {
    change: "Klopt dit niet? Verander eerst het adres",
    back: "Terug, zonder te veranderen",
    field: "Naam en adres voor de brief met nummer {{serial}}",
    hint: "Elke regel van de brief op een eigen regel: 2 tot 6 regels van hoogstens 60 tekens.",
    button: "Bewaar het adres",
    done: "Het adres is bewaard. De nieuwe brief krijgt dit adres. Geef nu de nieuwe code.",
  },
  error: {
    search: "Vul een nummer in, of minstens 5 tekens van het adres.",
    reason: "Kies wat er aan de hand is.",
    address: "Schrijf 2 tot 6 regels van hoogstens 60 tekens.",
  },
  refused: {
    answered:
      "Deze persoon heeft al meegedaan. Daarom geven wij geen nieuwe code. Deed iemand anders mee met deze code? Die persoon kan de antwoorden weghalen met de code van de antwoorden. Daarna kunt u hier een nieuwe code geven.",
    "no-mail": "Van deze persoon is geen e-mailadres meer bekend. Maak een brief.",
    "round-closed": "Deze ronde is gesloten. U kunt geen nieuwe code meer geven.",
    "too-early": "De ronde opent op {{opens}}. Mailen kan vanaf dan. Een brief maken kan vanaf een week eerder.",
  },
};
