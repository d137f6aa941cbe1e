import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import * as entry from "~/entry.server.tsx";
import * as root from "~/root.tsx";
import routeConfig from "~/routes.ts";
import remixOptions from "../../remix.config.js";

type Routes = ServerBuild["routes"];
type Module = NonNullable<Routes[string]>["module"];

const modules = import.meta.glob<Module>("../../app/routes/*.tsx");

/** The pages as the table of contents lists them: id, path and file. */
export const pages = (await routeConfig) as (RouteConfigEntry & { id?: string })[];

/** What a page is called here: the file of its module, which its two languages share. */
export function moduleOf(page: RouteConfigEntry): string {
  return page.file.replace(/^routes\//, "").replace(/\.tsx$/, "");
}

/** Answers requests as the built site does, made of the same table of contents and the same modules. */
export async function siteOfRoutes(): Promise<(request: Request) => Promise<Response>> {
  const handle = createRequestHandler(await buildOf(), "production");
  const context = { cspNonce: "nonce", clientAddress: "192.0.2.1", requestId: "test" };
  return (request) => handle(request, context);
}

async function buildOf(): Promise<ServerBuild> {
  const routes: Routes = { root: { id: "root", path: "", module: root as unknown as Module } };
  for (const page of pages) {
    const id = page.id ?? moduleOf(page);
    const load = modules[`../../app/${page.file}`];
    if (!load) throw new Error(`app/routes.ts names ${page.file}, which is not there`);
    routes[id] = { id, parentId: "root", path: page.path, index: page.index, module: await load() };
  }
  return {
    mode: "production",
    basename: "/",
    publicPath: "/",
    assetsBuildDirectory: "",
    isSpaMode: false,
    future: { unstable_optimizeDeps: false, ...remixOptions.future } as ServerBuild["future"],
    assets: { entry: { module: "", imports: [] }, routes: manifestOf(routes), url: "", version: "1" },
    entry: { module: entry as ServerBuild["entry"]["module"] },
    routes,
  };
}

/** What the pages' own script would load; without an entry here Remix draws nothing of a page. */
function manifestOf(routes: Routes): ServerBuild["assets"]["routes"] {
  const entries = Object.values(routes).flatMap((route) => {
    if (!route) return [];
    const { module, ...place } = route;
    const has = {
      hasLoader: Boolean(module.loader),
      hasAction: Boolean(module.action),
      hasClientLoader: false,
      hasClientAction: false,
      hasErrorBoundary: Boolean(module.ErrorBoundary),
    };
    return [[route.id, { ...place, ...has, module: "" }] as const];
  });
  return Object.fromEntries(entries);
}
