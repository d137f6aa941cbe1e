import { expect, test } from "vitest";
import { DiscussionSearch } from "./discussion-search.server.ts";

const read = (search: Record<string, string>) => DiscussionSearch.safeParse(search);

test("an empty address asks for the first page of all threads", () => {
  expect(read({}).data).toMatchObject({ page: 1, stance: undefined, threadId: undefined });
});

test.each([
  [
    { gesprek: "3", pagina: "2" },
    { threadId: 3, page: 2, aboutId: undefined },
  ],
  [
    { gesprek: "3", reactie: "9" },
    { threadId: 3, aboutId: 9 },
  ],
  [
    { gesprek: "3", geplaatst: "9" },
    { threadId: 3, aboutId: 9, placedId: 9 },
  ],
  [
    { gesprek: "3", meld: "9" },
    { threadId: 3, aboutId: 9 },
  ],
])("%o asks for a page of one thread", (search, asked) => {
  expect(read(search).data).toMatchObject(asked);
});

test.each([
  ["voor", "for"],
  ["tegen", "against"],
  ["neutraal", "neutral"],
  ["vraag", "question"],
])("houding=%s asks for %s", (houding, stance) => {
  expect(read({ houding, pagina: "2" }).data).toMatchObject({ page: 2, stance });
});

test.each<Record<string, string>>([
  { pagina: "0" },
  { pagina: "-1" },
  { pagina: "1.5" },
  { pagina: "1e3" },
  { pagina: "twee" },
  { pagina: "9999999999" },
  { houding: "for" },
  { houding: "__proto__" },
  { geplaatst: "ja" },
  { sorteer: "oudste" },
  { gesprek: "3", houding: "voor" },
  { reactie: "3" },
  { gesprek: "3", reactie: "4", pagina: "2" },
  { verberg: "3" },
])("%o is refused", (search) => {
  expect(read(search).success).toBe(false);
});
