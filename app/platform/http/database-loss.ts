import { codeOf } from "../../../db/start-error.ts";

/** Codes of the connection, from the system and from the client library. */
const CONNECTION = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
]);

/**
 * PostgreSQL's own ways of saying "not now": connection trouble (08), out of disk, memory or connections (53), ended or
 * starting (57P), statement limit (57014) and lock limit (55P03).
 */
const NOT_NOW = /^(08|53|57P)|^57014$|^55P03$/;

/** Whether an error means that the database cannot answer now, so that trying again later makes sense. */
export function isDatabaseLoss(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && (CONNECTION.has(code) || NOT_NOW.test(code));
}
