import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { framePeople, samplingFrames } from "~db/schema/index.ts";
import { anInvitedRound, now, personLine } from "../../../../tests/factories/invited-round.ts";
import { testDatabase } from "../../../../tests/setup/database.ts";
import { importFrame } from "./frame-import.commands.server.ts";
import { problemInWords } from "./frame-problem.ts";

const header = "persoon,gemeente,wijk,leeftijd,geslacht,opleiding,naam_adres,e-mail";
let round: Awaited<ReturnType<typeof anInvitedRound>>;

beforeAll(async () => {
  round = await anInvitedRound((await testDatabase()).db);
});
beforeEach(async () => {
  await (await testDatabase()).db.delete(samplingFrames).where(eq(samplingFrames.roundId, round.roundId));
});

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(file: string | Uint8Array, part = 64_000) {
  const { db } = await testDatabase();
  const bytes = inParts(typeof file === "string" ? Buffer.from(file) : file, part);
  const { organisationId, roundId } = round;
  return await importFrame(db, { organisationId, roundId, name: "kader.csv", bytes, now });
}

async function problemsOf(file: string | Uint8Array): Promise<string[]> {
  const outcome = await read(file);
  if (outcome.kind !== "wrong") throw new Error(`The file was not refused: ${outcome.kind}`);
  return outcome.problems.map((problem) => problemInWords(translator("nl"), problem));
}

async function stored() {
  const { db } = await testDatabase();
  return await db
    .select()
    .from(framePeople)
    .where(eq(framePeople.organisationId, round.organisationId))
    .orderBy(framePeople.personId);
}

test("people are stored as the municipality gave them", async () => {
  const file = `${header}
1,Zaanstad,WK047911,34,v,hoog,A. de Vries / Dam 1 / 1501 AA Zaandam,
2,GM0363,,75,man,,,Bo@Example.nl
`;
  expect(await read(file)).toEqual({ kind: "imported", people: 2 });
  expect(await stored()).toMatchObject([
    {
      ...{ personId: "1", gemeenteCode: "GM0479", wijkCode: "WK047911", ageGroup: "30-44", gender: "vrouw" },
      ...{ education: "hoog", address: "A. de Vries\nDam 1\n1501 AA Zaandam", email: null },
    },
    {
      ...{ personId: "2", gemeenteCode: "GM0363", wijkCode: null, ageGroup: "75+", gender: "man" },
      ...{ education: null, address: null, email: "Bo@Example.nl" },
    },
  ]);
});

test("a file from a spreadsheet is read too: semicolons, a byte order mark, Windows lines, a year of birth", async () => {
  const file =
    '\uFEFFpersoon;gemeente;geboortejaar;naam_adres\r\n7;Amsterdam;1996;"B. Bos / Dam 1, 2 hoog / 1012 JS Amsterdam"\r\n';
  expect(await read(file, 7)).toEqual({ kind: "imported", people: 1 });
  expect(await stored()).toMatchObject([{ ageGroup: "30-44", address: "B. Bos\nDam 1, 2 hoog\n1012 JS Amsterdam" }]);
});

