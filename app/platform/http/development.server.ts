import type { ServerBuild } from "@remix-run/node";
import type { ViteDevServer } from "vite";
import { env } from "../env.server.ts";
import type { ApplicationOptions } from "./application.server.ts";
import { serveSite } from "./serve.server.ts";

/**
 * Starts the website on the sources: Vite makes the client files and reloads what changes.
 * @param openData - What answers with data; it is loaded anew only when the server starts again.
 */
export function serveDevelopment(
  vite: ViteDevServer,
  port: number,
  openData: ApplicationOptions["openData"],
): Promise<{ stop(): Promise<void> }> {
  const build = async () => {
    const loaded = await vite.ssrLoadModule("virtual:remix/server-build");
    return loaded as unknown as ServerBuild;
  };
  return serveSite({ ...env, port }, { build, assets: vite.middlewares, publicFolder: "public", openData });
}
