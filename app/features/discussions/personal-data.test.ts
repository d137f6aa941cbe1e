import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findPersonalData, heldFor, heldKinds, type PersonalDataKind, personalDataKinds } from "./personal-data.ts";

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (length: number) => fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(""));
const letters = (from: string, length: number) =>
  fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((all) => all.join(""));
const groups = (text: string, sizes: number[], separator: string) => {
  const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  return starts.map((start, index) => text.slice(start, start + (sizes[index] ?? 0))).join(separator);
};

const bsn = fc
  .tuple(digits(8), fc.constantFrom("123456789", "1234 56 789", "1234.56.789", "123 456 789", "123-456-789"))
  .map(([first, form]) => {
    const sum = [...first].reduce((total, value, place) => total + Number(value) * (9 - place), 0);
    return { digits: `${first}${sum % 11}`, form, isBsn: sum % 11 < 10 && Number(first) > 0 };
  })
  .filter(({ isBsn }) => isBsn)
  .map(({ digits: number, form }) => {
    let at = 0;
    return form.replace(/\d/g, () => number.charAt(at++));
  });

const mobile = fc
  .tuple(fc.constantFrom("06-", "06 ", "06", "+31 6 ", "+316", "0031 6 "), digits(8))
  .chain(([begin, rest]) =>
    fc.constantFrom(
      begin + rest,
      begin + groups(rest, [2, 2, 2, 2], " "),
      begin + groups(rest, [4, 4], " "),
      begin + groups(rest, [2, 3, 3], "-"),
      begin + groups(rest, [2, 2, 2, 2], "."),
    ),
  );
const landline = fc
  .tuple(fc.constantFrom("020", "075", "030", "010"), digits(6))
  .chain(([area, rest]) =>
    fc.constantFrom(
      `${area}-7${rest}`,
      `(${area}) 7${rest.slice(0, 2)} ${rest.slice(2, 4)} ${rest.slice(4)}`,
      `${area} 7${rest}`,
      `+31 (0)${area.slice(1)} 7${rest}`,
      `+31${area.slice(1)}7${rest}`,
    ),
  );
const email = fc
  .tuple(
    fc.constantFrom("j.de.vries", "sanne", "mo_1988", "jan-piet+wijk"),
    fc.constantFrom("@", " @ ", " (at) ", "[at]"),
    fc.constantFrom("gmail.com", "ziggo.nl", "mijn-huis.amsterdam", "kpn.net.nl"),
  )
  .map((parts) => parts.join(""));

const iban = fc
  .tuple(fc.constantFrom("ABNA", "INGB", "RABO", "TRIO"), digits(10), fc.constantFrom(" ", "", "-"), fc.boolean())
  .map(([bank, account, separator, inCapitals]) => {
    const value = [...`${bank}${account}NL00`].map((sign) => Number.parseInt(sign, 36)).join("");
    const check = 98 - Number(BigInt(value) % 97n);
    const plain = `NL${String(check).padStart(2, "0")}${bank}${account}`;
    const text = groups(plain, [4, 4, 4, 4, 2], separator);
    return inCapitals ? text : text.toLowerCase();
  });

const series = ["XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99"];
const newSeries = ["XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9"];
const plate = fc
  .tuple(fc.constantFrom(...series, ...newSeries), letters("BDFGHJKLNPRSTVXZ", 6), digits(6), fc.boolean())
  .map(([shape, some, numbers, inCapitals]) => {
    let [letter, number] = [0, 0];
    const text = shape.replace(/[X9]/g, (sign) => (sign === "X" ? some.charAt(letter++) : numbers.charAt(number++)));
    return inCapitals ? text : text.toLowerCase();
  });
const plateAtAStretch = fc
  .tuple(fc.constantFrom(...series.slice(2), ...newSeries), letters("BDFGHJKLNPRSTVXZ", 6), digits(6))
  .chain(([shape, some, numbers]) => {
    let [letter, number] = [0, 0];
    const text = shape.replace(/[X9]/g, (sign) => (sign === "X" ? some.charAt(letter++) : numbers.charAt(number++)));
    return fc.constantFrom(text.replaceAll("-", ""), text.replaceAll("-", " "));
  });

const sentences = fc.constantFrom(
  ["", ""],
  ["Bel mij op ", "."],
  ["Mijn gegevens: ", ", graag antwoord"],
  ["Ik woon hier sinds 1998 (", ") en wil meer groen."],
  ["Zie ", "\nen verder niets."],
);

