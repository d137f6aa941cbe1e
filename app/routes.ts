import { index, type RouteConfig, type RouteConfigEntry, route } from "@remix-run/route-config";

type Page = [path: string, module: string];

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
  ["beheer/resultaten/:round", "staff-results"],
  ["over", "about"],
  ["privacy", "privacy"],
  ["toegankelijkheid", "accessibility"],
  ["ontwikkel/ui", "showcase"],
];

/** The page in Dutch and its English twin under `/en`: one module, two addresses. */
function bothLanguages([path, module]: Page): RouteConfigEntry[] {
  const file = `routes/${module}.tsx`;
  const dutch = path === "" ? index(file, { id: `nl/${module}` }) : route(path, file, { id: `nl/${module}` });
  return [dutch, route(path === "" ? "en" : `en/${path}`, file, { id: `en/${module}` })];
}

export default [...pages.flatMap(bothLanguages), route("*", "routes/not-found.tsx")] satisfies RouteConfig;
