import type { TFunction } from "i18next";
import type { ThemeCode } from "~/features/framework/theme.ts";
import type { SectionKey } from "~/features/questionnaires/section.ts";
import { themeInSentence } from "~/features/questionnaires/value-rating.ts";
import type { Language } from "~/i18n/language.ts";
import type { AnswersToCheck } from "./answering.ts";
import { sceneAndQuestion } from "./scene.ts";

export type CheckedAnswer = AnswersToCheck["answers"][number];

/** The answers of one theme, one per scenario, that were given on the same screen. */
export interface ThemeRow {
  theme: ThemeCode;
  section: number;
  answers: { scenario: string; given: CheckedAnswer }[];
}

/** Answers that stand together: each with its question, or per theme under the one question that they all answer. */
export type CheckPart = { key: SectionKey } & (
  | { kind: "questions"; answers: CheckedAnswer[] }
  | { kind: "themes"; question: string; rows: ThemeRow[] }
);

/**
 * The answers in parts, in their order. Questions that differ in nothing but their theme and scenario ("Stel dat het plan
 * doorgaat: Hoogbouw. Wordt wonen dan beter?") become rows of themes below "Wordt … dan beter?": read once, not twelve times.
 */
export function checkParts(t: TFunction, language: Language, answers: readonly CheckedAnswer[]): CheckPart[] {
  const parts: CheckPart[] = [];
  for (const given of answers) {
    const part = partOf(t, language, given);
    const last = parts.at(-1);
    if (!last || !takesIn(last, part)) parts.push(part);
  }
  return parts;
}

function partOf(t: TFunction, language: Language, given: CheckedAnswer): CheckPart {
  const { key, section } = given;
  const judged = judgedTheme(t, language, given);
  if (!judged) return { kind: "questions", key, answers: [given] };
  const { theme, scenario, question } = judged;
  return { kind: "themes", key, question, rows: [{ theme, section, answers: [{ scenario, given }] }] };
}

/** Adds what belongs to the part before it, and says whether it did. */
function takesIn(part: CheckPart, next: CheckPart): boolean {
  if (part.key !== next.key) return false;
  if (part.kind === "questions" && next.kind === "questions") {
    part.answers.push(...next.answers);
    return true;
  }
  if (part.kind !== "themes" || next.kind !== "themes" || part.question !== next.question) return false;
  for (const row of next.rows) addTo(part.rows, row);
  return true;
}

/** A theme that goes on over the next screen gets a row for each, because each has its own way back. */
function addTo(rows: ThemeRow[], row: ThemeRow) {
  const last = rows.at(-1);
  if (last?.theme === row.theme && last.section === row.section) last.answers.push(...row.answers);
  else rows.push(row);
}

interface Judged {
  theme: ThemeCode;
  scenario: string;
  /** With dots where the theme stood. */
  question: string;
}

/** What a question about a theme in a scenario is made of; undefined for a question that has other words. */
function judgedTheme(t: TFunction, language: Language, { item }: CheckedAnswer): Judged | undefined {
  const { themeCode: theme, type } = item;
  if (type !== "effect" || !theme) return undefined;
  const { scene, question } = sceneAndQuestion(language === "nl" ? item.textNl : item.textEn);
  const [, scenario] = /: (.+)\.$/s.exec(scene ?? "") ?? [];
  const [before, after, ...more] = question.split(themeInSentence(t, theme));
  if (!scenario || before === undefined || after === undefined || more.length > 0) return undefined;
  return { theme, scenario, question: `${before}…${after}` };
}
