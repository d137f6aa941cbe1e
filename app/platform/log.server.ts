import pino from "pino";
import { codeOf } from "../../db/start-error.ts";
import { env } from "./env.server.ts";

/** Loses what a person typed: a database error repeats values in its message, its detail and its query. */
const FROM_DATABASE = /^[0-9A-Z]{5}$/;

/**
 * What the log may say about an error: its kind, code and place in the code. Its message only when no database was
 * involved, because databases quote the rows they refuse.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = codeOf(error);
  const involvesDatabase = "query" in error || (code !== undefined && FROM_DATABASE.test(code));
  const place = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const constraint = constraintOf(error);
  return {
    type: error.name,
    ...(code && { code }),
    ...(constraint && { constraint }),
    ...(!involvesDatabase && { message: error.message }),
    place: place.slice(0, 12).map((line) => line.trim()),
  };
}

function constraintOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("constraint_name" in cause && typeof cause.constraint_name === "string") return cause.constraint_name;
  }
  return undefined;
}

/**
 * Which page a path belongs to, for the log: without its query, and with segments that could be a receipt, a token or
 * a person's number replaced.
 */
export function loggablePath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .split("/")
    .map((segment) => (/\d/.test(segment) && segment.length >= 8 ? ":id" : segment))
    .join("/");
}

/** The structured log: one JSON object a line, no names, addresses, query strings or form values. */
export const log = pino({
  level: env.logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: describeError },
});
