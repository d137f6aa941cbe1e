/** Verbs that make a passive with a participle near them (Dutch: hulpwerkwoord van de lijdende vorm). */
const becoming = new Set(["wordt", "worden", "werd", "werden"]);
const being = new Set(["is", "zijn", "was", "waren"]);

/** A participle of a verb, also of one with a first part that can stand alone: gebouwd, aangelegd, opgelost. */
const participle =
  /^(aan|achter|af|bij|dicht|door|goed|in|klaar|mee|na|om|onder|op|over|samen|terug|toe|uit|vast|voor|weg)?ge[a-zë]{3,}(d|t|en)$/;
/** Verbs without "ge": bepaald, verplaatst, ontworpen. Too many other words look like them to be sure after "is". */
const prefixed = /^(be|ver|ont|her|er|onder|over|mis)[a-z]{3,}(d|t|en)$/;

/** Words that look like a participle and are none. */
const otherWords = new Set(
  (
    "gebied gebieden gebouwen geduld geluid geluiden gemeenten gemiddeld genoegen gerecht gerechten gerust geschikt " +
    "gesprekken getallen gevallen gevangen gevoelens gevolgen geweld gewicht gewichten gezicht gezichten gezinnen gezond " +
    "gedachten gegevens gedicht gelegen geliefd gewassen gewend getrouwd geboren bekend beroemd bereid bewust bezet " +
    "bedragen bedrijven beelden berichten bestand bezoeken beroepen besluiten beleid verschillend verschillen verleden " +
    "overheden onderwerpen onderdelen overleden verbanden vermoeid verplicht vertrouwd verhalen verstand verband ervaren ontbijt"
  ).split(" "),
);
/** Participles of verbs that go with "zijn" by themselves: "het is gegroeid" says who acts. */
const ownMovement = new Set(
  (
    "gegaan gekomen gebleven geworden geweest gegroeid gestegen gedaald gestopt begonnen gebeurd gelukt gestorven gevallen " +
    "afgenomen toegenomen aangekomen doorgegaan vooruitgegaan achteruitgegaan teruggekomen opgegroeid uitgebreid meegegaan"
  ).split(" "),
);

/** How many words may stand between the verb and its participle. */
const furthest = 10;

/** The passives in one sentence, each as "wordt … gebouwd". */
export function passivesIn(words: readonly string[]): string[] {
  return words.flatMap((verb, place) => {
    const found = participleNear(words, place);
    return found === undefined ? [] : [`${verb} … ${found}`];
  });
}

function participleNear(words: readonly string[], place: number): string | undefined {
  const verb = words[place] ?? "";
  const isPassive = becoming.has(verb)
    ? (word: string) => makesPassive(word, true)
    : being.has(verb)
      ? makesState
      : null;
  if (!isPassive) return undefined;
  // In a subordinate clause the participle stands right before its verb: "dat er gebouwd wordt".
  const before = words[place - 1] ?? "";
  return words.slice(place + 1, place + 1 + furthest).find(isPassive) ?? (isPassive(before) ? before : undefined);
}

function makesPassive(word: string, withPrefix: boolean): boolean {
  return !otherWords.has(word) && (participle.test(word) || (withPrefix && prefixed.test(word)));
}

function makesState(word: string): boolean {
  return makesPassive(word, false) && !ownMovement.has(word);
}
