import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { codeOf, explainFolder, isStartError } from "../../../db/start-error.ts";
import type { Environment } from "../env.server.ts";
import { prepareDatabase } from "./database.server.ts";
import {
  exampleFiles,
  exampleSignIns,
  hasNoOrganisation,
  loadExampleDataWhenEmpty,
  wantsExampleData,
} from "./example-data.server.ts";
import { choosePort } from "./port.server.ts";
import { stopWhenAsked } from "./stop.server.ts";
import { startSnapshotWorker, startWorkers } from "./workers.server.ts";

/** A website that is running in this process or its workers. */
export interface Running {
  stop(): Promise<void>;
}

/** What differs between running the bundle and developing. */
export interface StartOptions {
  root: string;
  say: (line: string) => void;
  /** Prepares what is served: a bundle when it is out of date, or nothing. */
  prepare: (root: string, say: (line: string) => void) => Promise<void>;
  /** Writes what every database must hold before pages are served; told the owner's URL of a migrated database. */
  fill: (ownerUrl: string) => Promise<void>;
  /** Starts the website in this process, with the database in BIB_APP_URL. */
  serveHere: (port: number) => Promise<Running>;
  /** Starts the process that makes the snapshots. */
  startWork?: (root: string) => Running;
  defaultDataDir?: string;
}

/**
 * From nothing to a website that answers: settings, files, database, example data, server.
 * Prints the address and, where there are any, the accounts to try it with.
 */
export async function start({
  root,
  say,
  prepare,
  fill,
  serveHere,
  startWork = startSnapshotWorker,
  defaultDataDir,
}: StartOptions): Promise<void> {
  if (defaultDataDir) process.env.DATA_DIR ||= defaultDataDir;
  const { env } = await import("../env.server.ts");
  await choosePort(env.port, env.portIsSet, env.host);
  await prepare(root, say);
  const dataDir = resolve(root, env.dataDir);
  makeFolder(dataDir);
  const database = await prepareDatabase(env.databaseUrl, dataDir);
  const files = exampleFiles(dataDir);
  let website: Running | undefined;
  let worker: Running | undefined;
  stopWhenAsked(async () => {
    await website?.stop();
    await worker?.stop();
    await database.stop();
  }, process.env.npm_lifecycle_event !== undefined);
  try {
    await fill(database.ownerUrl);
    if (wantsExampleData({ ...env, ...database })) await loadExampleDataWhenEmpty(root, database, files, say);
    await tellWhatIsMissing(database.ownerUrl, say);
    process.env.BIB_APP_URL = database.appUrl;
    const serve = env.webConcurrency > 1 ? () => startWorkers(env.webConcurrency) : serveHere;
    const found = await serveOnFreePort(env, serve);
    website = found.website;
    worker = startWork(root);
    tellWhere(env, found.port, exampleSignIns(files), say);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Without an organisation every page says that the site is not ready; the operator hears what comes first. */
async function tellWhatIsMissing(ownerUrl: string, say: (line: string) => void): Promise<void> {
  if (!(await hasNoOrganisation(ownerUrl))) return;
  say("Er is nog geen organisatie. Maak er een: npm run bib -- organisation create --slug <naam> --name <naam>");
}

/** Another start can take the port between looking and listening; then the next free one is for us. */
async function serveOnFreePort(env: Environment, serve: (port: number) => Promise<Running>) {
  for (;;) {
    const port = await choosePort(env.port, env.portIsSet, env.host);
    process.env.PORT = String(port);
    try {
      return { port, website: await serve(port) };
    } catch (error) {
      if (env.portIsSet || codeOf(error) !== "EADDRINUSE") throw error;
    }
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw explainFolder(error, path);
  }
}

function tellWhere(env: Environment, port: number, signIns: string[], say: (line: string) => void): void {
  if (port !== env.port) say(`Poort ${env.port} is al in gebruik; de website gebruikt poort ${port}.`);
  say(`De website staat klaar op ${env.appOriginIsSet ? env.appOrigin : `http://localhost:${port}`}`);
  if (signIns.length > 0) say(["", "Om te proberen:", ...signIns.map((line) => `  ${line}`), ""].join("\n"));
  say("Stoppen: Ctrl-C");
}

/** Ends the process with one sentence for the operator, or with the whole fault when it is one of ours. */
export function giveUp(error: unknown): never {
  if (isStartError(error)) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`De website kan niet starten door een fout in het programma.\n${describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.stack, error.cause && describe(error.cause)].filter(Boolean).join("\n");
}
