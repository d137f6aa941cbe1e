import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "../../../db/start-error.ts";
import { withStartLock } from "../../../db/start-lock.server.ts";
import { isBuildStale } from "./build-freshness.ts";

/** Bundles the site when its sources are newer than the bundle. Two starts at once: one bundles, the other waits. */
export async function buildWhenNeeded(root: string, say: (line: string) => void): Promise<void> {
  if (!isBuildStale(root)) return;
  const compiler = join(root, "node_modules/@remix-run/dev/dist/cli.js");
  if (!existsSync(compiler)) return refuseWithoutBuild(root);
  await mkdir(join(root, "build"), { recursive: true });
  await withStartLock(join(root, "node_modules", ".build.lock"), async () => {
    if (!isBuildStale(root)) return;
    say("De website wordt gebouwd …");
    await bundle(compiler, root);
  });
}

/** An installation without the compiler runs the bundle that it came with. */
function refuseWithoutBuild(root: string): void {
  if (existsSync(join(root, "build/server/index.js"))) return;
  throw new StartError("De website is nog niet gebouwd: voer eerst `npm ci` en `npm run build` uit.");
}

async function bundle(compiler: string, root: string): Promise<void> {
  const output: Buffer[] = [];
  const child = spawn(process.execPath, [compiler, "vite:build"], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code === 0) return;
  throw new StartError(`De website kan niet worden gebouwd.\n${Buffer.concat(output).toString().trim()}`);
}
