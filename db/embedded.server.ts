import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { type Binaries, findBinaries } from "./embedded-binaries.server.ts";
import {
  freePort,
  isPostgres,
  readPostmaster,
  removeStaleLock,
  serverEnvironment,
  startServerProcess,
} from "./embedded-process.server.ts";
import { chooseServerUser, giveTo, type ServerUser } from "./embedded-user.server.ts";
import { codeOf, explainFolder, StartError } from "./start-error.ts";
import { withStartLock } from "./start-lock.server.ts";

const OWNER = "bib_owner";
const DATABASE = "bib";
const READY_WITHIN_MS = 60_000;

/** The built-in locale does not depend on what the computer has installed; sorting for people uses "nl-x-icu". */
const INITDB_FLAGS = [
  `--username=${OWNER}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--text-search-config=dutch",
];

/** Where the data is, and whether it must survive a power cut (tests do without). */
export interface EmbeddedOptions {
  dataDir: string;
  durable?: boolean;
}

/** A running server. Who did not start it (`owned: false`) does not stop it either: `stop` then does nothing. */
export interface EmbeddedPostgres {
  url: string;
  owned: boolean;
  stop(): Promise<void>;
}

/** The files of one data folder. */
interface Folder {
  root: string;
  cluster: string;
  password: string;
  log: string;
}

/**
 * A PostgreSQL server on the data in this folder, with the database `bib` in it and the owner's URL to reach it.
 * The first call makes the data; a server that another process runs on the same data is used as it is.
 */
export async function startEmbeddedPostgres({ dataDir, durable = true }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const root = resolve(dataDir);
  const folder = {
    root,
    cluster: join(root, "postgres"),
    password: join(root, "password"),
    log: join(root, "postgres.log"),
  };
  try {
    mkdirSync(root, { recursive: true });
    return await withStartLock(join(root, "start.lock"), () => startLocked(folder, durable));
  } catch (error) {
    throw explainFolder(error, root);
  }
}

async function startLocked(folder: Folder, durable: boolean): Promise<EmbeddedPostgres> {
  const running = await findRunning(folder);
  if (running) return { url: running, owned: false, stop: async () => undefined };
  const programs = findBinaries();
  const user = chooseServerUser(folder.cluster, folder.root, programs.postgres);
  if (!existsSync(folder.cluster)) createCluster(folder, programs, user, durable);
  refuseOtherVersion(folder, programs);
  const password = readFileSync(folder.password, "utf8").trim();
  const port = await freePort();
  const server = startServerProcess(programs, user, folder.cluster, folder.log, settings(port, durable));
  try {
    const url = ownerUrl(password, port);
    await waitUntilReady(url, server.ended, folder);
    await ensureDatabase(url);
    return { url, owned: true, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function settings(port: number, durable: boolean): Record<string, string> {
  const onDisk: Record<string, string> = durable ? {} : { fsync: "off", full_page_writes: "off" };
  return {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "60",
    shared_buffers: durable ? "128MB" : "48MB",
    synchronous_commit: durable ? "on" : "off",
    timezone: "UTC",
    ...onDisk,
  };
}

function ownerUrl(password: string, port: number, database = DATABASE): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Made beside its place and moved there when complete: a first start that was killed leaves nothing half done. */
function createCluster(folder: Folder, programs: Binaries, user: ServerUser, durable: boolean): void {
  const draft = join(folder.root, "postgres.new");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(user, draft);
  writeFileSync(folder.password, randomBytes(24).toString("hex"), { mode: 0o600 });
  chmodSync(folder.password, 0o600);
  giveTo(user, folder.password);
  const flags = [...INITDB_FLAGS, `--pwfile=${folder.password}`, "-D", draft, ...(durable ? [] : ["--no-sync"])];
  const [command = "", ...args] = [...user.prefix, programs.initdb, ...flags];
  const { uid, gid } = user;
  const run = spawnSync(command, args, { uid, gid, cwd: draft, env: serverEnvironment(), encoding: "utf8" });
  if (run.status !== 0) {
    const reason = lastLine(`${run.stderr ?? ""}`) || run.error?.message;
    throw new StartError(`De database kan niet worden aangemaakt in ${folder.root}: ${reason ?? "onbekende fout"}.`);
  }
  renameSync(draft, folder.cluster);
}

/** The owner's URL of the server that already runs on this data, after waiting for one that starts or stops. */
async function findRunning(folder: Folder): Promise<string | undefined> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const found = readPostmaster(folder.cluster);
    if (!found) return undefined;
    if (!isPostgres(found.pid)) {
      removeStaleLock(folder.cluster);
      return undefined;
    }
    const url = found.port ? ownerUrl(readFileSync(folder.password, "utf8").trim(), found.port) : "";
    if (url && (await tryConnect(url)) === undefined && (await serves(url, folder.cluster))) return url;
    await pause(50);
  }
  throw new StartError(`Op de gegevens in ${folder.root} draait al een PostgreSQL-server die geen antwoord geeft.`);
}

async function waitUntilReady(url: string, ended: () => boolean, folder: Folder): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const problem = await tryConnect(url);
    // 3D000: the server is there, our database is not yet.
    if (problem === undefined || problem === "3D000") return;
    if (ended()) break;
    await pause(25);
  }
  const reason = lastLine(existsSync(folder.log) ? readFileSync(folder.log, "utf8") : "");
  throw new StartError(`PostgreSQL start niet op de gegevens in ${folder.root}: ${reason || "zie postgres.log"}.`);
}

/** The code of what went wrong when connecting, or undefined when it went well. */
async function tryConnect(url: string): Promise<string | undefined> {
  return withConnection(url, async (sql) => {
    await sql`select 1`;
    return undefined;
  }).catch((error) => codeOf(error) ?? "unknown");
}

/** A port can have passed to another server since the lock file was written: only the data folder tells. */
async function serves(url: string, cluster: string): Promise<boolean> {
  return withConnection(url, async (sql) => {
    const [row] = await sql<{ data_directory: string }[]>`show data_directory`;
    return row?.data_directory === cluster;
  }).catch(() => false);
}

async function ensureDatabase(url: string): Promise<void> {
  if ((await tryConnect(url)) !== "3D000") return;
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  await withConnection(maintenance.href, (sql) => sql.unsafe(`create database ${DATABASE}`));
}

async function withConnection<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, backoff: false, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function refuseOtherVersion(folder: Folder, programs: Binaries): void {
  const made = readFileSync(join(folder.cluster, "PG_VERSION"), "utf8").trim();
  const program = spawnSync(programs.postgres, ["--version"], { encoding: "utf8" }).stdout ?? "";
  if (program.includes(` ${made}.`)) return;
  throw new StartError(
    `De gegevens in ${folder.root} zijn van PostgreSQL ${made}; deze versie gebruikt ${program.trim()}.`,
  );
}

function lastLine(text: string): string {
  const lines = text.split("\n").filter((line) => /FATAL|PANIC|ERROR|error|could not/.test(line));
  return lines.at(-1)?.trim().replace(/\.$/, "") ?? "";
}
