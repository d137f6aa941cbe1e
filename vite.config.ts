import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [
    remix(remixOptions),
    {
      // The server bundle starts at our own server, so that routes, jobs and server share one database module.
      name: "own-server-entry",
      config: (_config, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { input: "app/server.ts" } } } : {}),
    },
  ],
  resolve: {
    alias: [
      { find: /^~\//, replacement: folder("./app/") },
      { find: /^~db\//, replacement: folder("./db/") },
    ],
  },
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  build: {
    target: "es2022",
    // A picture inside a style sheet would be a `data:` address, which the content security policy refuses.
    assetsInlineLimit: 0,
    rollupOptions: {
      onwarn(warning, warn) {
        if (warning.code !== "INVALID_ANNOTATION") warn(warning);
      },
    },
  },
});
