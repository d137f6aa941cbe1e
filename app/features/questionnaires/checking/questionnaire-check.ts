import { type Item, mostPoints } from "../item.ts";
import { isAsked, kindOf } from "../item-kind.ts";
import { pipedItems } from "../piping.ts";
import { isTakenCode } from "../taken-code.ts";
import { conditionMistakes } from "./condition-check.ts";
import type { Finding, FindingKind } from "./finding.ts";
import { type Remark, remarksOn } from "./plain-dutch.ts";
import { neverAsked, type WhyNever } from "./reachability.ts";

/** The questionnaire that is checked before a round opens. */
export interface CheckedQuestionnaire {
  titleNl: string;
  titleEn: string;
  introNl: string;
  items: readonly Item[];
  sampling: Readonly<Record<string, number>>;
  /** Its words are fixed, by a method or because people answered them before: they need no reason. */
  wordsAreFixed: boolean;
}

/** Longest list that people can put in order. */
const mostToRank = 8;

/** Everything that stands in the way of opening a round with this questionnaire, in the order of the questions. */
export function checkQuestionnaire(questionnaire: CheckedQuestionnaire): Finding[] {
  const { items, titleEn, wordsAreFixed } = questionnaire;
  const never = neverAsked(items);
  return [
    ...(items.some(isAsked) ? [] : [error("noQuestions", null)]),
    ...(titleEn === "" ? [error("titleEnglishMissing", null)] : []),
    ...(wordsAreFixed ? [] : textWordings(questionnaire)),
    ...blockFindings(questionnaire),
    ...items.flatMap((item) => [
      ...textFindings(item),
      ...optionFindings(item),
      ...boundFindings(item),
      ...conditionFindings(item, items, never),
      ...pipingFindings(item, items),
      ...placeFindings(item, items),
      ...(wordsAreFixed ? [] : [...orderFindings(item, items), ...wordingFindings(item)]),
    ]),
  ];
}

function error(kind: FindingKind, item: Pick<Item, "code"> | null, values: Finding["values"] = {}): Finding {
  return { kind, severity: "error", code: item?.code ?? null, values };
}

function textFindings(item: Item): Finding[] {
  const missing = item.textNl === "" ? [error("textMissing", item)] : [];
  const hintUntranslated = Boolean(item.hintNl) && !item.hintEn;
  const english = item.textEn === "" || hintUntranslated ? [error("englishMissing", item)] : [];
  const taken = isTakenCode(item.code) ? [error("codeTaken", item)] : [];
  return [...missing, ...english, ...taken];
}

function optionFindings(item: Item): Finding[] {
  const kind = kindOf(item.type);
  if (!kind.hasOptions) return [];
  const { options, type, maxChoices } = item;
  const ranks = type === "top_k" || type === "ranking";
  const untranslated = options.filter(({ labelEn }) => labelEn === "").length;
  const most = type === "top_k" ? options.length - 1 : options.length;
  return [
    ...(options.length < 2 ? [error("optionsMissing", item)] : []),
    ...(untranslated > 0 ? [error("optionEnglishMissing", item, { number: untranslated })] : []),
    ...(ranks && options.length > mostToRank ? [error("tooManyToRank", item, { number: mostToRank })] : []),
    ...(options.length > 1 && maxChoices !== null && (maxChoices < 1 || maxChoices > most)
      ? [error("choicesTooMany", item, { number: maxChoices, most })]
      : []),
  ];
}

function boundFindings({ type, settings, ...item }: Item): Finding[] {
  if (type === "points" && !((settings.total ?? 0) > 0)) return [error("totalMissing", item)];
  if (type === "points" && (settings.total ?? 0) > mostPoints)
    return [error("totalTooLarge", item, { most: mostPoints })];
  const { least, most } = settings;
  return least !== undefined && most !== undefined && least >= most ? [error("boundsTurned", item)] : [];
}

function conditionFindings(item: Item, all: readonly Item[], never: ReadonlyMap<string, WhyNever>): Finding[] {
  const mistakes = conditionMistakes(item, all);
  const why = never.get(item.code);
  // What is wrong in the condition itself, or with the page, says already why nobody gets the question.
  if (mistakes.length > 0 || why === undefined || why === "page") {
    return mistakes.map(({ kind, item: seen, value }) => error(kind, item, { seen, value: value ?? "" }));
  }
  return why === "condition" ? [error("neverAsked", item)] : [error("neverOnPage", item, { page: pageOf(item, all) })];
}

