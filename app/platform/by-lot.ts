/** The same things in the order of a text that each of them has, such as a hash: then each order is as likely as any other. */
export function byLot<Thing>(things: readonly Thing[], placeOf: (thing: Thing) => string): Thing[] {
  return things
    .map((thing) => ({ thing, place: placeOf(thing) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ thing }) => thing);
}
