import { randomUUID } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { clientAddress, configuredHost } from "./client-address.ts";
import { mayChange } from "./origin-check.ts";
import { refuse } from "./refuse.server.ts";

/** Most bytes of a form without a file. */
export const LARGEST_FORM = 1_000_000;

/** Where the site lives, as the operator configured it. */
export interface Site {
  /** "http" or "https". */
  scheme: string;
  /** Hosts that requests may name; the first counts for a request that names another one. */
  hosts: readonly string[];
  trustedProxies: number;
}

/**
 * Replaces what a request says about its host, scheme and sender by what the configuration says. Everything behind
 * this middleware may believe X-Forwarded-*, because it was written here.
 */
export function addressFromConfiguration(site: Site): RequestHandler {
  return (request, response, next) => {
    const address = clientAddress(request.socket.remoteAddress, request.get("x-forwarded-for"), site.trustedProxies);
    const host = configuredHost(request.headers.host, site.hosts);
    request.headers.host = host;
    request.headers["x-forwarded-host"] = host;
    request.headers["x-forwarded-proto"] = site.scheme;
    request.headers["x-forwarded-for"] = address;
    delete request.headers.forwarded;
    response.locals.clientAddress = address;
    response.locals.requestId = randomUUID();
    response.setHeader("X-Request-Id", response.locals.requestId);
    response.locals.origin = `${site.scheme}://${host}`;
    next();
  };
}

/**
 * Refuses what could be a form on somebody else's page.
 * @param isKeyed - Paths that end in a secret which is all the right one needs there, such as the button of a mailbox that
 *   stops mails (RFC 8058): their forms come from mail servers, which say no origin. They are let in as nobody: without
 *   cookies, so that a form on somebody else's page does no more than whoever has the key could do anyway.
 */
export function ownPagesOnly(isKeyed: (path: string) => boolean = () => false): RequestHandler {
  return (request, response, next) => {
    const { method } = request;
    const from = { method, secFetchSite: request.get("sec-fetch-site"), origin: request.get("origin") };
    if (!mayChange(from, response.locals.origin)) {
      if (method !== "POST" || !isKeyed(request.path)) return refuse(response, "forbidden");
      delete request.headers.cookie;
      delete request.headers.origin;
      return next();
    }
    // Remix compares Origin once more and knows nothing of Sec-Fetch-Site: privacy tools that send `null` would get 500.
    if (from.origin !== undefined) request.headers.origin = response.locals.origin;
    next();
  };
}

/** What a browser sends a form as. */
const FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * Refuses a body that is no form, is larger than any form, or does not say its size; the rest of it is thrown away.
 * @param largestAt - Most bytes that a form may have that is sent to a path; left out: as many as any form of text.
 */
export function formsOnly(largestAt: (path: string) => number = () => LARGEST_FORM): RequestHandler {
  return (request, response, next) => {
    if (!hasBody(request)) return next();
    const length = request.get("content-length");
    if (length === undefined) return refuse(response, "length-required");
    if (Number(length) > largestAt(request.path)) return refuse(response, "too-large");
    if (!request.is(FORM_TYPES)) return refuse(response, "no-form");
    next();
  };
}

function hasBody(request: Request): boolean {
  return request.headers["transfer-encoding"] !== undefined || Number(request.get("content-length") ?? 0) > 0;
}

/** Answers at once that it is busy, instead of letting a queue grow in which everybody waits too long (RE-4). */
export function atMostAtOnce(limit: number): RequestHandler {
  let running = 0;
  return (_request, response, next) => {
    if (running >= limit) return refuse(response, "busy");
    running += 1;
    response.once("close", () => {
      running -= 1;
    });
    next();
  };
}
