import { buffer } from "node:stream/consumers";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { numbered, options } from "../../../../tests/factories/item.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";
import { printedForms } from "./printed-form-pdf.server.ts";

const items = numbered([
  { code: "hoe_vaak", type: "single_choice", lowest: 1, highest: 3, options: options(3) },
  { code: "cijfer", condition: { kind: "among", item: "hoe_vaak", values: [1, 2] } },
  { code: "waarom", type: "open_text", textNl: "U gaf een {cijfer}. Waarom?" },
  { code: "geld", type: "points", lowest: null, highest: null, options: options(3), settings: { total: 1000 } },
]);
const round = { titleNl: "Wonen", introNl: "", purposeNl: "", closesAt: new Date("2026-12-20T23:00:00Z") };
const desk = { round, items, gemeenten: [] } as unknown as PaperDesk;

/** The text of one form, with single spaces. */
async function printed(contact: string | null): Promise<string> {
  const bytes = await buffer(printedForms(desk, ["2026-00001"], { organisation: "Gemeente Proef", contact }));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replace(/\s+/g, " ");
}

test("a form says who skips a question, what the ends of a grade mean and what points add up to", async () => {
  const text = await printed(null);
  expect(text).toContain("Alleen als u bij vraag 1 ‘Keuze 1’ of ‘Keuze 2’ koos. 2. Vraag cijfer?");
  expect(text).toContain("1 = helemaal niet tevreden, 10 = heel erg tevreden.");
  expect(text).toContain("Samen zijn dat er precies 1.000.");
  expect(text).toContain("Samen (precies 1.000)");
});

test("a form says by which day it must be back, where, and who answers questions", async () => {
  const text = await printed("vragen@example.nl");
  expect(text).toContain("Doe mee voor of op 20 december 2026. Dan moet het formulier bij Gemeente Proef zijn.");
  expect(text).toContain("Stuur of breng dit formulier terug naar Gemeente Proef, voor of op 20 december 2026.");
  expect(text).toContain("Hebt u vragen? Mail Gemeente Proef: vragen@example.nl.");
  expect(await printed(null)).toContain("Hebt u vragen? Neem contact op met Gemeente Proef.");
});

test("where a question takes over an earlier answer, the form names that question by its number", async () => {
  expect(await printed(null)).toContain("3. U gaf het antwoord op vraag 2. Waarom?");
});
