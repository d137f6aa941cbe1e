import { index, type RouteConfig, type RouteConfigEntry, route } from "@remix-run/route-config";

type Page = [path: string, module: string];

/** The pages with results of a round: the same for staff and for everybody, each under their own address. */
function resultsOf(round: string): Page[] {
  return [
    [round, "results-round"],
    [`${round}/groepen`, "results-groups"],
    [`${round}/driehoek`, "results-triangle"],
    [`${round}/prioriteiten`, "results-priorities"],
    [`${round}/gebieden`, "results-areas"],
    [`${round}/ontwikkeling`, "results-changes"],
    [`${round}/representativiteit`, "results-mirror"],
    [`${round}/verantwoording`, "results-account"],
  ];
}

/** Every page of the site. Paths are Dutch, because residents read them; modules are English. */
const pages: Page[] = [
  ["", "home"],
  ["waarderen", "value-rating"],
  ["voorstellen", "proposals"],
  ["voorstellen/:slug", "proposal"],
  ["voorstellen/:slug/effecten", "proposal-effects"],
  ["voorstellen/:slug/reacties", "proposal-comments"],
  ["panels", "panels"],
  ["panels/:slug", "panel"],
  ["vragenlijsten/:slug", "questionnaire"],
  ["bedankt", "receipts"],
  ["bedankt/:receipt", "receipt"],
  ["inloggen", "sign-in"],
  ["registreren", "register"],
  ["uitloggen", "sign-out"],
  ["mijn", "mine"],
  ["beheer", "staff"],
  ["beheer/normen", "norms"],
  ["beheer/resultaten", "results-list"],
  ...resultsOf("beheer/resultaten/:round"),
  ["beheer/resultaten/:round/raadsnotitie", "results-note"],
  ["beheer/resultaten/:round/raadsnotitie.pdf", "council-note-pdf"],
  ["resultaten", "results-list"],
  ...resultsOf("resultaten/:round"),
  ["over", "about"],
  ["privacy", "privacy"],
  ["toegankelijkheid", "accessibility"],
  ["ontwikkel/ui", "showcase"],
];

/** The page in Dutch and its English twin under `/en`: one module, two addresses. */
function bothLanguages([path, module]: Page): RouteConfigEntry[] {
  const file = `routes/${module}.tsx`;
  // Some modules serve two addresses, so that only the address tells a route from another.
  const dutch = path === "" ? index(file, { id: "nl" }) : route(path, file, { id: `nl/${path}` });
  return [dutch, route(path === "" ? "en" : `en/${path}`, file, { id: path === "" ? "en" : `en/${path}` })];
}

export default [...pages.flatMap(bothLanguages), route("*", "routes/not-found.tsx")] satisfies RouteConfig;
