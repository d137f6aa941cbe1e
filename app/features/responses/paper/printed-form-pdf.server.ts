import PDFDocument from "pdfkit";
import { type Item, readOnlyTypes } from "~/features/questionnaires/item.ts";
import { translator } from "~/i18n/translate.ts";
import { pdfFonts } from "~/platform/pdf/pdf-fonts.server.ts";
import { formatDate } from "~/ui/format.ts";
import { ageGroupInWords } from "../about-fields.tsx";
import { ageGroups, educations, genders } from "../background.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";
import {
  box,
  type Document,
  type Element,
  IN_A_ROW,
  LEFT,
  lines,
  room,
  rowOfBoxes,
  SIZE,
  TOP,
  write,
} from "./paper-sheet.server.ts";

const t = translator("nl");

/** Numbers of printed forms: `2026-00017`, the year and which one. */
export function formNumber(opensAt: Date, place: number): string {
  return `${opensAt.getFullYear()}-${String(place).padStart(5, "0")}`;
}

/** The questionnaire of a round on paper, once per number, as a tagged PDF in Dutch: a stream of bytes. */
export function printedForms(desk: PaperDesk, numbers: readonly string[], organisation: string): Document {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: TOP, bottom: 40, left: LEFT, right: LEFT },
    pdfVersion: "1.7",
    tagged: true,
    lang: "nl",
    displayTitle: true,
    autoFirstPage: false,
    info: { Title: desk.round.titleNl, Author: organisation, Creator: "Bewoners in beeld" },
  });
  for (const [name, file] of Object.entries(pdfFonts)) doc.registerFont(name, file);
  const root = doc.struct("Document");
  doc.addStructure(root);
  for (const number of numbers) drawForm(doc, root, { desk, number, organisation });
  root.end();
  doc.end();
  return doc;
}

interface PrintedForm {
  desk: PaperDesk;
  number: string;
  organisation: string;
}

function drawForm(doc: Document, root: Element, { desk, number, organisation }: PrintedForm): void {
  const { round, items } = desk;
  doc.addPage();
  const form = doc.struct("Sect");
  root.add(form);
  write(doc, form, "P", `${organisation}  ·  ${t("paper.pdf.number", { number })}`, { size: 12 });
  write(doc, form, "H1", round.titleNl, { font: "bold", size: 22 });
  if (round.introNl) write(doc, form, "P", round.introNl);
  write(doc, form, "P", t("paper.pdf.how", { day: formatDate(round.closesAt.toISOString(), "nl") }));
  if (round.purposeNl) write(doc, form, "P", round.purposeNl);
  const questions = items.filter(({ type }) => !readOnlyTypes.includes(type));
  for (const item of items) {
    const place = questions.indexOf(item);
    if (place === -1) write(doc, form, "P", item.textNl, { font: "bold" });
    else drawItem(doc, form, item, place + 1);
  }
  drawAbout(doc, form, desk);
  write(doc, form, "P", t("paper.pdf.thanks"), { font: "bold" });
  form.end();
}

function drawItem(doc: Document, form: Element, item: Item, place: number): void {
  const choices = choicesOf(item);
  const inARow = item.type === "grade" ? scores(item) : [];
  room(doc, 60 + (choices.length + Math.ceil(inARow.length / IN_A_ROW)) * (SIZE + 8));
  write(doc, form, "H2", `${place}. ${item.textNl.replaceAll("\n", " ")}`, { font: "bold" });
  const hint = [item.hintNl, howOf(item)].filter(Boolean).join(" ");
  if (hint) write(doc, form, "P", hint, { size: 12 });
  if (inARow.length > 0) rowOfBoxes(doc, form, inARow);
  if (choices.length > 0) for (const choice of choices) box(doc, form, choice);
  else lines(doc, item.type === "open_text" ? 4 : 1);
  doc.y += 8;
}

/** What stands behind the boxes of a question; empty: it is written on a line. */
function choicesOf(item: Item): string[] {
  const other = [t("site.form.dontKnow")];
  switch (item.type) {
    case "effect":
      return [...effectChoices(), ...other];
    case "grade":
      return other;
    case "importance":
      return [...scores(item), ...other];
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

function effectChoices(): string[] {
  const size = (direction: "better" | "worse", step: 1 | 2 | 3) =>
    `${t(`responses.effect.size${step}`)} ${t(`responses.effect.${direction}`).toLowerCase()}`;
  const steps = [1, 2, 3] as const;
  return [
    ...steps.map((step) => size("better", step)).reverse(),
    t("responses.effect.same"),
    ...steps.map((step) => size("worse", step)),
  ];
}

function scores({ type, lowest, highest }: Item): string[] {
  const from = lowest ?? 1;
  return Array.from({ length: (highest ?? from) - from + 1 }, (_, index) => {
    const score = from + index;
    return type === "importance"
      ? t(`responses.importance.score${score}` as "responses.importance.score1")
      : `${score}`;
  });
}

/** What to do with the boxes, when that is not one cross. */
function howOf({ type, maxChoices, options, settings }: Item): string {
  switch (type) {
    case "top_k":
      return t("paper.pdf.exactly", { number: maxChoices ?? options.length });
    case "multiple_choice":
      return maxChoices === null || maxChoices >= options.length
        ? t("paper.pdf.several")
        : t("paper.pdf.atMost", { number: maxChoices });
    case "ranking":
      return t("paper.pdf.ranking");
    case "points":
      return t("paper.pdf.points", { total: settings.total ?? 100 });
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
