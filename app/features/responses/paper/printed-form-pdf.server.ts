import PDFDocument from "pdfkit";
import { lastDayInWords } from "~/features/invitations/invitation.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { translator } from "~/i18n/translate.ts";
import { pdfFonts } from "~/platform/pdf/pdf-fonts.server.ts";
import { formatNumber } from "~/ui/format.ts";
import { ageGroupInWords } from "../about-fields.tsx";
import { ageGroups, educations, genders } from "../background.ts";
import { referring } from "../piping.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";
import {
  box,
  type Document,
  type Element,
  IN_A_ROW,
  LEFT,
  lines,
  numberBox,
  room,
  rowOfBoxes,
  SIZE,
  TOP,
  write,
} from "./paper-sheet.server.ts";
import { effectChoices, scoresInWords } from "./printed-answers.ts";
import { questionsOnPaper, skipLine } from "./skip-line.ts";

const t = translator("nl");

/** Numbers of printed forms: `2026-00017`, the year and which one. */
export function formNumber(opensAt: Date, place: number): string {
  return `${opensAt.getFullYear()}-${String(place).padStart(5, "0")}`;
}

/** The questionnaire of a round on paper, once per number, as a tagged PDF in Dutch: a stream of bytes. */
export function printedForms(desk: PaperDesk, numbers: readonly string[], from: PrintedBy): Document {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: TOP, bottom: 40, left: LEFT, right: LEFT },
    pdfVersion: "1.7",
    tagged: true,
    lang: "nl",
    displayTitle: true,
    autoFirstPage: false,
    info: { Title: desk.round.titleNl, Author: from.organisation, Creator: "Bewoners in beeld" },
  });
  for (const [name, file] of Object.entries(pdfFonts)) doc.registerFont(name, file);
  const root = doc.struct("Document");
  doc.addStructure(root);
  for (const number of numbers) drawForm(doc, root, { desk, number, ...from });
  root.end();
  doc.end();
  return doc;
}

/** Where the form goes back to. */
interface PrintedBy {
  organisation: string;
  /** Where questions can be mailed, if anywhere. */
  contact: string | null;
}

interface PrintedForm extends PrintedBy {
  desk: PaperDesk;
  number: string;
}

function drawForm(doc: Document, root: Element, { desk, number, organisation, contact }: PrintedForm): void {
  const { round } = desk;
  const items = desk.items.map((item) => referring(item, desk.items, "number"));
  const day = lastDayInWords(round.closesAt, "nl");
  doc.addPage();
  const form = doc.struct("Sect");
  root.add(form);
  write(doc, form, "P", `${organisation}  ·  ${t("paper.pdf.number", { number })}`, { size: 12 });
  write(doc, form, "H1", round.titleNl, { font: "bold", size: 22 });
  if (round.introNl) write(doc, form, "P", round.introNl);
  write(doc, form, "P", t("paper.pdf.how", { day, organisation }));
  if (round.purposeNl) write(doc, form, "P", round.purposeNl);
  const questions = questionsOnPaper(items);
  for (const item of items) {
    const place = questions.indexOf(item);
    const skip = skipLine(t, item, items);
    if (place === -1) drawText(doc, form, item.textNl, skip);
    else drawItem(doc, form, item, { number: place + 1, skip });
  }
  drawAbout(doc, form, desk);
  room(doc, 80);
  write(doc, form, "P", t("paper.pdf.returnTo", { organisation, day }), { font: "bold" });
  const asked = contact ? "paper.pdf.questions" : "paper.pdf.questionsTo";
  write(doc, form, "P", t(asked, { organisation, contact: contact ?? "" }));
  write(doc, form, "P", t("paper.pdf.thanks"), { font: "bold" });
  form.end();
}

/** A text without an answer, and above it who reads it. */
function drawText(doc: Document, form: Element, text: string, skip: string): void {
  room(doc, 60);
  if (skip) write(doc, form, "P", skip, { font: "bold", size: 12 });
  write(doc, form, "P", text, { font: "bold" });
}

interface Place {
  number: number;
  /** Who fills it in; empty: everybody. */
  skip: string;
}

function drawItem(doc: Document, form: Element, item: Item, place: Place): void {
  const choices = choicesOf(item);
  const inARow = item.type === "grade" ? scoresInWords(t, item) : [];
  const rows =
    choices.length + Math.ceil(inARow.length / IN_A_ROW) + 1.5 * (isNumbered(item) ? item.options.length : 0);
  room(doc, 80 + rows * (SIZE + 8));
  drawQuestion(doc, form, item, place);
  if (inARow.length > 0) rowOfBoxes(doc, form, inARow);
  if (isNumbered(item)) drawNumbered(doc, form, item);
  if (choices.length > 0) for (const choice of choices) box(doc, form, choice);
  else lines(doc, item.type === "open_text" ? 4 : 1);
  doc.y += 8;
}

