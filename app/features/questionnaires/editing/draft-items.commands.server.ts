import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { itemOptions, items } from "~db/schema/index.ts";
import type { Item, ItemDraft, ItemOption, ItemType } from "../item.ts";
import { fittedToType, kindOf } from "../item-kind.ts";
import { itemsOf } from "../questionnaire.queries.server.ts";
import { changeDraft, type DraftChange, type DraftRefusal } from "./draft-change.commands.server.ts";
import { renumbered, withAnswersOf } from "./option-lines.ts";

/** A question that is still to be written. */
export interface NewItem {
  code: string;
  type: ItemType;
  textNl: string;
  /** The code of the question that it comes after; null: in front of all. */
  after: string | null;
}

/** Most items of one questionnaire. */
const mostItems = 300;

/** Adds a question to a draft, without answers to choose from yet. */
export function addItem(
  db: Database,
  change: DraftChange,
  { code, type, textNl, after }: NewItem,
): Promise<{ kind: "saved" } | { kind: "code-taken" } | { kind: "too-many" } | DraftRefusal> {
  return changeDraft(db, change, async (tx) => {
    const codes = await codesOf(tx, change);
    if (codes.includes(code)) return { kind: "code-taken" };
    if (codes.length >= mostItems) return { kind: "too-many" };
    const place = after === null ? 0 : codes.includes(after) ? codes.indexOf(after) + 1 : codes.length;
    const { options: _none, ...item } = fittedToType({ code, type, textNl, textEn: "", required: true });
    const { organisationId, id: questionnaireId } = change;
    await tx.insert(items).values({ ...item, organisationId, questionnaireId, position: place });
    await putInOrder(tx, change, codes.toSpliced(place, 0, code));
    return { kind: "saved" };
  });
}

/** Changes everything of a question but its code; conditions that look at its answers keep looking at the same answers. */
export function saveItem(
  db: Database,
  change: DraftChange,
  { code, item }: { code: string; item: Omit<ItemDraft, "code" | "scenarioId" | "level"> },
): Promise<{ kind: "saved" } | { kind: "unknown-item" } | DraftRefusal> {
  return changeDraft(db, change, async (tx) => {
    const all = await allItems(tx, change);
    const before = all.find((one) => one.code === code);
    if (!before) return { kind: "unknown-item" };
    const { options = [], ...columns } = item;
    await tx.update(items).set(columns).where(itemIs(change, before.id));
    await replaceOptions(tx, change, { id: before.id, options });
    await followAnswers(tx, change, { before, options, all });
    return { kind: "saved" };
  });
}

/** Takes a question out of a draft. A condition that looks at it stays, and the check says that it looks at nothing. */
export function deleteItem(
  db: Database,
  change: DraftChange,
  code: string,
): Promise<{ kind: "saved" } | { kind: "unknown-item" } | DraftRefusal> {
  return changeDraft(db, change, async (tx) => {
    const found = (await allItems(tx, change)).find((one) => one.code === code);
    if (!found) return { kind: "unknown-item" };
    await tx.delete(itemOptions).where(optionsOf(change, found.id));
    await tx.delete(items).where(itemIs(change, found.id));
    return { kind: "saved" };
  });
}

/** Moves a question one place up or down; at the end of the list it stays. */
export function moveItem(
  db: Database,
  change: DraftChange,
  { code, direction }: { code: string; direction: "up" | "down" },
): Promise<{ kind: "saved" } | { kind: "unknown-item" } | DraftRefusal> {
  return changeDraft(db, change, async (tx) => {
    const codes = await codesOf(tx, change);
    const from = codes.indexOf(code);
    if (from === -1) return { kind: "unknown-item" };
    const to = Math.min(Math.max(from + (direction === "up" ? -1 : 1), 0), codes.length - 1);
    await putInOrder(tx, change, codes.toSpliced(from, 1).toSpliced(to, 0, code));
    return { kind: "saved" };
  });
}

function itemIs({ organisationId }: DraftChange, itemId: number) {
  return and(eq(items.organisationId, organisationId), eq(items.id, itemId));
}

function optionsOf({ organisationId }: DraftChange, itemId: number) {
  return and(eq(itemOptions.organisationId, organisationId), eq(itemOptions.itemId, itemId));
}

function allItems(tx: Database, { organisationId, id }: DraftChange): Promise<Item[]> {
  return itemsOf(tx, { organisationId, questionnaireId: id, frozen: false });
}

async function codesOf(tx: Database, { organisationId, id }: DraftChange): Promise<string[]> {
  const rows = await tx
    .select({ code: items.code })
    .from(items)
    .where(and(eq(items.organisationId, organisationId), eq(items.questionnaireId, id)))
    .orderBy(asc(items.position), asc(items.id));
  return rows.map((row) => row.code);
}

async function putInOrder(tx: Database, { organisationId, id }: DraftChange, codes: readonly string[]): Promise<void> {
  const inOrder = sql.join(
    codes.map((code) => sql`${code}`),
    sql`, `,
  );
  await tx
    .update(items)
    .set({ position: sql`array_position(array[${inOrder}]::text[], ${items.code}) - 1` })
    .where(and(eq(items.organisationId, organisationId), eq(items.questionnaireId, id)));
}

async function replaceOptions(
  tx: Database,
  change: DraftChange,
  { id, options }: { id: number; options: readonly ItemOption[] },
): Promise<void> {
  await tx.delete(itemOptions).where(optionsOf(change, id));
  const { organisationId } = change;
  if (options.length === 0) return;
  await tx.insert(itemOptions).values(options.map((option) => ({ ...option, organisationId, itemId: id })));
}

interface RenewedOptions {
  before: Item;
  options: readonly ItemOption[];
  all: readonly Item[];
}

/** Numbers of answers follow their order, so a condition that names one by number has to follow the answer. */
async function followAnswers(tx: Database, change: DraftChange, { before, options, all }: RenewedOptions) {
  if (before.options.length === 0) return;
  const numberOf = renumbered(before.options, options);
  const isScored = kindOf(before.type).scoredOptions === true;
  for (const other of all) {
    if (!other.condition || other.code === before.code) continue;
    const condition = withAnswersOf(other.condition, { code: before.code, isScored, numberOf });
    await tx.update(items).set({ condition }).where(itemIs(change, other.id));
  }
}
