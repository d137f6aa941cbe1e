import { describe, expect, test } from "vitest";
import { readVolunteers } from "./volunteer-file.ts";
import { withVolunteerFile } from "./volunteer-upload.server.ts";

const bounds = { least: 1, most: 3 };
const quotas = { leeftijd: { "18-29": bounds, "30+": bounds }, geslacht: { man: bounds, vrouw: bounds } };
const read = (text: string) => readVolunteers({ name: "lijst.csv", text }, quotas);
const people = [
  { number: "12", levels: { leeftijd: "18-29", geslacht: "vrouw" } },
  { number: "7", levels: { leeftijd: "30+", geslacht: "man" } },
];

describe("a list of volunteers", () => {
  test.each([
    ["commas", "nummer,leeftijd,geslacht\n12,18-29,vrouw\n7,30+,man\n"],
    [
      "semicolons and Windows line ends, as Excel in Dutch writes it",
      "\uFEFFnummer;leeftijd;geslacht\r\n12;18-29;vrouw\r\n7;30+;man\r\n",
    ],
    ["columns that nobody asked for", "opmerking,geslacht,leeftijd,nummer\nx,vrouw,18-29,12\n,man,30+,7\n"],
  ])("is read with %s", (_, text) => {
    expect(read(text)).toEqual({ people });
  });

  test("names everything that is wrong, with line and column, and gives nobody", () => {
    const text = "nummer,leeftijd,geslacht\n12,17,vrouw\n12,30+,man\n,30+,\n9,18-29,vrouw\n12,18-29,x\n";
    expect(read(text)).toEqual({
      problems: [
        'lijst.csv, regel 2, kolom leeftijd: de groep "17" staat niet bij de plaatsen. Wel: 18-29, 30+.',
        'lijst.csv, regel 3, kolom nummer: "12" staat ook op regel 2.',
        "lijst.csv, regel 4, kolom nummer: hier staat niets.",
        "lijst.csv, regel 4, kolom geslacht: hier staat niets.",
        'lijst.csv, regel 6, kolom nummer: "12" staat ook op regel 2.',
        'lijst.csv, regel 6, kolom geslacht: de groep "x" staat niet bij de plaatsen. Wel: man, vrouw.',
      ],
    });
  });

  test.each([
    ["nummer,leeftijd\n12,18-29\n", "lijst.csv, regel 1, kolom geslacht: deze kolom ontbreekt in de kopregel."],
    ["nummer,leeftijd,geslacht\n", "lijst.csv, regel 2: onder de kopregel staan geen gegevens."],
    ['nummer,leeftijd,geslacht\n12,"18-29,man\n', "een aanhalingsteken staat verkeerd of wordt niet gesloten."],
    ["nummer,leeftijd,geslacht\n12,18-29\n", "deze regel heeft een ander aantal kolommen dan de kopregel."],
    [
      `nummer,leeftijd,geslacht\n${Array.from({ length: 5001 }, (_, n) => `${n},30+,man`).join("\n")}\n`,
      "lijst.csv, regel 5002: er zijn er meer dan 5000.",
    ],
  ])("that is no list is refused in one sentence: %.60j", (text, sentence) => {
    expect(read(text)).toEqual({ problems: [expect.stringContaining(sentence)] });
  });
});

describe("the form with a list", () => {
  const form = (fields: Record<string, string | Blob>) => {
    const made = new FormData();
    for (const [name, value] of Object.entries({ intent: "volunteers", ...fields })) made.set(name, value);
    return made;
  };
  const csv = (bytes: BlobPart) => new File([bytes], "beraad.csv");

  test("takes the file before what was pasted, and calls it by its name", async () => {
    const given = await withVolunteerFile(form({ volunteers: "oud", bestand: csv("nummer\n1\n") }));
    expect(given).toMatchObject({ kind: "text", name: "beraad.csv" });
    expect(given.kind === "text" && [...given.form]).toEqual([
      ["intent", "volunteers"],
      ["volunteers", "nummer\n1\n"],
    ]);
  });

  test.each<Record<string, string | Blob>>([{}, { bestand: "" }, { bestand: csv("") }])(
    "without a file takes what was pasted: %j",
    async (chosen) => {
      const given = await withVolunteerFile(form({ volunteers: "nummer", ...chosen }));
      expect(given).toMatchObject({ kind: "text", name: "uw lijst" });
      expect(given.kind === "text" && given.form.get("volunteers")).toBe("nummer");
    },
  );

  test("a file in another encoding is refused with its line, and what was pasted stays", async () => {
    const given = await withVolunteerFile(form({ volunteers: "oud", bestand: csv(Uint8Array.from([49, 10, 233])) }));
    expect(given).toMatchObject({ kind: "unreadable", problem: "beraad.csv, regel 2: deze tekst is geen UTF-8." });
    expect(given.kind === "unreadable" && given.form.get("volunteers")).toBe("oud");
  });

  test("a text in the place of a file is no form of ours", async () => {
    expect(await withVolunteerFile(form({ bestand: "tekst" }))).toEqual({ kind: "malformed" });
  });
});
