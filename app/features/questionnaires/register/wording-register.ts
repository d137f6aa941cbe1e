import type { ItemOption, ItemType } from "../item.ts";

/** One question as a questionnaire put it that people have been asked (Dutch: formulering). */
export interface AskedWording {
  code: string;
  /** ISO time at which the first round with it opened. */
  since: string;
  questionnaire: { id: number; slug: string; version: number; titleNl: string; titleEn: string };
  type: ItemType;
  textNl: string;
  textEn: string;
  options: ItemOption[];
  /** Equal for the same question: see wording.ts. */
  wording: string;
}

/** A wording with every questionnaire that asked it, and whether it ended the series before it. */
export interface RegisteredWording extends Omit<AskedWording, "questionnaire"> {
  questionnaires: AskedWording["questionnaire"][];
  breaksSeries: boolean;
}

/** What one code has been asked as, from the first wording to the last (Dutch: reeks). */
export interface RegisteredCode {
  code: string;
  wordings: RegisteredWording[];
}

/** The register of wordings: per code, alphabetically, what was asked since when and where the series broke. */
export function wordingRegister(asked: readonly AskedWording[]): RegisteredCode[] {
  const inTime = [...asked].sort((a, b) => a.since.localeCompare(b.since));
  const codes = [...new Set(asked.map(({ code }) => code))].sort();
  return codes.map((code) => ({ code, wordings: inTurn(inTime.filter((one) => one.code === code)) }));
}

/** A wording that comes back after another is a new start: what was asked in between cannot be left out. */
function inTurn(asked: readonly AskedWording[]): RegisteredWording[] {
  const turns: RegisteredWording[] = [];
  for (const { questionnaire, ...one } of asked) {
    const last = turns.at(-1);
    if (last?.wording === one.wording) last.questionnaires.push(questionnaire);
    else turns.push({ ...one, questionnaires: [questionnaire], breaksSeries: last !== undefined });
  }
  return turns;
}

/** The last wording of a code that was asked before, where it is another than this one: then the series breaks here. */
export function brokenSeries(
  asked: readonly AskedWording[],
  { code, wording }: { code: string; wording: string },
): AskedWording | undefined {
  const last = asked.filter((one) => one.code === code).sort((a, b) => b.since.localeCompare(a.since))[0];
  return last && last.wording !== wording ? last : undefined;
}
