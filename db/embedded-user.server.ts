import { spawnSync } from "node:child_process";
import { chownSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./start-error.ts";

/**
 * How PostgreSQL is started as somebody who is not root, which it refuses to be.
 * `prefix` stands before every command; `uid` and `gid` go to the spawned process.
 */
export interface ServerUser {
  prefix: string[];
  uid?: number;
  gid?: number;
}

const NOBODY = 65534;
/** Maps root to `nobody` inside a new namespace: PostgreSQL sees no root, and every file stays root's. */
const UNSHARE = ["unshare", "--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"];

/**
 * The user that PostgreSQL runs as. An ordinary person's own account; for root the owner of existing data, else
 * `postgres` or `nobody`; below a folder that only root may enter, root itself behind a user namespace.
 *
 * @param clusterDir - The cluster's own folder, which may not exist yet.
 * @param parent - The existing folder around it.
 * @param program - One of the programs, which the user must be able to reach.
 */
export function chooseServerUser(clusterDir: string, parent: string, program: string): ServerUser {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = ownerOf(clusterDir);
  if (owner !== undefined && owner.uid !== 0) return { prefix: [], ...owner };
  const account = owner === undefined ? serviceAccount() : undefined;
  if (account && canReach(account, parent, program)) return { prefix: [], ...account };
  if (canUnshare()) return { prefix: UNSHARE };
  throw new StartError(
    `PostgreSQL wil niet als root werken en een ander account kan niet bij ${parent}: ` +
      "zet DATA_DIR op een map die iedereen kan openen, of zet DATABASE_URL op het adres van een eigen server.",
  );
}

/** Gives the folder and all in it to the server's user; does nothing where the server runs as ourselves. */
export function giveTo(user: ServerUser, path: string): void {
  if (user.uid === undefined || user.gid === undefined) return;
  const before = statSync(path);
  if (before.uid === user.uid) return;
  chownSync(path, user.uid, user.gid);
  if (!before.isDirectory()) return;
  for (const entry of readdirSync(path)) giveTo(user, join(path, entry));
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function serviceAccount(): { uid: number; gid: number } | undefined {
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields?.[2] && fields[3]) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return undefined;
}

function canReach(account: { uid: number; gid: number }, parent: string, program: string): boolean {
  const check = 'cd "$1" && "$2" --version';
  return spawnSync("/bin/sh", ["-c", check, "sh", parent, program], { ...account, cwd: "/" }).status === 0;
}

function canUnshare(): boolean {
  const [command = "", ...rest] = UNSHARE;
  return spawnSync(command, [...rest, "true"]).status === 0;
}
