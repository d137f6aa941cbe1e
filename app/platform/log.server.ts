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
  const constraint = constraintOf(error);
  return {
    type: error.name,
    ...(code && { code }),
    ...(constraint && { constraint }),
    ...(!involvesDatabase && { message: error.message }),
    place: placeOf(error),
  };
}

/** A line of a stack as Node writes it: it ends in a place in a file, or in a word of Node's own. */
const FRAME = /^\s+at .*(:\d+:\d+\)?|\((index \d+|native|<anonymous>)\))$/;

/** Where in the code it happened. The stack begins with the message, whose own lines can look like places. */
function placeOf({ stack = "", message }: Error): string[] {
  const afterMessage = stack.slice(Math.max(0, stack.indexOf(message)) + message.length);
  const frames = stack.includes(message) ? afterMessage.split("\n") : [];
  return frames
    .filter((line) => FRAME.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}

function constraintOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("constraint_name" in cause && typeof cause.constraint_name === "string") return cause.constraint_name;
  }
  return undefined;
}

/** Pages whose address ends in a secret: whoever knows the rest of it may see, withdraw or give an answer. */
const BEFORE_A_SECRET = new Set(["adres-bevestigen", "afmelden", "bedankt", "u", "wachtwoord-vergeten"]);

/**
 * Which page a path belongs to, for the log: without its query, without the secret that stands behind some names, and
 * with segments that could be a token or a person's number replaced.
 */
export function loggablePath(url: string): string {
  const segments = (url.split(/[?#]/, 1)[0] ?? "").split("/");
  const secretFrom = segments.findIndex((segment) => BEFORE_A_SECRET.has(asRouted(segment)));
  return segments
    .map((segment, place) => {
      const isSecret = secretFrom !== -1 && place > secretFrom && segment !== "";
      return isSecret || (/\d/.test(segment) && segment.length >= 8) ? ":id" : segment;
    })
    .join("/");
}

/** A segment as the route table compares it: escapes undone, capitals aside. */
function asRouted(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}

/** The structured log: one JSON object a line, no names, addresses, query strings or form values. */
export const log = pino({
  level: env.logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: describeError },
});
