import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Version of this program, as package.json gives it; every snapshot records the one that made it. */
export const codeVersion = findVersion();

/** Works from the source and from the bundle in build/server alike. */
function findVersion(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
    } catch {
      // Further up.
    }
  }
  return "unknown";
}
