import { expect, test } from "vitest";
import { z } from "zod";
import { ownSearch } from "./own-search.server.ts";

const Search = z.strictObject({ thema: z.enum(["wonen", "milieu"]).optional() });
const ask = (query: string) =>
  ownSearch(new Request(`https://example.nl/x?${query}`, { headers: { cookie: "session=1" } }), Search);

test("a page reads its own parameter, and the round's results get the others with the same browser", () => {
  const { own, rest } = ask("stroom=open&thema=milieu");
  expect(own).toEqual({ thema: "milieu" });
  expect(rest.url).toBe("https://example.nl/x?stroom=open");
  expect(rest.headers.get("cookie")).toBe("session=1");
});

test("a parameter that nobody knows is left for the round's results to refuse", () => {
  expect(ask("onzin=1").rest.url).toBe("https://example.nl/x?onzin=1");
});

test.each(["thema=geld", "thema=wonen&thema=milieu"])("?%s ends the request with 400", (query) => {
  const thrown = (() => {
    try {
      return ask(query);
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toBeInstanceOf(Response);
  expect(thrown).toMatchObject({ status: 400 });
});
