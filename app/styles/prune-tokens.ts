import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const resolve = createRequire(import.meta.url).resolve;

/** The class on `<html>` that carries the base tokens; a theme class stands beside it. */
const BASE_CLASS = "base-theme";

/** Names of the custom properties that a stylesheet reads with `var()`. */
export function tokensRead(css: string): string[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1] ?? "");
}

/** Custom properties that a stylesheet declares, with their values; the last declaration counts. */
export function tokensDeclared(css: string): Map<string, string> {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, "");
  return new Map([...bare.matchAll(/(--[\w-]+)\s*:\s*([^;{}]+);/g)].map((m) => [m[1] ?? "", (m[2] ?? "").trim()]));
}

/** The stylesheet text behind each `@import` of base.css, except the generated tokens themselves. */
export function importedStylesheets(): string[] {
  const base = readFileSync(join(here, "base.css"), "utf8");
  const names = [...base.matchAll(/@import "([^"]+)"/g)].map((match) => match[1] ?? "");
  return names
    .filter((name) => name !== "./tokens.css")
    .map((name) => readFileSync(name.startsWith(".") ? join(here, name) : resolve(name), "utf8"));
}

/**
 * The part of the voorbeeld theme that our stylesheets need, as one CSS rule on the base class.
 * A token stays when a stylesheet reads it, directly or through another token; basis.css has the last word.
 */
function prunedTokens(stylesheets: string[], themeCss: string): string {
  const all = tokensDeclared(themeCss);
  const own = new Set(stylesheets.flatMap((css) => [...tokensDeclared(css).keys()]));
  const wanted = new Set<string>();
  const queue = stylesheets.flatMap(tokensRead);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const value = all.get(name);
    if (value === undefined || wanted.has(name)) continue;
    if (own.has(name)) continue;
    wanted.add(name);
    queue.push(...tokensRead(value));
  }
  const lines = [...wanted].sort().map((name) => `  ${name}: ${all.get(name)};`);
  return `/* Made by prune-tokens.ts from the NL Design System voorbeeld theme (EUPL-1.2). Do not edit. */\n.${BASE_CLASS} {\n${lines.join("\n")}\n}\n`;
}

/** tokens.css as it has to be, given the stylesheets on disk. */
export function currentTokens(): string {
  const theme = resolve("@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css");
  return prunedTokens(importedStylesheets(), readFileSync(theme, "utf8"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(here, "tokens.css"), currentTokens());
