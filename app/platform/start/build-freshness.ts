import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const SOURCES = ["app", "db", "public", "package-lock.json", "remix.config.js", "vite.config.ts"];

/** Whether the bundle is missing or older than something it is made of; tests do not count. */
export function isBuildStale(root: string): boolean {
  const built = statSync(join(root, "build/server/index.js"), { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || SOURCES.some((source) => newestIn(join(root, source)) > built);
}

function newestIn(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((entry) => newestIn(join(path, entry))));
}