describe("a text with personal data is found", () => {
  const cases: [PersonalDataKind, fc.Arbitrary<string>][] = [
    ["bsn", bsn],
    ["phone", mobile],
    ["phone", landline],
    ["email", email],
    ["iban", iban],
    ["plate", plate],
    ["plate", plateAtAStretch],
  ];
  test.each(cases)("%s, however it is written", (kind, written) => {
    fc.assert(
      fc.property(written, sentences, (data, [before, after]) =>
        findPersonalData(before + data + after).includes(kind),
      ),
      { numRuns: 2000 },
    );
  });

  test("digits of another width and signs that nobody sees hide nothing", () => {
    expect(findPersonalData("０６-12345678")).toEqual(["phone"]);
    expect(findPersonalData("sanne\u200b@\u2060ziggo.nl")).toEqual(["email"]);
    expect(findPersonalData("06\u201112345678")).toEqual(["phone"]);
  });

  test("several kinds are told in a fixed order, and kept in one word each", () => {
    const text = "Mail sanne@ziggo.nl of bel 06-12345678, kenteken ZN-48-BK.";
    expect(findPersonalData(text)).toEqual(["phone", "email", "plate"]);
    expect(heldKinds(heldFor(text))).toEqual(["phone", "email", "plate"]);
    expect(heldKinds(null)).toEqual([]);
  });
});

const month = fc.constantFrom("mei", "jan", "nov", "mrt");
const upTo = (most: number) => fc.integer({ min: 1, max: most });
/** Figures as people write them about a plan. */
const harmless = fc.oneof(
  fc.tuple(upTo(999), digits(3)).map(([thousands, rest]) => `${thousands}.${rest} woningen`),
  fc.tuple(upTo(999), digits(3), digits(3)).map((parts) => `€ ${parts.join(".")}`),
  fc.tuple(upTo(999), digits(3), digits(3)).map((parts) => `${parts.join(".")} euro`),
  fc.tuple(upTo(28), upTo(12), upTo(99)).map(([day, of, year]) => `${day}-${of}-${2000 + year}`),
  fc.tuple(upTo(28), upTo(12), upTo(23)).map(([day, of, hour]) => `0${day % 9}-${of}-2025 ${hour}:00 uur`),
  fc.tuple(upTo(28), month, upTo(99)).map(([day, of, year]) => `${day}-${of}-${year}`),
  fc.tuple(upTo(9), upTo(50), upTo(50)).map(([from, to, more]) => `van ${from} tot ${to} of ${more} m`),
  fc.tuple(upTo(8999), letters("ABDEGHJKLNPRSTVWXZ", 2)).map(([number, end]) => `${1000 + number} ${end}`),
  fc.tuple(upTo(8999), letters("ABDEGHJKLNPRSTVWXZ", 2)).map(([number, end]) => `${1000 + number}${end}`),
  fc.tuple(fc.constantFrom("GM0", "WK0", "BU0"), digits(3)).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("A", "N", "S"), upTo(399)).map((parts) => parts.join("")),
  fc.tuple(upTo(40), upTo(40)).map(([from, more]) => `${2020 + from}-${2060 + more}`),
  fc.constantFrom(
    "0800-0432",
    "0900-1234567",
    "14 075",
    "112",
    "0900 9292 292",
    "bus 391",
    "lijn 2-5-12",
    "50-plussers",
  ),
);

describe("what is no personal data goes by", () => {
  test("amounts, days, hours, postcodes, roads and codes of areas", () => {
    fc.assert(
      fc.property(harmless, sentences, (data, [before, after]) => findPersonalData(before + data + after).length === 0),
      { numRuns: 5000 },
    );
  });

  test("of nine digits at a stretch only those that pass the test of a BSN are held: one in eleven", () => {
    const held = fc.sample(digits(9), { numRuns: 4000, seed: 7 }).filter((text) => heldFor(text) !== null).length;
    expect(held / 4000).toBeGreaterThan(0.07);
    expect(held / 4000).toBeLessThan(0.11);
  });

  test("the texts of the example region hold none", () => {
    const files = ["discussions/reacties.yaml", "proposals/voorstellen.yaml", "panels/panels.yaml"];
    const texts = files.flatMap((file) => strings(parse(readFileSync(`db/seed/${file}`, "utf8"))));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => heldFor(text) !== null)).toEqual([]);
  });
});

function strings(tree: unknown): string[] {
  if (typeof tree === "string") return [tree];
  return typeof tree === "object" && tree !== null ? Object.values(tree).flatMap(strings) : [];
}

test("no text takes long, however it is made", () => {
  const parts = ["a", "1", "0", " ", "-", ".", "@", "NL91", "AB-12", "(at)", "+31", "1234."];
  for (const part of parts) {
    const started = performance.now();
    findPersonalData(part.repeat(2000 / part.length));
    expect(performance.now() - started, part).toBeLessThan(200);
  }
  expect(personalDataKinds).toHaveLength(5);
});
