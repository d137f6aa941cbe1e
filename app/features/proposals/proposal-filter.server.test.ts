import { expect, test } from "vitest";
import { searchParams } from "~/platform/search-params.server.ts";
import { ProposalFilterForm } from "./proposal-filter-form.server.ts";

const read = (search: string) => searchParams(new Request(`http://localhost/voorstellen${search}`), ProposalFilterForm);

/** Status of the answer that reading the address ends with. */
function statusOf(search: string): number {
  try {
    read(search);
    return 200;
  } catch (answer) {
    return answer instanceof Response ? answer.status : 500;
  }
}

test("an address without a choice gives everything on the first page", () => {
  expect(read("")).toEqual({ pagina: 1 });
  expect(read("?thema=&fase=")).toEqual({ pagina: 1 });
  expect(read("?thema=wonen&fase=evaluatie&pagina=3")).toEqual({ thema: "wonen", fase: "evaluatie", pagina: 3 });
});

test.each([
  "?thema=onzin",
  "?fase=later",
  "?pagina=0",
  "?pagina=-1",
  "?pagina=1.5",
  "?pagina=99999",
  "?zoek=x",
  "?thema=wonen&thema=milieu",
  "?__proto__=1",
])("an address off the list is refused: %s", (search) => {
  expect(statusOf(search)).toBe(400);
});
