import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { StartError } from "../../../db/start-error.ts";
import { withStartLock } from "../../../db/start-lock.server.ts";
import type { ReadyDatabase } from "./database.server.ts";

/** Where the files about the example data are. */
export interface ExampleFiles {
  /** Stands there while loading, so that a load that was killed is taken up again. */
  loading: string;
  /** The accounts to try the site with, one a line. */
  signIns: string;
}

/** The files about the example data in this data folder. */
export function exampleFiles(dataDir: string): ExampleFiles {
  return { loading: join(dataDir, "voorbeelddata-bezig"), signIns: join(dataDir, "voorbeeldaccounts.txt") };
}

const THIS_COMPUTER = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether example data belongs in an empty database: as DEMO says; without it only where somebody tries the site on
 * their own computer. The accounts of the example have a password that everybody knows, so a site that others can
 * reach, or a server that is not ours, gets them only when asked.
 */
export function wantsExampleData(site: {
  demo: "on" | "off" | undefined;
  isEmbedded: boolean;
  appOrigin: string;
}): boolean {
  if (site.demo !== undefined) return site.demo === "on";
  const { protocol, hostname } = new URL(site.appOrigin);
  return site.isEmbedded && protocol === "http:" && THIS_COMPUTER.has(hostname);
}

/** Fills an empty database with the region and with example residents. Of two starts at once, one fills and the other waits. */
export async function loadExampleDataWhenEmpty(
  root: string,
  database: ReadyDatabase,
  files: ExampleFiles,
  say: (line: string) => void,
): Promise<void> {
  await withStartLock(`${files.loading}.lock`, async () => {
    if (!existsSync(files.loading) && !(await hasNoOrganisation(database.ownerUrl))) return;
    say("De regio en de voorbeelddata worden geladen …");
    writeFileSync(files.loading, "");
    await runDemoSetup(root, database, files, say);
    rmSync(files.loading, { force: true });
  });
}

/** The lines about example accounts, or none where there are no such accounts. */
export function exampleSignIns(files: ExampleFiles): string[] {
  if (!existsSync(files.signIns)) return [];
  return readFileSync(files.signIns, "utf8").trimEnd().split("\n");
}

/** Whether nobody has set up the site yet. */
export async function hasNoOrganisation(ownerUrl: string): Promise<boolean> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from organisations limit 1`;
    return found.length === 0;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Runs `bib demo setup`, the same command that an operator can run, and passes its lines on. */
async function runDemoSetup(
  root: string,
  database: ReadyDatabase,
  files: ExampleFiles,
  say: (line: string) => void,
): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "cli/bib.ts", "demo", "setup"], {
    cwd: root,
    env: {
      ...process.env,
      BIB_OWNER_URL: database.ownerUrl,
      BIB_APP_URL: database.appUrl,
      BIB_SIGN_INS_FILE: files.signIns,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (text: string) => {
    for (const line of text.split("\n")) if (line.trim()) say(`  ${line}`);
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new StartError("De voorbeelddata kon niet worden geladen: zie de melding hierboven.");
}
