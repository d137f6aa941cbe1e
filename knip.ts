import type { KnipConfig } from "knip";

/** The packages that a style sheet imports; knip itself reads no CSS. */
function importsOf(css: string): string {
  return [...css.matchAll(/@import\s+("[^"]+")/g)].map(([, path]) => `import ${path};`).join("\n");
}

export default {
  entry: [
    "app/server.ts",
    "app/start.js",
    "app/routes/*.tsx",
    "app/platform/http/development.server.ts",
    "playwright.config.ts",
    "tests/e2e/{start-site,*.spec}.ts",
    // Started as processes of their own.
    "tests/load/{bare,export,generator}.ts",
  ],
  project: ["*.{ts,js}", "app/**/*.{ts,tsx,js,css}", "cli/**/*.ts", "db/**/*.ts", "tests/**/*.{ts,mjs}"],
  // Read as files by app/styles/prune-tokens.ts and by the council note as PDF.
  ignoreDependencies: ["@nl-design-system-unstable/voorbeeld-design-tokens", "@expo-google-fonts/source-sans-3"],
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: { css: importsOf },
} satisfies KnipConfig;
