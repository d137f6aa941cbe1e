import { createHash, randomUUID } from "node:crypto";
import type { Item, ItemOption } from "~/features/questionnaires/item.ts";
import { byLot } from "~/platform/by-lot.ts";

/**
 * What is drawn for one person: the first half of the key of their form. It stays when the second half is renewed, and is
 * stored with the response as long as the round is open, so that changing answers shows the same questions in the same order.
 */
export function seedOf(formKey: string): string {
  return formKey.slice(0, 18);
}

/** A new form key that draws the same: the form counts as another one, for the same person. */
export function renewedKey(formKey: string): string {
  return seedOf(formKey) + randomUUID().slice(18);
}

/** What a thing draws: SHA-256 of the seed and its name, which anybody can compute again. */
function rank(seed: string, name: string): string {
  return createHash("sha256").update(`${seed}\n${name}`).digest("hex");
}

/** The same things in an order that the seed decides; each order is as likely as any other. */
function shuffled<T>(seed: string, things: readonly T[], nameOf: (thing: T) => string): T[] {
  return byLot(things, (thing) => rank(seed, nameOf(thing)));
}

/**
 * The ids of the items that a person gets: of a sampled block as many as `sampling` says, of anything else all
 * (Dutch: matrixsteekproef). Every item of a block has the same chance.
 */
export function drawnItems(items: readonly Item[], sampling: Readonly<Record<string, number>>, seed: string) {
  const drawn = new Set(
    items.filter(({ settings }) => sampling[settings.block ?? ""] === undefined).map(({ id }) => id),
  );
  for (const [block, size] of Object.entries(sampling)) {
    const inBlock = items.filter(({ settings }) => settings.block === block);
    for (const { id } of shuffled(seed, inBlock, ({ code }) => `${block}\n${code}`).slice(0, size)) drawn.add(id);
  }
  return drawn;
}

/** The same things in an order that the seed decides, of which only some move: those that stay keep their place. */
export function shuffledAround<T>(seed: string, things: readonly T[], { stays, nameOf }: Shuffling<T>): T[] {
  const moving = shuffled(
    seed,
    things.filter((thing) => !stays(thing)),
    nameOf,
  );
  return things.map((thing) => (stays(thing) ? thing : (moving.shift() ?? thing)));
}

interface Shuffling<T> {
  stays: (thing: T) => boolean;
  nameOf: (thing: T) => string;
}

/** Types whose options have no order of their own. */
const shuffledTypes: readonly Item["type"][] = ["single_choice", "multiple_choice", "top_k", "ranking", "points"];
/** "Anders" and "geen van deze" say something about the options before them, and stay where they are. */
const staysInPlace = /^(iets |iemand |een )?anders?\b|^geen\b|^voor geen\b|^(none|other|something else)\b/i;

/** The item with its options in the order in which this person sees them; only where the item asks for it. */
export function inOrderOf(item: Item, seed: string): Item {
  if (!item.settings.random || !shuffledTypes.includes(item.type)) return item;
  const stays = ({ labelNl }: ItemOption) => staysInPlace.test(labelNl);
  const nameOf = ({ value }: ItemOption) => `${item.code}\n${value}`;
  return { ...item, options: shuffledAround(seed, item.options, { stays, nameOf }) };
}
