import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { projectFiles, ROOT, textOf } from "./project.ts";

const files = projectFiles().filter((path) => existsSync(join(ROOT, path)));
const sources = files.filter((path) => /\.(ts|tsx|js|mjs|cjs)$/.test(path));
const texts = files.filter((path) => !/\.(woff2?|png|ico|jpe?g|webp|gz|pdf)$/.test(path));

test("no file is named after nothing in particular", () => {
  const vague = /^(utils?|helpers?|misc|common|managers?|services?)$/;
  const named = sources.filter((path) => path.split("/").some((part) => vague.test(part.split(".")[0] ?? "")));
  expect(named).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(textOf("package-lock.json")).not.toContain('"resolved"');
});

test("every direct dependency is pinned to one version", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf("package.json"));
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    // Types say nothing at run time; the lock file holds them.
    ([name, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)) && !name.startsWith("@types/"),
  );
  expect(loose).toEqual([]);
});

test("no page carries a style attribute or an inline style sheet", () => {
  const wrong = sources.filter((path) => path.startsWith("app/") && /\sstyle=|<style[\s>]/.test(textOf(path)));
  expect(wrong).toEqual([]);
});

test("HTML of a text comes on a page in one file only", () => {
  const found = sources.filter((path) => path.startsWith("app/") && textOf(path).includes("dangerouslySetInnerHTML"));
  expect(found).toEqual(["app/ui/rich-text.tsx"]);
});

test("no page asks for a script but one of ours by name; the development server adds its hot reload", () => {
  const wrong = sources.filter((path) => {
    const ownScript = path === "app/ui/page-script.tsx" ? "<script src={" : "import.meta.env.DEV ? <Scripts";
    const text = textOf(path).replace(ownScript, "");
    return path.startsWith("app/") && /<(Scripts|script|ScrollRestoration)[\s/>]/.test(text);
  });
  expect(wrong).toEqual([]);
});

test("no check is switched off in the code", () => {
  const switches = [
    "biome-" + "ignore",
    "@ts-" + "ignore",
    "@ts-" + "expect-error",
    "@ts-" + "nocheck",
    "eslint-" + "disable",
  ];
  const wrong = sources.filter((path) => switches.some((word) => textOf(path).includes(word)));
  expect(wrong).toEqual([]);
});

test("no test is skipped, left for later or alone", () => {
  const tests = sources.filter((path) => /\.(test|spec)\.tsx?$/.test(path));
  const wrong = tests.filter((path) => /\b(test|it|describe)\.(skip|only|todo|fixme|fails)\b/.test(textOf(path)));
  expect(wrong).toEqual([]);
});

test("nothing names a folder of one computer", () => {
  const somebodysFolder = new RegExp(
    ["/ho" + "me/\\w+", "/Us" + "ers/\\w+", "/wo" + "rk/\\w+", "/ro" + "ot/\\w+", "C:\\\\\\w+"].join("|"),
  );
  const wrong = texts.filter((path) => path !== "package-lock.json" && somebodysFolder.test(textOf(path)));
  expect(wrong).toEqual([]);
});

test("every data file says where it comes from", () => {
  const data = files.filter((path) => path.startsWith("db/seed/") && !/\.(md|ts)$/.test(path));
  const sourcesText = textOf("db/seed/SOURCES.md");
  // A folder may be named as a whole: `haven-stad/`.
  const unnamed = data.filter(
    (path) =>
      !sourcesText.includes(basename(path, path.slice(path.lastIndexOf(".")))) &&
      !sourcesText.includes(`${basename(dirname(path))}/`),
  );
  expect(data.length).toBeGreaterThan(0);
  expect(unnamed).toEqual([]);
});

test("every decision is in the index, and the index names no other", () => {
  const decisions = files.filter((path) => /^docs\/decisions\/\d{4}-.+\.md$/.test(path)).map((path) => basename(path));
  const indexed = [...textOf("docs/decisions/README.md").matchAll(/\]\((\d{4}-[^)]+\.md)\)/g)].map(([, name]) => name);
  expect(decisions.length).toBeGreaterThan(5);
  expect(indexed.sort()).toEqual(decisions.sort());
});

test("a decision says what, why and what follows", () => {
  for (const path of files.filter((file) => /^docs\/decisions\/\d{4}-/.test(file))) {
    const headings = [...textOf(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings, path).toEqual(["Context", "Decision", "Consequences"]);
  }
});

test("links between documents lead somewhere", () => {
  const broken: string[] = [];
  for (const path of files.filter((file) => file.endsWith(".md") && !file.startsWith("db/seed/"))) {
    for (const [, target = ""] of textOf(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)) {
      if (!existsSync(join(ROOT, dirname(path), target))) broken.push(`${path} → ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

test("continuous integration runs what the README says", () => {
  expect(statSync(join(ROOT, ".ci/run")).mode & 0o100).toBe(0o100);
  const commands = textOf(".ci/run")
    .split("\n")
    .filter((line) => line.startsWith("npm "));
  expect(commands).toEqual(["npm ci", "npm test"]);
  expect(textOf("README.md")).toContain("npm ci && npm test");
});
