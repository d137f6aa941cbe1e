/**
 * Who may import whom: routes and api → features → db, cli → features, everybody → ui | i18n | platform, statistics → nothing.
 * Arrows may be skipped, never reversed. tests/house/layers.test.ts proves that a wrong import is refused.
 */

/** A feature may import only the features that stand before it in this list. A new feature folder gets its place here. */
const FEATURES_IN_ORDER = [
  "accounts",
  "organisations",
  "areas",
  "framework",
  "proposals",
  "discussions",
  "panels",
  "questionnaires",
  "invitations",
  "responses",
  "results",
  "notifications",
];

const TESTS = "\\.test\\.tsx?$";

const featureOrder = FEATURES_IN_ORDER.map((feature, place) => ({
  name: `features-in-order-${feature}`,
  comment: `${feature} may import only ${FEATURES_IN_ORDER.slice(0, place).join(", ") || "no other feature"}`,
  severity: "error",
  from: { path: `^app/features/${feature}/`, pathNot: TESTS },
  to: {
    path: "^app/features/",
    pathNot: `^app/features/(${FEATURES_IN_ORDER.slice(0, place + 1).join("|")})/`,
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...featureOrder,
    {
      name: "every-feature-has-a-place",
      comment: "a feature folder that is not in FEATURES_IN_ORDER could import anything",
      severity: "error",
      from: { path: `^app/features/(?!(${FEATURES_IN_ORDER.join("|")})/)` },
      to: {},
    },
    {
      name: "nobody-imports-a-route",
      severity: "error",
      from: { pathNot: "^(app/routes/|tests/)" },
      to: { path: "^app/routes/" },
    },
    {
      name: "nobody-imports-the-api",
      comment: "the server mounts it; whoever else needs a figure asks the feature",
      severity: "error",
      from: { pathNot: "^(app/api/|app/server\\.ts$|tests/)" },
      to: { path: "^app/api/" },
    },
    {
      name: "the-api-knows-no-pages",
      severity: "error",
      from: { path: "^app/api/", pathNot: TESTS },
      to: { path: "^(cli/|app/(routes|root|server|start|dev|entry|ui))" },
    },
    {
      name: "features-do-not-know-the-pages",
      severity: "error",
      from: { path: "^app/features/", pathNot: TESTS },
      to: { path: "^(cli/|app/(api|routes|root|server|start|dev|entry))" },
    },
    {
      name: "statistics-stands-alone",
      comment: "pure functions on numbers: no database, no clock, no package",
      severity: "error",
      from: { path: "^app/statistics/", pathNot: TESTS },
      to: { pathNot: "^app/statistics/" },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: "^app/ui/", pathNot: TESTS },
      to: { path: "^(app/(features|routes|statistics)/|db/|cli/)" },
    },
    {
      name: "ui-and-i18n-run-anywhere",
      severity: "error",
      from: { path: "^app/(ui|i18n)/", pathNot: TESTS },
      to: { path: "\\.server\\.tsx?$" },
    },
    {
      name: "platform-and-i18n-know-no-domain",
      severity: "error",
      from: { path: "^app/(platform|i18n)/", pathNot: TESTS },
      to: { path: "^(app/(api|features|routes)/|cli/)" },
    },
    {
      name: "pure-rules-and-views-stay-off-the-server",
      comment: "only x.server.ts may touch the database or secrets; a type may be borrowed",
      severity: "error",
      from: { path: "^app/features/", pathNot: `(\\.server\\.tsx?$|${TESTS})` },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "db-knows-no-application",
      severity: "error",
      from: { path: "^db/", pathNot: TESTS },
      to: { path: "^(app|cli|tests)/" },
    },
    {
      name: "cli-goes-through-features",
      severity: "error",
      from: { path: "^cli/", pathNot: TESTS },
      to: { path: "^app/(api|routes|root|server|entry)" },
    },
    {
      name: "lucia-lives-in-accounts",
      comment: "ADR 0001: lucia has no maintainer any more and must be replaceable in one folder",
      severity: "error",
      from: { pathNot: "^app/features/accounts/" },
      to: { path: "(^|node_modules/)(lucia|@lucia-auth)(/|$)" },
    },
    {
      name: "tests-stay-out-of-the-product",
      severity: "error",
      from: { path: "^(app|cli|db)/", pathNot: TESTS },
      to: { path: `(^tests/|${TESTS})` },
    },
    {
      name: "no-development-package-in-production",
      severity: "error",
      from: { path: "^(app|cli|db)/", pathNot: `(${TESTS}|^app/(routes|dev)\\.ts$)` },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "every-import-exists",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|migrations)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
