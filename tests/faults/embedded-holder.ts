/** Run as a process of its own by the fault tests: starts PostgreSQL, tells where, and holds it until it is killed. */
import { startEmbeddedPostgres } from "../../db/embedded.server.ts";

const [dataDir = ""] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dataDir, durable: false });
console.log(JSON.stringify({ url: server.url, owned: server.owned }));
process.stdin.resume();
process.stdin.once("end", async () => {
  await server.stop();
  process.exit(0);
});
