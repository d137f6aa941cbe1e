import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { havenStadSource } from "../../../../../tests/factories/haven-stad-results.ts";
import { type Background, groupsInOrder } from "../../group.ts";
import type { RoundResults } from "../../result.ts";
import { GroupsView } from "./groups-view.tsx";

function resultsBy(by: Background): RoundResults {
  const results = havenStadSource().groups[by];
  if (!results) throw new Error(`There are no figures by ${by}`);
  return results;
}

/** What the page with groups says, tag for tag a bar. */
function drawn(by: Background, results = resultsBy(by)): string {
  const { gemeenten } = havenStadSource();
  const html = renderToStaticMarkup(
    <TextProvider language="nl">
      <GroupsView instrument="perceived_effect" view={{ results, stream: "invited", by, gemeenten }} />
    </TextProvider>,
  );
  return html
    .replace(/<[^>]*>/g, "|")
    .replaceAll("&#x27;", "'")
    .replace(/\|+/g, "|");
}

/** The same results in which groups clearly differ on one theme alone. */
function onlyOn(theme: string): RoundResults {
  const results = resultsBy("age");
  const gaps = Object.entries(results.findings.gaps).map(([key, gap]) => [
    key,
    { ...gap, differs: key.startsWith(`eff_plan_${theme} `) },
  ]);
  return { ...results, findings: { ...results.findings, gaps: Object.fromEntries(gaps) } };
}

test("themes on which groups clearly differ come first, the others in one list to open", () => {
  const text = drawn("age", onlyOn("sociaal_kapitaal"));
  const list = text.indexOf("onderwerpen waar wij geen duidelijk verschil tussen groepen vonden");
  expect(list).toBeGreaterThan(0);
  expect(text.indexOf("|Later: Vertrouwen en samenleven|De")).toBeLessThan(list);
  expect(text.lastIndexOf("|Samenleven en vertrouwen|")).toBeGreaterThan(list);
});

test("the table of all groups keeps the parts of brede welvaart apart", () => {
  const text = drawn("age");
  for (const part of ["Hier en nu", "Later", "Ergens anders"]) {
    expect(text).toContain(`|${part} (vergeleken met niets doen)|`);
  }
});

test("groups that are not shown are named, of those that are always asked about", () => {
  expect(drawn("gender")).toContain("|Niet getoond: anders. Daar zijn te weinig antwoorden");
  const gemeenten = drawn("gemeente");
  expect(gemeenten).toContain("|Groepen met te weinig antwoorden staan er niet bij.|");
  expect(gemeenten).not.toContain("Niet getoond");
});

test("one group alone is not compared", () => {
  const results = resultsBy("gemeente");
  const items = results.items.map((item) => ({
    ...item,
    groups: item.groups.filter(({ value }) => value === "GM0363"),
  }));
  expect(drawn("gemeente", { ...results, items })).toContain("Er is maar één groep met genoeg antwoorden");
});

test("education goes from low to high, and what the mean hides is told of this breakdown alone", () => {
  const text = drawn("education");
  const places = ["lager opgeleid", "middelbaar opgeleid", "hoger opgeleid"].map((name) => text.indexOf(`|${name}|`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(groupsInOrder("education", ["hoog", "laag", "middelbaar"])).toEqual(["laag", "middelbaar", "hoog"]);
  expect(text).toContain("Kijken wij per opleiding, dan verbergt het gemiddelde");
});
