import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = [
  { find: /^~\//, replacement: folder("./app/") },
  { find: /^~db\//, replacement: folder("./db/") },
];

/** Stands apart from vite.config.ts: the Remix plugin must not run in tests. */
export default defineConfig({
  resolve: { alias },
  test: {
    // By itself it leaves a core free; tests wait for PostgreSQL and for the disk more than they compute.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          // Some tests start a program of their own; on a busy computer that takes a while.
          testTimeout: 60_000,
          include: ["app/**/*.test.{ts,tsx}", "cli/**/*.test.ts", "db/**/*.test.ts", "tests/house/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["{app,cli,db,tests}/**/*.db.test.ts"],
          globalSetup: ["tests/setup/database.global.ts"],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
