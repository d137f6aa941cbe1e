import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { create as qrCode } from "qrcode";
import { translator } from "~/i18n/translate.ts";
import { pdfFonts } from "~/platform/pdf/pdf-fonts.server.ts";
import { inGroups } from "~/platform/typed-code.server.ts";
import { formatDate } from "~/ui/format.ts";
import type { InvitedRound } from "../claim/invitation-page.queries.server.ts";
import { mostReminders } from "../invitation.ts";
import { kindOf, questionsTo, whenInWords } from "./invitation-mail.ts";
import type { Addressed } from "./renew.commands.server.ts";

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

interface From {
  origin: string;
  contact: string | null;
  now: Date;
}

/** A4 in points, with the address where an envelope with a window on the left shows it. */
const LEFT = 62;
const INNER = 471;
const TOP = 48;
const ADDRESS_TOP = 142;
const DATE_TOP = 240;
const BODY_TOP = 266;
const QR_SIZE = 112;
const QR_LEFT = LEFT + INNER - QR_SIZE;
const INK = "#1b1f24";

const t = translator("nl");

/**
 * One letter a page as a tagged PDF 1.7 in Dutch, a stream of bytes: pages leave the memory as they are made. The code
 * stands in large type; the QR code holds the link.
 */
export function lettersPdf(people: readonly Addressed[], round: InvitedRound, from: From): Document {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: TOP, bottom: 40, left: LEFT, right: LEFT },
    pdfVersion: "1.7",
    tagged: true,
    lang: "nl",
    displayTitle: true,
    autoFirstPage: false,
    info: {
      Title: t("invitations.letter.fileTitle", { title: round.titleNl }),
      Author: round.organisation,
      Creator: "Bewoners in beeld",
    },
  });
  for (const [name, file] of Object.entries(pdfFonts)) doc.registerFont(name, file);
  const root = doc.struct("Document");
  doc.addStructure(root);
  void drawAll(doc, root, people, round, from).catch((error: Error) => doc.destroy(error));
  return doc;
}

/** Lets others have their turn after each letter: a thousand of them take half a minute. */
async function drawAll(
  doc: Document,
  root: Element,
  people: readonly Addressed[],
  round: InvitedRound,
  from: From,
): Promise<void> {
  for (const person of people) {
    // Whoever asked for them may have gone.
    if (doc.destroyed) return;
    drawLetter(doc, root, person, round, from);
    await setImmediate();
  }
  root.end();
  doc.end();
}

function drawLetter(doc: Document, root: Element, person: Addressed, round: InvitedRound, from: From): void {
  doc.addPage();
  const letter = doc.struct("Sect");
  root.add(letter);
  doc.y = TOP;
  write(doc, letter, "P", round.organisation, { font: "bold", size: 14 });
  doc.y = ADDRESS_TOP;
  write(doc, letter, "P", person.address ?? "", { width: 260 });
  doc.y = DATE_TOP;
  const number = t("invitations.letter.number", { serial: person.serial });
  write(doc, letter, "P", `${formatDate(from.now, "nl")} · ${number}`);
  doc.y = BODY_TOP;
  write(doc, letter, "H1", round.titleNl, { font: "bold", size: 16 });
  doc.y += 10;
  for (const text of opening(person, round)) paragraph(doc, letter, text);
  drawHow(doc, letter, person, from.origin);
  for (const text of ending(person, round, from)) paragraph(doc, letter, text);
  letter.end();
}

function opening(person: Addressed, { titleNl, organisation, minutes, purposeNl }: InvitedRound): string[] {
  const named = { title: titleNl, organisation };
  return [
    t("invitations.write.greeting"),
    t(`invitations.write.${kindOf(person)}`, named),
    `${t("invitations.write.about", { title: titleNl, count: minutes })} ${purposeNl}`.trim(),
  ];
}

function ending(person: Addressed, round: InvitedRound, { origin, contact, now }: From): string[] {
  const { reminder } = person;
  return [
    [whenInWords(round, now), kindOf(person) === "drawn" ? "" : t("invitations.write.oldStops")].join(" ").trim(),
    `${t("invitations.write.voluntary")} ${t("invitations.write.separate")}`,
    reminder < mostReminders ? t("invitations.letter.noReminder", { address: `${hostOf(origin)}/u` }) : "",
    questionsTo(round.organisation, contact),
    t("invitations.write.closing", { organisation: round.organisation }),
    `${t("invitations.write.english")} ${hostOf(origin)}/en/u`,
  ];
}

/** How to take part: the QR code beside the address and the code to type. */
function drawHow(doc: Document, letter: Element, { token, code }: Addressed, origin: string): void {
  const top = doc.y + 6;
  const width = INNER - QR_SIZE - 24;
  doc.y = top;
  write(doc, letter, "H2", t("invitations.letter.how"), { font: "bold", size: 13, width });
  doc.y += 4;
  write(doc, letter, "P", t("invitations.letter.scan"), { width });
  doc.y += 4;
  write(doc, letter, "P", t("invitations.letter.type", { address: `${hostOf(origin)}/u` }), { width });
  doc.y += 6;
  write(doc, letter, "P", inGroups(code), { font: "bold", size: 22, width });
  const bottom = doc.y;
  const bbox: [number, number, number, number] = [QR_LEFT, top, QR_LEFT + QR_SIZE, top + QR_SIZE];
  letter.add(
    doc.struct("Figure", { alt: t("invitations.letter.qr"), bbox }, () => drawQr(doc, `${origin}/u/${token}`, top)),
  );
  doc.y = Math.max(bottom, top + QR_SIZE) + 14;
}

/** Dark modules of a row that touch become one rectangle: that keeps thousands of letters small. */
function drawQr(doc: Document, text: string, top: number): void {
  const { modules } = qrCode(text, { errorCorrectionLevel: "M" });
  const step = QR_SIZE / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      let end = column;
      while (end < modules.size && modules.get(row, end)) end += 1;
      if (end === column) continue;
      doc.rect(QR_LEFT + column * step, top + row * step, (end - column) * step, step);
      column = end;
    }
  }
  doc.fill("#000000");
}

function paragraph(doc: Document, parent: Element, text: string): void {
  if (text === "") return;
  write(doc, parent, "P", text);
  doc.y += 6;
}

interface Style {
  font?: keyof typeof pdfFonts;
  size?: number;
  width?: number;
}

function write(doc: Document, parent: Element, tag: string, text: string, style: Style = {}): void {
  const { font = "regular", size = 11.5, width = INNER } = style;
  parent.add(
    doc.struct(tag, {}, () => {
      doc.font(font).fontSize(size).fillColor(INK).text(text, LEFT, doc.y, { width, lineGap: 1.5 });
    }),
  );
}

function hostOf(origin: string): string {
  return new URL(origin).host;
}