/** The page on which an item stands. */
function pageOf(item: Item, all: readonly Item[]): string {
  return all.slice(0, all.indexOf(item)).findLast(({ type }) => type === "page")?.code ?? "";
}

function pipingFindings(item: Item, all: readonly Item[]): Finding[] {
  const texts = [item.textNl, item.textEn, item.hintNl ?? "", item.hintEn ?? "", ...item.options.map(labels)];
  return pipedItems(texts.join(" ")).flatMap((seen) => {
    const earlier = all.find(({ code }) => code === seen);
    if (!earlier) return [error("pipedUnknown", item, { seen })];
    if (all.indexOf(earlier) >= all.indexOf(item)) return [error("pipedLater", item, { seen })];
    return isAsked(earlier) ? [] : [error("pipedNotAsked", item, { seen })];
  });
}

function labels({ labelNl, labelEn }: Item["options"][number]): string {
  return `${labelNl} ${labelEn}`;
}

/** A page with nothing on it would be a screen with one button. */
function placeFindings(item: Item, all: readonly Item[]): Finding[] {
  if (item.type !== "page") return [];
  const next = all[all.indexOf(item) + 1];
  return next === undefined || next.type === "page" ? [error("pageEmpty", item)] : [];
}

/**
 * An explanation between the questions of a page that are asked in a random order: it keeps its place, and may then stand
 * before another question than the one that it introduces. At the top or the end of a page it introduces none in particular.
 */
function orderFindings(item: Item, all: readonly Item[]): Finding[] {
  if (item.type !== "explanation") return [];
  const place = all.indexOf(item);
  const start = all.slice(0, place).findLastIndex(({ type }) => type === "page");
  if (!all[start]?.settings.random) return [];
  const after = all.slice(place + 1);
  const end = after.findIndex(({ type }) => type === "page");
  const isBetween = all.slice(start + 1, place).some(isAsked) && (end < 0 ? after : after.slice(0, end)).some(isAsked);
  return isBetween ? [{ ...error("explanationStays", item), severity: "warning" }] : [];
}

function blockFindings({ items, sampling }: CheckedQuestionnaire): Finding[] {
  return Object.entries(sampling).flatMap(([block, number]) => {
    const size = items.filter(({ settings }) => settings.block === block).length;
    if (size === 0) return [error("blockUnknown", null, { block })];
    return number >= size ? [error("blockTooSmall", null, { block, number, size })] : [];
  });
}

function wordingFindings(item: Item): Finding[] {
  if (item.wordingReason) return [];
  const number = wordingRemarks(item).length;
  return number === 0 ? [] : [{ kind: "wording", severity: "warning", code: item.code, values: { number } }];
}

/** What makes the Dutch sentences of a question hard to read: its text, its hint and its answers. */
export function wordingRemarks(item: Pick<Item, "textNl" | "hintNl" | "options">): Remark[] {
  return [item.textNl, item.hintNl ?? "", ...item.options.map(({ labelNl }) => labelNl)].flatMap(remarksOn);
}

/** The title and the introduction have no reason of their own: who plans a round gives one for all the texts around it. */
function textWordings({ titleNl, introNl }: CheckedQuestionnaire): Finding[] {
  const texts = [
    ["wordingTitle", titleNl],
    ["wordingIntro", introNl],
  ] as const;
  return texts.flatMap(([kind, text]): Finding[] => {
    const number = remarksOn(text).length;
    return number === 0 ? [] : [{ kind, severity: "warning", code: null, values: { number } }];
  });
}

/** Whether no round can open before a finding is solved: all but remarks on texts around the questions, and on order. */
export function standsInTheWay(finding: Finding): boolean {
  return !isAboutTexts(finding) && finding.kind !== "explanationStays";
}

/** Whether a finding is about a text around the questions, for which who plans a round gives the reason. */
export function isAboutTexts({ kind }: Finding): boolean {
  return kind === "wordingTitle" || kind === "wordingIntro";
}