/** Who fills it in, the question, and how. */
function drawQuestion(doc: Document, form: Element, item: Item, { number, skip }: Place): void {
  if (skip) write(doc, form, "P", skip, { font: "bold", size: 12 });
  write(doc, form, "H2", `${number}. ${item.textNl.replaceAll("\n", " ")}`, { font: "bold" });
  const hint = [item.hintNl, howOf(item)].filter(Boolean).join(" ");
  if (hint) write(doc, form, "P", hint, { size: 12 });
}

/** Whether numbers are written in its boxes. */
function isNumbered({ type }: Item): boolean {
  return type === "points" || type === "ranking";
}

/** Boxes to write a number in: points with their total, and places in an order. */
function drawNumbered(doc: Document, form: Element, { type, options, settings }: Item): void {
  const total = totalOf(settings);
  const digits = type === "points" ? `${settings.total ?? 100}`.length : 2;
  for (const { labelNl } of options) numberBox(doc, form, labelNl, digits);
  if (type === "points") numberBox(doc, form, t("paper.pdf.pointsTotal", { total }), digits);
}

function totalOf({ total }: Item["settings"]): string {
  return formatNumber(total ?? 100, "nl");
}

/** What stands behind the boxes of a question; empty: it is written on a line. */
function choicesOf(item: Item): string[] {
  const other = [t("site.form.dontKnow")];
  switch (item.type) {
    case "effect":
      return [...effectChoices(t), ...other];
    case "grade":
    case "points":
    case "ranking":
      return other;
    case "importance":
      return [...scoresInWords(t, item), ...other];
    case "statement":
      return [t("answering.statement.agree"), t("answering.statement.disagree"), t("answering.statement.pass")];
    case "number":
    case "date":
    case "open_text":
    case "map_point":
      return [];
    default:
      return [...item.options.map(({ labelNl }) => labelNl), ...other];
  }
}

/** What to do with the boxes, when that is not one cross. */
function howOf(item: Item): string {
  const { type, maxChoices, options, settings } = item;
  switch (type) {
    case "grade":
      return gradeEnds(item);
    case "top_k":
      return t("paper.pdf.exactly", { number: maxChoices ?? options.length });
    case "multiple_choice":
      return maxChoices === null || maxChoices >= options.length
        ? t("paper.pdf.several")
        : t("paper.pdf.atMost", { number: maxChoices });
    case "ranking":
      return t("paper.pdf.ranking");
    case "points":
      return t("paper.pdf.points", { total: totalOf(settings) });
    case "number":
      return settings.unit ?? "";
    case "date":
      return t("paper.pdf.date");
    case "map_point":
      return t("paper.pdf.place");
    default:
      return "";
  }
}

/** What the ends of a grade mean, as on the site. */
function gradeEnds({ code, lowest, highest }: Item): string {
  if (lowest !== 1 || highest !== 10) return "";
  const [low, high] = code === "leven" ? (["lifeLow", "lifeHigh"] as const) : (["low", "high"] as const);
  return `${t(`responses.grade.${low}`)}, ${t(`responses.grade.${high}`)}.`;
}

function drawAbout(doc: Document, form: Element, { gemeenten }: PaperDesk): void {
  const question = (title: string, choices: string[]) => {
    room(doc, 40 + choices.length * (SIZE + 8));
    write(doc, form, "H2", title, { font: "bold" });
    if (choices.length > 0) for (const choice of choices) box(doc, form, choice);
    else lines(doc, 1);
    doc.y += 8;
  };
  room(doc, 90);
  write(doc, form, "H2", t("paper.pdf.aboutTitle"), { font: "bold", size: 18 });
  write(doc, form, "P", t("paper.pdf.about"));
  question(t("responses.about.gemeente"), gemeenten.length <= 12 ? gemeenten.map(({ name }) => name) : []);
  question(
    t("responses.about.ageGroup"),
    ageGroups.map((group) => ageGroupInWords(t, group)),
  );
  question(
    t("responses.about.gender"),
    genders.map((gender) => t(`responses.about.genders.${gender}`)),
  );
  question(
    t("responses.about.education"),
    educations.map((level) => t(`responses.about.educations.${level}`)),
  );
}
