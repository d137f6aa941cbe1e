import { expect, test } from "vitest";
import type { ItemDraft } from "~/features/questionnaires/item.ts";
import type { Database } from "~db/client.server.ts";
import { anOpenRound, now } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { startAnswering, takeAnswers } from "./answering.server.ts";

const codes = ["a", "b", "c", "d", "e"];
const items: ItemDraft[] = [
  { code: "buurt", type: "page", textNl: "Buurt", textEn: "Area", required: false, settings: { random: true } },
  ...codes.map((code): ItemDraft => {
    return { code, type: "grade", textNl: `${code}?`, textEn: `${code}?`, required: true, lowest: 1, highest: 10 };
  }),
];

test("everybody gets the questions of a page in an order of their own, which stays theirs", async () => {
  const { db } = await testDatabase();
  const { organisationId, slug } = await anOpenRound(db, items);
  const request = new Request("http://localhost/vragenlijsten/x");
  const question = { organisationId, wanted: { slug }, request, clientAddress: "203.0.113.7", now };
  const orders = new Set<string>();
  for (let turn = 0; turn < 20; turn += 1) {
    const begun = await startAnswering(db, question);
    if (begun?.kind !== "screen") throw new Error(begun?.kind);
    const order = orderOn(begun);
    orders.add(order);
    const form = new FormData();
    for (const [name, value] of Object.entries({
      formKey: begun.screen.formKey,
      ronde: slug,
      onderdeel: "0",
      wijzig: "0",
    })) {
      form.append(name, value);
    }
    const again = await takeAnswers(db, question, form);
    if (again.kind !== "page" || again.answering.kind !== "screen") throw new Error(again.kind);
    expect([again.answering.screen.index, orderOn(again.answering)]).toEqual([0, order]);
  }
  // The same order twenty times happens once in 120 to the nineteenth.
  expect(orders.size).toBeGreaterThan(1);
});

function orderOn({ screen }: { screen: { section: { items: { code: string }[] } } }): string {
  const shown = screen.section.items.map(({ code }) => code);
  expect([...shown].sort()).toEqual(codes);
  return shown.join("");
}

test("over the screens of a long page too, everybody gets an order of their own, and each question once", async () => {
  const { db } = await testDatabase();
  const names = Array.from({ length: 12 }, (_, index) => `v${index + 1}`);
  const grade = { type: "grade", required: true, lowest: 1, highest: 10 } as const;
  const long = names.map((code): ItemDraft => ({ ...grade, code, textNl: `${code}?`, textEn: `${code}?` }));
  const { organisationId, slug } = await anOpenRound(db, [...items.slice(0, 1), ...long]);
  const request = new Request("http://localhost/vragenlijsten/x");
  const question = { organisationId, wanted: { slug }, request, clientAddress: "203.0.113.8", now };
  const onFirst = new Set<string>();
  for (let turn = 0; turn < 10; turn += 1) {
    const [first, second] = await firstTwoScreens(db, question, slug);
    expect([...first, ...second].sort()).toEqual([...names].sort());
    for (const code of first) onFirst.add(code);
  }
  // Without a draw over the page the first screen holds the same eight each time.
  expect(onFirst.size).toBeGreaterThan(8);
});

/** The codes on the first screen of somebody who begins, and on the second once the first is filled in. */
async function firstTwoScreens(db: Database, question: Parameters<typeof startAnswering>[1], slug: string) {
  const begun = await startAnswering(db, question);
  if (begun?.kind !== "screen") throw new Error(begun?.kind);
  const { formKey, section } = begun.screen;
  const first = section.items.map(({ code }) => code);
  const form = new FormData();
  for (const [name, value] of Object.entries({ formKey, ronde: slug, onderdeel: "0", actie: "volgende" })) {
    form.append(name, value);
  }
  for (const code of first) form.append(code, "7");
  const next = await takeAnswers(db, question, form);
  if (next.kind !== "page" || next.answering.kind !== "screen") throw new Error(next.kind);
  expect(next.answering.screen.index).toBe(1);
  return [first, next.answering.screen.section.items.map(({ code }) => code)] as const;
}
