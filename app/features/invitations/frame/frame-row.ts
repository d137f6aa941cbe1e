import type { AreaTree } from "~/features/areas/area.ts";
import type { AgeGroup, Education, Gender } from "~/features/panels/profile.ts";
import { isPlain } from "~/platform/plain-text.ts";

/** Columns that a sampling frame may have, by the names that the file gives them. */
export const frameColumns = [
  "persoon",
  "gemeente",
  "wijk",
  "leeftijd",
  "geboortejaar",
  "geslacht",
  "opleiding",
  "naam_adres",
  "e-mail",
] as const;
export type FrameColumn = (typeof frameColumns)[number];

/** What can be wrong with one cell: a key of app/i18n under invitations.frame.problem. */
export type CellProblem =
  | "missing"
  | "odd"
  | "tooLong"
  | "twice"
  | "unknownGemeente"
  | "outsideArea"
  | "unknownWijk"
  | "notAge"
  | "tooYoung"
  | "notYear"
  | "notGender"
  | "notEducation"
  | "addressLines"
  | "notEmail"
  | "cannotBeReached";

/** One person of a sampling frame, checked. */
export interface FramePerson {
  personId: string;
  gemeenteCode: string;
  wijkCode: string | null;
  ageGroup: AgeGroup | null;
  gender: Gender | null;
  education: Education | null;
  address: string | null;
  email: string | null;
}

/** What a file is checked against. */
export interface FrameContext {
  tree: AreaTree;
  /** Gemeenten by name in small letters. */
  gemeenteByName: ReadonlyMap<string, string>;
  /** Gemeenten that lie in the area of the round: nobody from elsewhere can be drawn for it. */
  gemeentenInArea: ReadonlySet<string>;
  /** The year it is: an age follows from a year of birth. */
  year: number;
}

export type CellOf = (column: FrameColumn) => string;
/** Called for each cell that cannot be used. */
export type Complain = (column: FrameColumn, problem: CellProblem) => void;

const longestId = 64;
const longestAddress = 400;
const longestLine = 60;
const mostLines = 6;
const longestEmail = 254;
const adult = 18;
const oldest = 125;
const classes: readonly { below: number; group: AgeGroup }[] = [
  { below: 30, group: "18-29" },
  { below: 45, group: "30-44" },
  { below: 60, group: "45-59" },
  { below: 75, group: "60-74" },
];
const emailShape = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\]{2,}$/;
const genders: Readonly<Record<string, Gender | null>> = {
  "": null,
  onbekend: null,
  m: "man",
  man: "man",
  v: "vrouw",
  vrouw: "vrouw",
  x: "anders",
  anders: "anders",
};
const educations: Readonly<Record<string, Education | null>> = {
  "": null,
  onbekend: null,
  laag: "laag",
  middelbaar: "middelbaar",
  midden: "middelbaar",
  hoog: "hoog",
};

/** The person that a line of the file describes; every cell that is wrong is complained of. */
export function readFramePerson(cell: CellOf, context: FrameContext, complain: Complain): FramePerson {
  const gemeenteCode = gemeenteOf(cell("gemeente"), context, complain);
  const address = addressOf(cell("naam_adres"), complain);
  const email = emailOf(cell("e-mail"), complain);
  if (address === null && email === null && cell("naam_adres") === "" && cell("e-mail") === "") {
    complain("naam_adres", "cannotBeReached");
  }
  return {
    personId: idOf(cell("persoon"), complain),
    gemeenteCode,
    wijkCode: wijkOf(cell("wijk"), gemeenteCode, context, complain),
    ageGroup: ageGroupOf(cell, context, complain),
    gender: oneOf(cell, "geslacht", genders, "notGender", complain),
    education: oneOf(cell, "opleiding", educations, "notEducation", complain),
    address,
    email,
  };
}

function idOf(text: string, complain: Complain): string {
  if (text === "") complain("persoon", "missing");
  else if (text.length > longestId) complain("persoon", "tooLong");
  else if (!isPlain(text)) complain("persoon", "odd");
  return text;
}

function gemeenteOf(text: string, { tree, gemeenteByName, gemeentenInArea }: FrameContext, complain: Complain): string {
  if (text === "") {
    complain("gemeente", "missing");
    return "";
  }
  const code = gemeenteByName.get(text.toLowerCase()) ?? text.toUpperCase();
  if (tree.get(code)?.level !== "gemeente") complain("gemeente", "unknownGemeente");
  else if (!gemeentenInArea.has(code)) complain("gemeente", "outsideArea");
  return code;
}

function wijkOf(text: string, gemeenteCode: string, { tree }: FrameContext, complain: Complain): string | null {
  if (text === "") return null;
  const code = text.toUpperCase();
  const area = tree.get(code);
  if (area?.level === "wijk" && area.parentCode === gemeenteCode) return code;
  complain("wijk", "unknownWijk");
  return null;
}

function ageGroupOf(cell: CellOf, { year }: FrameContext, complain: Complain): AgeGroup | null {
  const [age, born] = [cell("leeftijd"), cell("geboortejaar")];
  if (age !== "") return ageGroup("leeftijd", /^\d{1,3}$/.test(age) ? Number(age) : Number.NaN, complain);
  if (born === "") return null;
  return ageGroup("geboortejaar", /^\d{4}$/.test(born) ? year - Number(born) : Number.NaN, complain);
}

function ageGroup(column: "leeftijd" | "geboortejaar", age: number, complain: Complain): AgeGroup | null {
  if (age >= adult && age <= oldest) return classes.find(({ below }) => age < below)?.group ?? "75+";
  if (age >= 0 && age < adult) complain(column, "tooYoung");
  else complain(column, column === "leeftijd" ? "notAge" : "notYear");
  return null;
}

function oneOf<T extends string>(
  cell: CellOf,
  column: FrameColumn,
  known: Readonly<Record<string, T | null>>,
  problem: CellProblem,
  complain: Complain,
): T | null {
  const text = cell(column).toLowerCase();
  if (Object.hasOwn(known, text)) return known[text] ?? null;
  complain(column, problem);
  return null;
}

/** Name and address as they stand on a letter, a line each; null when there are none. */
export function addressOf(text: string, complain: Complain): string | null {
  if (text === "") return null;
  const lines = text
    .split(/ \/ |\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (!isPlain(text)) complain("naam_adres", "odd");
  else if (text.length > longestAddress) complain("naam_adres", "tooLong");
  else if (lines.length < 2 || lines.length > mostLines || lines.some((line) => line.length > longestLine)) {
    complain("naam_adres", "addressLines");
  }
  return lines.join("\n");
}

function emailOf(text: string, complain: Complain): string | null {
  if (text === "") return null;
  if (text.length > longestEmail || !isPlain(text) || !emailShape.test(text)) complain("e-mail", "notEmail");
  return text;
}
