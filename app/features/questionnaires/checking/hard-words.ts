/** Office words with the plain word that says the same (Dutch: ambtelijke woorden, taalniveau B1). Own choice. */
export const hardWords: ReadonlyMap<string, string> = new Map(
  `
aangaande: over
aangelegenheid: zaak
aangezien: omdat
aanmerkelijk: veel
aanschaffen: kopen
aansluitend: daarna
aantonen: laten zien
aanvang: begin
aanvangen: beginnen
aanwenden: gebruiken
aanzienlijk: veel
abusievelijk: per ongeluk
accorderen: goedkeuren
achterwege laten: niet doen
adequaat: goed
additioneel: extra
additionele: extra
afdoende: genoeg
alsmede: en
alsnog: later toch
alvorens: voordat
ambiëren: willen
anticiperen: vooruitlopen
attenderen: wijzen
behelst: houdt in
behoeve: ten bate
behoudens: behalve
benutten: gebruiken
betreffende: over
betreft: gaat over
bevorderen: helpen
bewerkstelligen: zorgen voor
bijgevolg: daarom
bovengenoemde: deze
bovenstaande: dit
cohesie: samenhang
communiceren: vertellen
competenties: wat iemand kan
complementair: aanvullend
conform: volgens
consequentie: gevolg
consequenties: gevolgen
continueren: doorgaan met
coördineren: regelen
cruciaal: heel belangrijk
cumulatief: opgeteld
daadwerkelijk: echt
dan wel: of
derhalve: daarom
desalniettemin: toch
desbetreffende: deze
desgevraagd: als iemand het vraagt
desgewenst: als u wilt
dienaangaande: daarover
dienen te: moeten
dient te: moet
diversiteit: verschillen
doeleinden: doelen
doelstelling: doel
doelstellingen: doelen
doorgaans: meestal
draagvlak: steun
echter: maar
effectueren: uitvoeren
eerdergenoemde: deze
elementair: belangrijk
enerzijds: aan de ene kant
enigszins: een beetje
essentieel: heel belangrijk
evalueren: bespreken hoe het ging
evaluatie: terugkijken
evenals: net als
eveneens: ook
evident: duidelijk
faciliteiten: voorzieningen
faciliteren: mogelijk maken
fasering: verdeling in stappen
finaliseren: afmaken
fluctueren: op en neer gaan
fungeren: werken
gaarne: graag
gedurende: tijdens
geëigende: juiste
gemiddeld genomen: meestal
generiek: algemeen
genereren: opleveren
gerelateerd: verbonden
geschieden: gebeuren
geschiedt: gebeurt
gezien het feit dat: omdat
hanteren: gebruiken
herstructurering: verandering
hetgeen: wat
hetzij: of
hieromtrent: hierover
hiertoe: hiervoor
hoogachtend: met vriendelijke groet
implementatie: uitvoering
implementeren: invoeren
impact: gevolgen
indien: als
infrastructuur: wegen, spoor en leidingen
in acht nemen: rekening houden met
in afwachting van: tot
in de hoedanigheid van: als
ingevolge: volgens
in het kader van: voor
initiëren: beginnen
inherent aan: hoort bij
instemming: goedkeuring
integraal: als geheel
integrale: hele
intensiveren: versterken
interventie: maatregel
inzake: over
inzichtelijk maken: laten zien
jegens: tegenover
jongstleden: de vorige
kenbaar maken: vertellen
kwalitatief: in kwaliteit
kwantitatief: in aantallen
leefbaarheid: hoe prettig u woont
legitimatie: bewijs van wie u bent
maximaliseren: zo groot mogelijk maken
met betrekking tot: over
met ingang van: vanaf
met name: vooral
middels: met
minimaliseren: zo klein mogelijk maken
mitigeren: verminderen
mits: als
mobiliteit: hoe u reist
monitoren: volgen
motiveren: uitleggen
nader: meer
naar aanleiding van: door
nihil: niets
nochtans: toch
noodzakelijk: nodig
noodzaken: dwingen
objectief: eerlijk
omtrent: over
onderhavige: deze
onderschrijven: het eens zijn met
onderstaande: deze
ongeacht: ook bij
ontplooien: beginnen
ontsluiting: wegen ernaartoe
onverwijld: meteen
op basis van: door
op grond van: door
opdat: zodat
openbare ruimte: straten, pleinen en parken
optimaal: zo goed mogelijk
optimaliseren: beter maken
participatie: meedoen
participeren: meedoen
percentage: deel
periodiek: af en toe
perspectief: kans
potentieel: mogelijk
potentiële: mogelijke
preferentie: voorkeur
prevaleren: voorgaan
prioriteit: wat eerst moet
prioriteiten: wat eerst moet
prioriteren: kiezen wat eerst moet
procedure: stappen
realiseren: maken
realisatie: uitvoering
reduceren: verminderen
reductie: vermindering
referentie: vergelijking
relevant: belangrijk
relevante: belangrijke
respectievelijk: en
respondent: wie antwoordt
restrictie: beperking
resulteren in: leiden tot
retourneren: terugsturen
reeds: al
ruimtelijke ordening: plannen voor de ruimte
significant: duidelijk
slechts: alleen
sociale cohesie: hoe mensen met elkaar omgaan
stakeholders: mensen die ermee te maken hebben
stimuleren: helpen
stringent: streng
structureel: blijvend
subsidiëren: geld geven
substantieel: groot
substantiële: grote
tal van: veel
te allen tijde: altijd
te zijner tijd: later
teneinde: om
ten behoeve van: voor
ten aanzien van: over
ten gevolge van: door
ten opzichte van: vergeleken met
ter beschikking: beschikbaar
ter zake: hierover
tevens: ook
thans: nu
tot op heden: tot nu
tracht: probeert
trachten: proberen
transitie: overgang
transparant: duidelijk
uitsluitend: alleen
uiterlijk: niet later dan
uitvoering geven aan: uitvoeren
urgent: dringend
verduurzamen: duurzaam maken
verduurzaming: duurzaam maken
verkrijgen: krijgen
verlenen: geven
verstrekken: geven
verwerven: krijgen
verzoeken: vragen
vigerende: geldende
volstaan: genoeg zijn
voornemens: van plan
voornoemde: deze
voorts: verder
vooralsnog: voorlopig
waarborgen: zorgen voor
wederom: weer
weliswaar: wel
wenselijk: gewenst
wijziging: verandering
wijzigingen: veranderingen
wijzigen: veranderen
woonachtig: woont
zodoende: zo
zorgdragen: zorgen
`
    .trim()
    .split("\n")
    .map((line) => {
      const [word = "", simpler = ""] = line.split(": ");
      return [word, simpler] as const;
    }),
);
