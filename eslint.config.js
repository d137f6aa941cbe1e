import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * One rule only: Biome formats and lints, but misses promises that nobody waits for when they are "thenables".
 * A drizzle statement is one: it runs inside `then`, so a statement without `await` never reaches the database.
 */
export default defineConfig(
  { ignores: ["build/**", "node_modules/**", ".data*/**", "**/*.js", "**/*.mjs", "**/*.cjs"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: { "@typescript-eslint/no-floating-promises": ["error", { checkThenables: true }] },
  },
);
