import type { ServerBuild } from "@remix-run/node";
import { sql } from "drizzle-orm";
import { db } from "~/platform/db.server.ts";

/** A site with one page per way in which a request can end, to test the server around the pages. */
export const smallSite: ServerBuild = {
  mode: "production",
  basename: "/",
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
  entry: {
    module: {
      default: (_request, status, headers, _remix, { cspNonce }) => {
        headers.set("Content-Type", "text/html; charset=utf-8");
        return new Response(`<!doctype html><title>page</title><script nonce="${cspNonce}"></script>`, {
          status,
          headers,
        });
      },
    },
  },
  routes: {
    root: { id: "root", path: "", module: { default: () => null } },
    home: {
      id: "home",
      parentId: "root",
      index: true,
      module: {
        default: () => null,
        loader: async () => db.execute(sql`select 1 as one`),
        action: async ({ request }) => ({ length: String((await request.formData()).get("text")).length }),
      },
    },
    facts: {
      id: "facts",
      parentId: "root",
      path: "facts",
      module: {
        default: undefined as never,
        loader: ({ request, context }) => Response.json({ url: request.url, address: context.clientAddress }),
        action: ({ request }) => Response.json({ cookie: request.headers.get("cookie") }),
      },
    },
    download: {
      id: "download",
      parentId: "root",
      path: "download",
      module: {
        default: undefined as never,
        loader: async () => {
          await db.execute(sql`select 1`);
          return new Response("a,b", {
            headers: { "Content-Type": "text/csv", "Cache-Control": "public, max-age=60" },
          });
        },
      },
    },
    moved: {
      id: "moved",
      parentId: "root",
      path: "moved",
      module: {
        default: undefined as never,
        loader: () => new Response(null, { status: 302, headers: { Location: "/" } }),
      },
    },
    gone: {
      id: "gone",
      parentId: "root",
      path: "gone",
      module: {
        default: undefined as never,
        loader: () => new Response("gone", { status: 410, headers: { "Cache-Control": "public, max-age=60" } }),
      },
    },
    broken: {
      id: "broken",
      parentId: "root",
      path: "broken",
      module: {
        default: () => null,
        loader: () => {
          throw new Error("a secret detail");
        },
      },
    },
    slow: {
      id: "slow",
      parentId: "root",
      path: "slow",
      module: {
        default: () => null,
        loader: async () => db.execute(sql`select pg_sleep(10)`),
        // Never reads the form that it was sent.
        action: async () => db.execute(sql`select pg_sleep(10)`),
      },
    },
  },
};
