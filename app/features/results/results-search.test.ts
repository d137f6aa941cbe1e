import { describe, expect, test } from "vitest";
import { searchParams } from "~/platform/search-params.server.ts";
import { ResultsSearch, StaffSearch } from "./results-search.server.ts";

const asked = (query: string) => searchParams(new Request(`http://localhost/beheer?${query}`), ResultsSearch);

/** What a refusal throws: a response. */
function statusOf(work: () => unknown): number {
  try {
    work();
    return 200;
  } catch (refusal) {
    if (refusal instanceof Response) return refusal.status;
    throw refusal;
  }
}

test.each([
  ["geslacht", "gender"],
  ["opleiding", "education"],
  ["leeftijd-geslacht", "age_gender"],
  ["leeftijd-opleiding", "age_education"],
  ["gemeente-leeftijd", "gemeente_age"],
  ["wijk", "wijk"],
])("the closed list of breakdowns has %s", (word, by) => expect(asked(`uitsplitsing=${word}`).by).toBe(by));

test("an address names a stream and a breakdown in Dutch; an empty word is no choice", () => {
  expect(asked("stroom=uitgenodigd&uitsplitsing=leeftijd")).toEqual({ stream: "invited", by: "age" });
  expect(asked("stroom=open&uitsplitsing=")).toEqual({ stream: "open", by: undefined });
});

describe("is refused", () => {
  test.each([
    "stroom=alles",
    "stroom=open&stroom=uitgenodigd",
    "stroom=open,uitgenodigd",
    "uitsplitsing=buurt",
    "uitsplitsing=wijk-leeftijd",
    "uitsplitsing=gemeente&uitsplitsing=leeftijd",
    "geslacht=vrouw",
    "uitsplitsing=gemeente-geslacht",
    "uitsplitsing=leeftijd-geslacht-opleiding",
  ])("%s", (query) => expect(statusOf(() => asked(query))).toBe(400));

  test("a number of rounds that is none", () => {
    const of = (query: string) => searchParams(new Request(`http://localhost/beheer?${query}`), StaffSearch);
    expect(of("bijgewerkt=3")).toEqual({ bijgewerkt: 3 });
    for (const query of ["bijgewerkt=-1", "bijgewerkt=veel", "bijgewerkt=99999"])
      expect(statusOf(() => of(query))).toBe(400);
  });
});
