/**
 * `npm start`: builds when needed, starts PostgreSQL, migrates, loads the region into an empty database, serves.
 * Plain JavaScript, so that Node runs it without flags; everything it does stands in `platform/start/`.
 */
import cluster from "node:cluster";
import { fileURLToPath } from "node:url";

// React decides at its first import which of its builds it is.
process.env.NODE_ENV = "production";

const root = fileURLToPath(new URL("..", import.meta.url));
const serveHere = async (/** @type {number} */ port) =>
  (await import(new URL("../build/server/index.js", import.meta.url).href)).serve(port);

if (process.env.BIB_PART === "worker") {
  const worker = (await import(new URL("../build/server/index.js", import.meta.url).href)).work();
  const end = () => {
    worker.stop();
    process.exit(0);
  };
  process.on("SIGTERM", end);
  // Whoever started us is gone: nobody would stop us any more.
  process.on("disconnect", end);
  process.on("SIGINT", () => undefined);
} else if (cluster.isWorker) {
  const website = await serveHere(Number(process.env.PORT));
  process.on("SIGTERM", async () => {
    await website.stop();
    process.exit(0);
  });
  // Ctrl-C reaches every process of the terminal; only the first one decides about stopping.
  process.on("SIGINT", () => undefined);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  const { giveUp, start } = await import("./platform/start/start.server.ts");
  const { buildWhenNeeded } = await import("./platform/start/build.server.ts");
  const { writeCodeLists } = await import("./code-lists.server.ts");
  await start({ root, say: console.log, prepare: buildWhenNeeded, fill: writeCodeLists, serveHere }).catch(giveUp);
}
