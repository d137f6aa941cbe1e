/** `npm run dev`: the same application in front of Vite, with a data folder of its own. */
import { fileURLToPath } from "node:url";
import { writeCodeLists } from "./code-lists.server.ts";
import { giveUp, type Running, start } from "./platform/start/start.server.ts";

process.env.NODE_ENV = "development";
const root = fileURLToPath(new URL("..", import.meta.url));

/** Loads the application through Vite, so that pages and server share one database module. */
async function serveThroughVite(port: number): Promise<Running> {
  const { createServer } = await import("vite");
  const vite = await createServer({ root, server: { middlewareMode: true } });
  const { serveDevelopment } = await vite.ssrLoadModule("./app/platform/http/development.server.ts");
  const { openData } = await vite.ssrLoadModule("./app/api/open-data.server.ts");
  const website: Running = await serveDevelopment(vite, port, openData);
  return {
    async stop() {
      await website.stop();
      await vite.close();
    },
  };
}

process.env.WEB_CONCURRENCY = "1";
await start({
  root,
  say: console.log,
  prepare: async () => undefined,
  fill: writeCodeLists,
  serveHere: serveThroughVite,
  // The worker runs from the bundle; what it makes is left to `npm run bib -- snapshot create` here.
  startWork: () => ({ stop: async () => undefined }),
  defaultDataDir: ".data-dev",
}).catch(giveUp);
