import { describe, expect, test } from "vitest";
import { readProposals } from "./proposal-file.ts";

const good = `voorstellen:
- slug: plein
  titel: Een nieuw plein
  gebied:
    code: GM1
    naam: Dorp
    geraakt: [GM2]
  samenvatting: Er komt een plein.
  scenarios:
  - {id: nul, soort: nulscenario, naam: Niets, tekst: Niets, grond: x}
  - {id: plan, soort: interventie, naam: Plein, tekst: Plein, grond: x}
  - {id: weg, soort: afgevallen alternatief, naam: Weg, tekst: Weg, grond: x}
  themas:
  - {dimensie: elders, thema: Handel en hulp, waarom: eerlijke handel, grond: x}
  - {dimensie: elders, thema: Milieu en grondstoffen, waarom: minder afval, grond: y}
  fase: {waarde: null, grond: niet bekend}
  cijfers:
  - {wat: bomen, waarde: 12}
  mijlpalen:
  - {wanneer: '2029', wat: Klaar, bron: x}
  bron: [Krant]
`;
const read = (text: string) => readProposals({ name: "v.yaml", text }, new Set(["GM1", "GM2"]));

describe("a file of proposals", () => {
  test("gives each proposal in the words of the database", () => {
    const [proposal] = read(good);
    expect(proposal).toMatchObject({ slug: "plein", areaCode: "GM1", phase: null, horizonYear: null, caution: null });
    expect(proposal?.scenarios.map((scenario) => scenario.kind)).toEqual(["nul", "intervention", "dropped"]);
    expect(proposal?.facts).toEqual([{ label: "bomen", value: "12", unit: null, source: null }]);
  });

  test("tells a number with decimals from a text with a point between thousands", () => {
    const figureOf = (typed: string) => read(good.replace("waarde: 12}", `waarde: ${typed}}`))[0]?.facts[0]?.value;
    expect([figureOf("1.234"), figureOf("2.5"), figureOf("'1.200'")]).toEqual(["1,234", "2.5", "1.200"]);
  });

  test("joins two themes that are one theme here, with both reasons", () => {
    expect(read(good)[0]?.themes).toEqual([
      { themeCode: "elders_wereld", reason: "eerlijke handel; minder afval", ground: "x" },
    ]);
  });

  test("holds no more rows than the form of a proposal shows", () => {
    const rows = (count: number) =>
      good.replace("  - {wat: bomen, waarde: 12}\n", "  - {wat: bomen, waarde: 12}\n".repeat(count));
    expect(read(rows(30))[0]?.facts).toHaveLength(30);
    expect(() => read(rows(31))).toThrow("cijfers");
  });

  test.each([
    ["code: GM1", "code: GM9", "v.yaml, regel 5, kolom 11: voorstellen > 1 > gebied > code: gebied GM9 bestaat niet."],
    ["[GM2]", "[GM2, GM8]", "gebied GM8 bestaat niet."],
    ["soort: interventie", "soort: nulscenario", "er moet precies één nulscenario zijn, maar er zijn er 2."],
    ["soort: nulscenario", "soort: interventie", "er moet precies één nulscenario zijn, maar er zijn er 0."],
    ["id: plan", "id: nul", "scenario nul staat er twee keer in."],
    [
      "Handel en hulp",
      "Handel",
      'v.yaml, regel 14, kolom 31: voorstellen > 1 > themas > 1 > thema: "Handel" is geen thema',
    ],
    ["waarde: null", "waarde: ooit", "voorstellen > 1 > fase > waarde: dit veld klopt niet."],
    ["  titel:", "  kop: x\n  titel:", "v.yaml, regel 3, kolom 8: voorstellen > 1 > kop: dit veld bestaat niet."],
    ["'2029'", "'snel'", "voorstellen > 1 > mijlpalen > 1 > wanneer: dit veld klopt niet."],
    ["slug: plein", "slug: [", "v.yaml, regel 3"],
  ])("is refused with its place when %s becomes %s", (before, after, sentence) => {
    expect(() => read(good.replace(before, after))).toThrow(sentence);
  });

  test("may not name a proposal twice", () => {
    expect(() => read(good + good.replace("voorstellen:\n", ""))).toThrow("voorstel plein staat er twee keer in.");
  });
});
