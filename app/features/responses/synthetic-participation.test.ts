import { describe, expect, test } from "vitest";
import { chanceOf } from "./synthetic-chance.ts";
import { type OfferedRound, streamOf } from "./synthetic-participation.ts";
import { drawingWeights, type Population, syntheticPerson } from "./synthetic-person.ts";

const seed = 7;
const town = (gemeenteCode: string, people: number, inRegion = true): Population => ({
  gemeenteCode,
  inRegion,
  people,
  ageGender: [
    [{ age: "18-29", gender: "man" }, 1],
    [{ age: "75+", gender: "vrouw" }, 3],
  ],
  education: [["hoog", 1]],
});
const weights = drawingWeights([
  town("GM0363", 900),
  town("GM0479", 100),
  town("GM0917", 1, false),
  town("GM1", 5, false),
]);
const persons = Array.from({ length: 4000 }, (_, number) => syntheticPerson(seed, number, weights));

describe("synthetic residents", () => {
  test("are the same for the same seed and number, and others for another seed", () => {
    expect(syntheticPerson(seed, 3999, weights)).toEqual(persons[3999]);
    expect(syntheticPerson(seed + 1, 3999, weights)).not.toEqual(persons[3999]);
  });

  test("live where the model says: Zaanstad five times its share, Heerlen seven per cent, nowhere else outside", () => {
    const share = (code: string) => persons.filter((person) => person.gemeenteCode === code).length / persons.length;
    // Of who is drawn 7 in 95 live in Heerlen; four standard errors of a share of 4,000 persons are at most 0.032.
    expect(Math.abs(share("GM0479") - (0.88 / 0.95) * (500 / 1400))).toBeLessThan(0.032);
    expect(Math.abs(share("GM0917") - 0.07 / 0.95)).toBeLessThan(0.032);
    expect(share("GM1")).toBe(0);
  });

  test("have the ages of the population margins", () => {
    const old = persons.filter((person) => person.ageGroup === "75+").length / persons.length;
    expect(Math.abs(old - 0.75)).toBeLessThan(0.03);
  });
});

/** Amsterdammers of two ages and two levels of education, as many of each. */
const amsterdamers = drawingWeights([
  {
    gemeenteCode: "GM0363",
    inRegion: true,
    people: 900,
    ageGender: [
      [{ age: "18-29", gender: "man" }, 1],
      [{ age: "60-74", gender: "vrouw" }, 1],
    ],
    education: [
      ["laag", 1],
      ["hoog", 1],
    ],
  },
]);
const mixedPersons = Array.from({ length: 4000 }, (_, number) => syntheticPerson(seed, number, amsterdamers));

describe("the stream of who takes part", () => {
  const comers = (round: Pick<OfferedRound, "isOpen" | "instrument" | "proposalSlug">) =>
    mixedPersons.flatMap((person) => {
      const stream = streamOf({ ...round, gemeenten }, person, true, chanceOf(seed, person.number, 100));
      return stream ? [{ stream, person }] : [];
    });
  const inStream = (all: ReturnType<typeof comers>, wanted: string) =>
    all.filter(({ stream }) => stream === wanted).map(({ person }) => person);
  const gemeenten = new Set(["GM0363"]);
  const toPlan = comers({ isOpen: true, instrument: "perceived_effect", proposalSlug: "haven-stad" });
  const invited = inStream(toPlan, "invited");
  const open = inStream(toPlan, "open");
  const share = <T>(all: T[], holds: (one: T) => boolean) => all.filter(holds).length / all.length;
  const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

  test("is invited or open where a sample got letters, for plans and for the value rating", () => {
    const toValue = comers({ isOpen: true, instrument: "value_rating", proposalSlug: null });
    for (const stream of ["invited", "open"]) {
      expect(inStream(toPlan, stream).length).toBeGreaterThan(300);
      expect(inStream(toValue, stream).length).toBeGreaterThan(400);
    }
  });

  test("is only open for who lives elsewhere: the sample comes from the registers of the own gemeente", () => {
    const neighbours = mixedPersons.map((person) => ({ ...person, gemeenteCode: "GM0479" }));
    const plan = { isOpen: true, instrument: "perceived_effect", proposalSlug: "haven-stad", gemeenten } as const;
    const streams = neighbours.map((person) => streamOf(plan, person, true, chanceOf(seed, person.number, 100)));
    expect(new Set(streams)).toEqual(new Set(["open", null]));
  });

  test("is only open for a plan without a sample", () => {
    const others = comers({ isOpen: true, instrument: "perceived_effect", proposalSlug: "novex-mra" });
    expect(new Set(others.map(({ stream }) => stream))).toEqual(new Set(["open"]));
  });

  test("is that of the invited for 65 % in a round of a panel", () => {
    const members = comers({ isOpen: false, instrument: "survey", proposalSlug: null });
    expect(Math.abs(inStream(members, "invited").length / members.length - 0.65)).toBeLessThan(0.05);
  });

  test("has more older and highly educated people among who answers the letter than in the population", () => {
    expect(share(invited, ({ ageGroup }) => ageGroup === "60-74")).toBeGreaterThan(0.58);
    expect(share(invited, ({ education }) => education === "hoog")).toBeGreaterThan(0.55);
  });

  test("has among who comes uninvited still more highly educated, nearer and more critical people", () => {
    expect(share(open, ({ education }) => education === "hoog")).toBeGreaterThan(0.65);
    expect(mean(open.map(({ nearness }) => nearness))).toBeGreaterThan(0.52);
    const attitudes = [invited, open].map((people) => mean(people.map(({ attitude }) => attitude)));
    expect((attitudes[0] ?? 0) - (attitudes[1] ?? 0)).toBeGreaterThan(0.1);
  });
});
