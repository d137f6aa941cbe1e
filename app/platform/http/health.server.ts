import { Router } from "express";
import type { DatabaseProbe } from "./database-probe.server.ts";

/** `/healthz`: this process lives. `/readyz`: its database answers within two seconds and has all migrations. */
export function health(probe: DatabaseProbe, isStopping: () => boolean): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.type("text").send("ok");
  });
  router.get("/readyz", async (_request, response) => {
    const ready = !isStopping() && (await probe.isReady());
    response
      .status(ready ? 200 : 503)
      .type("text")
      .send(ready ? "ok" : "not ready");
  });
  return router;
}
