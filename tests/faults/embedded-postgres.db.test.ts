import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startEmbeddedPostgres } from "~db/embedded.server.ts";
import { isAlive } from "~db/start-lock.server.ts";

const holder = fileURLToPath(new URL("embedded-holder.ts", import.meta.url));
const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bib-embedded-"));
  chmodSync(folder, 0o755);
  children = [];
});

afterEach(async () => {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) await killed(child);
  }
  // The last server's wrapper ends its server a moment after its holder.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** A process that holds a server, and what it said about it. */
async function hold(dataDir: string, uid?: number): Promise<{ child: ChildProcess; url: string; owned: boolean }> {
  const child = spawn(process.execPath, ["--import", "tsx", holder, dataDir], {
    cwd: projectRoot,
    uid,
    gid: uid,
    stdio: ["pipe", "pipe", "pipe"],
  });
  children.push(child);
  const errors: string[] = [];
  child.stderr.on("data", (chunk) => errors.push(String(chunk)));
  for await (const line of createInterface({ input: child.stdout })) return { child, ...JSON.parse(line) };
  throw new Error(`the holder ended: ${errors.join("")}`);
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

async function query(url: string, statement: string): Promise<postgres.RowList<postgres.Row[]>> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

const postmaster = (dataDir: string) =>
  Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);

test("two first starts at the same instant share one server", async () => {
  const [one, other] = await Promise.all([hold(folder), hold(folder)]);
  expect([one.owned, other.owned].sort()).toEqual([false, true]);
  expect(one.url).toBe(other.url);
});

test("kill -9 of the application stops its server, and the next start has every committed row", async () => {
  const first = await hold(folder);
  await query(first.url, "create table kept (id int); insert into kept values (1), (2)");
  const pid = postmaster(folder);
  await killed(first.child);
  const next = await hold(folder);
  expect(next.owned).toBe(true);
  expect(await query(next.url, "select count(*)::int n from kept")).toEqual([{ n: 2 }]);
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5000 });
});

test("a lock file that names somebody else's living process does not stop a start", async () => {
  const first = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  await first.stop();
  const stranger = `${process.pid}\n${folder}/postgres\n1700000000\n5432\n\n127.0.0.1\n\nready\n`;
  writeFileSync(join(folder, "postgres/postmaster.pid"), stranger);
  const next = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  expect(next.owned).toBe(true);
  await next.stop();
});

test("a start lock that a killed process left behind does not stop a start", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => child.once("exit", resolve));
  writeFileSync(join(folder, "start.lock"), String(child.pid));
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  expect(server.owned).toBe(true);
  await server.stop();
});

test("who did not start the server does not stop it", async () => {
  const first = await hold(folder);
  const second = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  await second.stop();
  expect(await query(first.url, "select 1 alive")).toEqual([{ alive: 1 }]);
});

test("the password is for its owner only, sorting is Dutch where asked, and search knows Dutch", async () => {
  const { url } = await hold(folder);
  expect(statSync(join(folder, "password")).mode & 0o077).toBe(0);
  const [row] = await query(
    url,
    `select current_setting('default_text_search_config') search, current_setting('server_encoding') encoding,
            'Überlingen' < 'Zaanstad' collate "nl-x-icu" sorted`,
  );
  expect(row).toEqual({ search: "pg_catalog.dutch", encoding: "UTF8", sorted: true });
});

test("a wrong password is refused", async () => {
  const { url } = await hold(folder);
  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(query(wrong.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
});

test("an ordinary person starts it, and an administrator can start it on the same data later", async () => {
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  const dataDir = join(folder, "data");
  mkdirSync(dataDir, { mode: 0o777 });
  chmodSync(dataDir, 0o777);
  const first = await hold(dataDir, uid);
  await query(first.url, "create table kept (id int)");
  await killed(first.child);
  const second = await hold(dataDir);
  expect(await query(second.url, "select count(*)::int n from kept")).toEqual([{ n: 0 }]);
});

test("it starts below a folder that only its owner may enter", async () => {
  const closed = join(folder, "closed");
  mkdirSync(closed, { mode: 0o700 });
  const { url } = await hold(join(closed, "data"));
  expect(await query(url, "select 1 alive")).toEqual([{ alive: 1 }]);
});

test("a data folder that is a file is one sentence that names it", async () => {
  const path = join(folder, "file");
  writeFileSync(path, "");
  await expect(startEmbeddedPostgres({ dataDir: path })).rejects.toThrow(`Dit is geen map: ${path} (DATA_DIR).`);
});