test("everything that is wrong is named by line and column, and nothing is stored", async () => {
  const file = `${header}
1,Zaanstad,WK036399,34,v,hoog,A / Dam 1,
,Atlantis,,abc,q,zeer,A / Dam 1,
3,Heerlen,,17,m,,,geen adres
4,Amsterdam,,40,,,,
5,Amsterdam,,40,,,Alleen een naam,
6,Amsterdam,,40
1,Zaanstad,,34,v,hoog,A / Dam 1,
1,Zaanstad,,34,v,hoog,A / Dam 1,
`;
  expect(await problemsOf(file)).toEqual([
    "Regel 2, kolom wijk: “WK036399” is geen wijk van deze gemeente.",
    "Regel 3, kolom gemeente: “Atlantis” is geen gemeente die wij kennen.",
    "Regel 3, kolom persoon: hier staat niets.",
    "Regel 3, kolom leeftijd: “abc” is geen leeftijd in jaren.",
    "Regel 3, kolom geslacht: “zeer” is iets anders dan man, vrouw of anders.".replace("zeer", "q"),
    "Regel 3, kolom opleiding: “zeer” is iets anders dan laag, middelbaar of hoog.",
    "Regel 4, kolom gemeente: “Heerlen” ligt niet in het gebied van deze ronde.",
    "Regel 4, kolom e-mail: “geen adres” is geen e-mailadres.",
    "Regel 4, kolom leeftijd: deze persoon is jonger dan 18 jaar.",
    "Regel 5, kolom naam_adres: er is geen adres en geen e-mailadres.",
    "Regel 6, kolom naam_adres: een adres heeft 2 tot 6 regels van hoogstens 60 tekens, met “ / ” ertussen.",
    "Regel 7: deze regel heeft een ander aantal kolommen dan de kopregel.",
    "Regel 9, kolom persoon: “1” staat al eerder in de lijst.",
  ]);
  expect(await stored()).toEqual([]);
});

test("somebody who stands there again thousands of lines later is found", async () => {
  const lines = Array.from({ length: 2_500 }, (_, index) => personLine(index));
  expect(await problemsOf([header, ...lines, personLine(3)].join("\n"))).toEqual([
    "Regel 2502, kolom persoon: “p3” staat al eerder in de lijst.",
  ]);
  expect(await stored()).toEqual([]);
});

test("of many problems fifty are shown, with how many there are", async () => {
  const lines = Array.from({ length: 300 }, (_, index) => `p${index},Atlantis,,40,m,hoog,A / Dam 1,`);
  expect(await read([header, ...lines].join("\n"))).toMatchObject({ kind: "wrong", total: 300 });
  expect(await problemsOf([header, ...lines].join("\n"))).toHaveLength(50);
});

test("a file in another encoding is refused with its first wrong line", async () => {
  const latin = Buffer.from(
    `${header}\np1,Amsterdam,,40,m,hoog,A / Dam 1,\np2,Amsterdam,,40,m,hoog,J. Gé / Dam 1,\n`,
    "latin1",
  );
  expect(await problemsOf(latin)).toEqual(["Regel 3: dit is geen UTF-8. Sla het bestand op als “CSV UTF-8”."]);
});

test.each([
  ["", "Regel 1: het bestand is leeg."],
  [`${header}\n`, "Regel 2: onder de kopregel staan geen mensen."],
  ["gemeente,e-mail\n", "Regel 1, kolom persoon: deze kolom ontbreekt."],
  ["persoon,gemeente\n", "Regel 1, kolom naam_adres: er is geen kolom naam_adres en geen kolom e-mail."],
  ["persoon,gemeente,persoon,e-mail\n", "Regel 1, kolom persoon: deze kolom staat er twee keer."],
  [`${header}\n1,"Zaanstad,,34\n`, "Regel 2: een aanhalingsteken staat verkeerd of sluit niet."],
])("a file that is no list of people is refused: %j", async (file, sentence) => {
  expect(await problemsOf(file)).toEqual([sentence]);
});

test("a new list replaces the one before; a list that is refused leaves it", async () => {
  await read(`${header}\n1,Zaanstad,,34,v,hoog,,a@example.nl\n`);
  expect(await read(`${header}\n2,Zaanstad,,34,v,hoog,,b@example.nl\n`)).toEqual({ kind: "imported", people: 1 });
  expect(await read(`${header}\n3,Atlantis,,34,v,hoog,,c@example.nl\n`)).toMatchObject({ kind: "wrong" });
  expect(await stored()).toMatchObject([{ personId: "2" }]);
});

test("a round of another organisation is not known", async () => {
  const { db } = await testDatabase();
  const elsewhere = { organisationId: round.organisationId + 1, roundId: round.roundId };
  const bytes = inParts(Buffer.from(header), 100);
  expect(await importFrame(db, { ...elsewhere, name: "x", bytes, now })).toEqual({ kind: "unknown-round" });
});
