/** The series of Dutch number plates with letters for X and digits for 9: the first six, in pairs, and the later ones. */
const seriesInPairs = ["XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX"];
const laterSeries = [
  ...["99-XXX-9", "9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X"],
  ...["9-XX-999", "999-XX-9", "X-99-XXX", "XXX-9-XX", "XX-9-XXX"],
];
/** At a stretch these look like a postcode or like the code of an area. */
const ambiguous = ["XX-99-99", "99-99-XX"];

/** Later series have no vowels and no letters that look like another one. */
const lettersOfLaterSeries = /^[BDF-HJ-LNPR-TVXZ\d -]+$/i;
const consonants = /^[B-DF-HJ-NP-TV-Z\d -]+$/i;

const withHyphens = new Set([...seriesInPairs, ...laterSeries]);
const inAnotherForm = [...seriesInPairs, ...laterSeries].filter((series) => !ambiguous.includes(series));
const withSpaces = new Set(inAnotherForm.map((series) => series.replaceAll("-", " ")));
const atAStretch = new Set(inAnotherForm.map((series) => series.replaceAll("-", "")));

/** Every place where six letters and digits stand together, in three groups or in one. Looks ahead, so that they may overlap. */
const candidates = /(?<![\p{L}\d-])(?=([A-Z\d]{1,3}([- ]?)[A-Z\d]{1,3}\2[A-Z\d]{1,3})(?![\p{L}\d-]))/giu;

/** Whether a text holds what looks like a Dutch number plate (Dutch: kenteken). */
export function hasNumberPlate(text: string): boolean {
  return [...text.matchAll(candidates)].some(([, plate = ""]) => isNumberPlate(plate));
}

function isNumberPlate(plate: string): boolean {
  const shape = plate.replace(/[a-z]/gi, "X").replace(/\d/g, "9");
  if (withHyphens.has(shape)) {
    // The oldest cars have vowels.
    if (shape === "XX-99-99") return true;
    return (seriesInPairs.includes(shape) ? consonants : lettersOfLaterSeries).test(plate);
  }
  const isInCapitals = plate === plate.toUpperCase();
  return (withSpaces.has(shape) || atAStretch.has(shape)) && isInCapitals && lettersOfLaterSeries.test(plate);
}
