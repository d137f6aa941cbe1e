import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import "../load-context.ts";
import { describeError, log } from "../log.server.ts";
import { beforeHeaders } from "./cache-headers.server.ts";
import { isDatabaseLoss } from "./database-loss.ts";
import { refusalPage } from "./refusal-page.ts";
import { type SentField, sentFields } from "./sent-form.server.ts";
import { siteParts } from "./site-parts.server.ts";

/**
 * Middleware that answers with the pages of the site.
 * @param build - The built site, or in development what makes it anew for each request.
 * @param beginning - What tells the part of the site that a path belongs to.
 */
export function pages(
  build: ServerBuild | (() => Promise<ServerBuild>),
  beginning: (path: string) => string,
): RequestHandler {
  const handlerOf = typeof build === "function" ? alwaysOne(build) : onePerPart(build, beginning);
  return (request, response, next) => {
    const handle = handlerOf(request.path);
    // Pages get their own answer below; this covers downloads, which do not pass through the page renderer.
    beforeHeaders(response, (status) => {
      if (!response.locals.loadContext?.databaseIsLost) return status;
      response.setHeader("Retry-After", "30");
      return 503;
    });
    return handle(request, response, next);
  };
}

/** In development the build changes under the server, and one handler asks for it each time. */
function alwaysOne(build: () => Promise<ServerBuild>): (path: string) => RequestHandler {
  const handle = handler(async () => withUnavailablePage(await build()));
  return () => handle;
}

function onePerPart(build: ServerBuild, beginning: (path: string) => string): (path: string) => RequestHandler {
  const partOf = siteParts(withUnavailablePage(build), beginning);
  const handlers = new Map<ServerBuild, RequestHandler>();
  return (path) => {
    const part = partOf(path);
    const handle = handlers.get(part) ?? handler(part);
    handlers.set(part, handle);
    return handle;
  };
}

function handler(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  return createRequestHandler({
    build,
    getLoadContext: (_request, response) => {
      const { cspNonce, clientAddress, requestId } = response.locals;
      const context = { cspNonce, clientAddress, requestId, sentFields: () => sentFields(response) };
      response.locals.loadContext = context;
      return context;
    },
  });
}

/** The site's pages, where a database that cannot answer gives the 503 page and every fault is logged once. */
function withUnavailablePage(build: ServerBuild): ServerBuild {
  const entry = build.entry.module;
  return {
    ...build,
    entry: {
      module: {
        ...entry,
        handleError: (error, { request, context }) => {
          if (request.signal.aborted) return;
          context.databaseIsLost ||= isDatabaseLoss(error);
          log.error({ requestId: context.requestId, error }, context.databaseIsLost ? "database lost" : "page failed");
        },
        default: async (request, status, headers, remix, context) => {
          if (context.databaseIsLost) return unavailable((await context.sentFields?.()) ?? []);
          return entry.default(request, status, headers, remix, context);
        },
      },
    },
  };
}

function unavailable(sent: SentField[]): Response {
  const { status, html } = refusalPage("unavailable", sent);
  return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** For faults before or after the pages: what the log keeps of them. */
export function logFault(requestId: string, error: unknown): void {
  log.error({ requestId, fault: describeError(error) }, "request failed");
}
