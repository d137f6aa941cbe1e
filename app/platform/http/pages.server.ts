import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import "../load-context.ts";
import { describeError, log } from "../log.server.ts";
import { beforeHeaders } from "./cache-headers.server.ts";
import { isDatabaseLoss } from "./database-loss.ts";
import { refusalPage } from "./refusal-page.ts";
import { type SentField, sentFields } from "./sent-form.server.ts";

/** Middleware that answers with the pages of the site. */
export function pages(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  const handle = createRequestHandler({
    build: typeof build === "function" ? async () => withUnavailablePage(await build()) : withUnavailablePage(build),
    getLoadContext: (_request, response) => {
      const { cspNonce, clientAddress, requestId } = response.locals;
      const context = { cspNonce, clientAddress, requestId, sentFields: () => sentFields(response) };
      response.locals.loadContext = context;
      return context;
    },
  });
  return (request, response, next) => {
    // Pages get their own answer below; this covers downloads, which do not pass through the page renderer.
    beforeHeaders(response, (status) => {
      if (!response.locals.loadContext?.databaseIsLost) return status;
      response.setHeader("Retry-After", "30");
      return 503;
    });
    return handle(request, response, next);
  };
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
