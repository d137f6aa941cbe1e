import { isStaff, type Role } from "./role.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lasts, in milliseconds: without use, and at most. */
export interface Lifetime {
  idle: number;
  absolute: number;
}

/** Staff see what residents may not, on computers that others walk past: their sessions are short. */
export function sessionLifetime(role: Role): Lifetime {
  return isStaff(role) ? { idle: 30 * minute, absolute: 8 * hour } : { idle: day, absolute: 30 * day };
}

/** One browser in which somebody is signed in, as its owner sees it. */
export interface OwnSession {
  /** Names the session in a form; says nothing about the token. */
  handle: string;
  startedAt: Date;
  endsAt: Date;
  /** Whether it is the browser that asks. */
  isThisOne: boolean;
}
