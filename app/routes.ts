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
  ["voorstellen/:slug/afweging", "proposal-weighing"],
  ["voorstellen/:slug/zienswijze", "guardian-view"],
  ["panels", "panels"],
  ["panels/:slug", "panel"],
  ["panels/:slug/profiel", "panel-profile"],
  ["loting/:slug", "lottery"],
  ["vragenlijsten/:slug", "questionnaire"],
  ["vragenlijsten/:slug/verder", "questionnaire-resume"],
  ["u", "invited"],
  ["u/:token", "invited"],
  ["bedankt", "receipts"],
  ["bedankt/:receipt", "receipt"],
  ["inloggen", "sign-in"],
  ["registreren", "register"],
  ["uitloggen", "sign-out"],
  ["mijn", "mine"],
  ["beheer", "staff"],
  ["beheer/normen", "norms"],
  ["beheer/voorstellen/:slug/afweging", "weighing-edit"],
  ["beheer/voorstellen/:slug/hoeders", "guardians"],
  ["beheer/vragenlijsten", "questionnaires-list"],
  ["beheer/vragenlijsten/inlezen", "questionnaires-import"],
  ["beheer/vragenlijsten/register", "questionnaires-register"],
  ["beheer/vragenlijsten/:id", "questionnaires-edit"],
  ["beheer/vragenlijsten/:id/vragen/:code", "questionnaires-item"],
  ["beheer/vragenlijsten/:id/voorbeeld", "questionnaires-preview"],
  ["beheer/vragenlijsten/:id/bestand.yaml", "questionnaires-file"],
  ["beheer/rondes", "rounds-list"],
  ["beheer/rondes/nieuw", "rounds-new"],
  ["beheer/rondes/:id", "rounds-edit"],
  ["beheer/post", "mail-outbox"],
  ["beheer/rondes/:id/papier", "paper-overview"],
  ["beheer/rondes/:id/papier/formulieren.pdf", "paper-forms"],
  ["beheer/rondes/:id/papier/:number", "paper-entry"],
  ["beheer/rondes/:id/uitnodigen", "invitations-overview"],
  ["beheer/rondes/:id/uitnodigen/kader", "invitations-frame"],
  ["beheer/rondes/:id/uitnodigen/steekproef", "invitations-sample"],
  ["beheer/rondes/:id/uitnodigen/versturen", "invitations-send"],
  ["beheer/rondes/:id/uitnodigen/brieven.pdf", "invitations-letters"],
  ["beheer/panels", "panels-overview"],
  ["beheer/panels/nieuw", "panels-new"],
  ["beheer/panels/:slug", "panels-members"],
  ["beheer/panels/:slug/gegevens", "panels-edit"],
  ["beheer/loting", "assemblies"],
  ["beheer/loting/:slug", "assembly"],
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
