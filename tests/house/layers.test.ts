import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "./project.ts";

interface Wrong {
  rule: string;
  file: string;
  source: string;
}

/** Files that the wrong imports point at, and imports that are right. */
const HOUSE: Record<string, string> = {
  "app/statistics/mean.ts": "export const mean = 1;",
  "app/features/accounts/role.ts": "export const role = 1;",
  "app/features/panels/panel.ts": 'import { role } from "~/features/accounts/role.ts";\nexport const panel = role;',
  "app/features/panels/panel.queries.server.ts":
    'import { users } from "~db/users.ts";\nimport { panel } from "./panel.ts";\nexport const query = [users, panel];',
  "app/features/results/result.ts":
    'import { mean } from "~/statistics/mean.ts";\nimport { panel } from "~/features/panels/panel.ts";\nexport const result = [mean, panel];',
  "app/features/accounts/session.server.ts": 'import { Lucia } from "lucia";\nexport const session = Lucia;',
  "app/platform/clock.server.ts": "export const clock = 1;",
  "app/routes/home.tsx":
    'import { query } from "~/features/panels/panel.queries.server.ts";\nimport { clock } from "~/platform/clock.server.ts";\nimport { button } from "~/ui/button.tsx";\nexport const page = [query, clock, button];',
  "app/ui/button.tsx": "export const button = 1;",
  "cli/bib.ts": 'import { query } from "~/features/panels/panel.queries.server.ts";\nexport const run = query;',
  "db/users.ts": "export const users = 1;",
  "tests/factories/panel.ts": 'import { panel } from "~/features/panels/panel.ts";\nexport const aPanel = panel;',
  "node_modules/lucia/package.json":
    '{ "name": "lucia", "version": "3.2.2", "type": "module", "exports": "./index.js" }',
  "node_modules/lucia/index.js": "export const Lucia = 1;",
};

const importing = (path: string) => `import * as wrong from "${path}";\nexport const used = wrong;`;

const WRONG: Wrong[] = [
  { rule: "statistics-stands-alone", file: "app/statistics/wrong.ts", source: importing("~db/users.ts") },
  { rule: "statistics-stands-alone", file: "app/statistics/wrong-builtin.ts", source: importing("node:fs") },
  {
    rule: "features-in-order-accounts",
    file: "app/features/accounts/wrong.ts",
    source: importing("~/features/panels/panel.ts"),
  },
  {
    rule: "features-in-order-panels",
    file: "app/features/panels/wrong-type.ts",
    source: 'import type { result } from "~/features/results/result.ts";\nexport type Wrong = typeof result;',
  },
  {
    rule: "features-do-not-know-the-pages",
    file: "app/features/panels/wrong-page.ts",
    source: importing("~/routes/home.tsx"),
  },
  {
    rule: "every-feature-has-a-place",
    file: "app/features/misplaced/wrong.ts",
    source: importing("~/features/results/result.ts"),
  },
  { rule: "nobody-imports-a-route", file: "cli/wrong.ts", source: importing("~/routes/home.tsx") },
  { rule: "ui-knows-no-domain", file: "app/ui/wrong.tsx", source: importing("~/features/accounts/role.ts") },
  {
    rule: "ui-and-i18n-run-anywhere",
    file: "app/ui/wrong-server.tsx",
    source: importing("~/platform/clock.server.ts"),
  },
  {
    rule: "pure-rules-and-views-stay-off-the-server",
    file: "app/features/panels/wrong-view.tsx",
    source: importing("./panel.queries.server.ts"),
  },
  {
    rule: "platform-and-i18n-know-no-domain",
    file: "app/platform/wrong.ts",
    source: importing("~/features/accounts/role.ts"),
  },
  { rule: "db-knows-no-application", file: "db/wrong.ts", source: importing("~/platform/clock.server.ts") },
  { rule: "lucia-lives-in-accounts", file: "app/routes/wrong.tsx", source: importing("lucia") },
  { rule: "tests-stay-out-of-the-product", file: "db/wrong-test.ts", source: importing("../tests/factories/panel.ts") },
  {
    rule: "no-circle",
    file: "app/platform/wrong-circle-back.ts",
    source: 'import { one } from "./wrong-circle.ts";\nexport const other = () => one;',
  },
  { rule: "every-import-exists", file: "cli/wrong-name.ts", source: importing("./does-not-exist.ts") },
];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The real rules, run over a house with these files in it. */
function inspect(files: Record<string, string>): { status: number | null; found: string[] } {
  const folder = mkdtempSync(join(tmpdir(), "layers-"));
  folders.push(folder);
  copyFileSync(join(ROOT, "tsconfig.json"), join(folder, "tsconfig.json"));
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  }
  const program = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const rules = join(ROOT, ".dependency-cruiser.cjs");
  const run = spawnSync(
    process.execPath,
    [program, "--config", rules, "--output-type", "err-long", "app", "cli", "db", "tests"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
  );
  const found = [...run.stdout.matchAll(/error ([\w-]+): (\S+)/g)].map(([, rule, file]) => `${rule}: ${file}`);
  return { status: run.status, found };
}

test("a house in order passes", { timeout: 60_000 }, () => {
  expect(inspect(HOUSE)).toEqual({ status: 0, found: [] });
});

test("every wrong import fails, each for its own reason", { timeout: 60_000 }, () => {
  const planted = Object.fromEntries(WRONG.map(({ file, source }) => [file, source]));
  const other = 'import { other } from "./wrong-circle-back.ts";\nexport const one = () => other;';
  const { status, found } = inspect({ ...HOUSE, ...planted, "app/platform/wrong-circle.ts": other });
  expect(status).not.toBe(0);
  for (const { rule, file } of WRONG) expect(found).toContain(`${rule}: ${file}`);
});

test("the order of features names every feature folder", () => {
  const folders = readdirSync(join(ROOT, "app/features"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const planted = Object.fromEntries(
    folders.map(({ name }) => [
      `app/features/${name}/empty.ts`,
      'import * as self from "node:path";\nexport const used = self;',
    ]),
  );
  expect(inspect({ ...HOUSE, ...planted }).found).toEqual([]);
});
