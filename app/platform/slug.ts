const longestSlug = 60;

/** A title as a name in an address: "Wonen & werken in Zaanstad" gives "wonen-werken-in-zaanstad". */
export function slugOf(title: string): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestSlug)
    .replace(/^-|-$/g, "");
  return plain === "" ? "zonder-titel" : plain;
}

/** The name, or the first of name-2, name-3 … that is not taken. */
export function freeSlug(wanted: string, taken: { has(slug: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}
