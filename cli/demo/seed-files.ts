import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { z } from "zod";
import type { TextFile } from "~/platform/bad-input.ts";
import { readTextFile } from "../input-file.ts";

const folder = fileURLToPath(new URL("../../db/seed/", import.meta.url));

/** A file of db/seed. */
export function seedFile(path: string): TextFile {
  return readTextFile(`${folder}${path}`);
}

/** The bytes of a file of db/seed. */
export function seedBytes(path: string): Uint8Array {
  return readFileSync(`${folder}${path}`);
}

/** What stands in a YAML file of db/seed. */
export function seedYaml<T extends z.ZodType>(path: string, schema: T): z.infer<T> {
  return schema.parse(parse(seedFile(path).text));
}
