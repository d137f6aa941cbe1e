import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { log, loggablePath } from "../log.server.ts";
import { beforeHeaders, cacheOnlyOnRequest } from "./cache-headers.server.ts";
import { type DatabaseProbe, noWaitingForALostDatabase } from "./database-probe.server.ts";
import { addressFromConfiguration, atMostAtOnce, formsOnly, ownPagesOnly, type Site } from "./guards.server.ts";
import { health } from "./health.server.ts";
import { logFault, pages } from "./pages.server.ts";
import { refuse } from "./refuse.server.ts";
import { noScriptData } from "./script-data.server.ts";
import { securityHeaders } from "./security-headers.server.ts";
import { keepSentForm } from "./sent-form.server.ts";
import { type SharedPagesOptions, sharedPages } from "./shared-pages.server.ts";

/** What the application needs to answer requests. */
export interface ApplicationOptions {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** What tells the part of the site that a path belongs to; left out: its first piece. */
  beginning?: (path: string) => string;
  site: Site;
  probe: DatabaseProbe;
  /** How many pages are made at once; the next one hears that it is busy. */
  atOnce: number;
  isStopping?: () => boolean;
  /** Which pages may be drawn once for everybody, and for how long; left out: none. */
  shared?: Omit<SharedPagesOptions, "databaseAnswers">;
  /** Most bytes that a form may have, by the path it is sent to; left out: one megabyte everywhere. */
  largestForm?: ((path: string) => number) | undefined;
  /** Paths whose forms may come from anywhere, because they end in a secret; left out: none. */
  isKeyed?: ((path: string) => boolean) | undefined;
  /** Folder of the built client files, or the development server that makes them. */
  assets: string | RequestHandler;
  publicFolder: string;
  /**
   * Answers with data instead of pages, for who reads without a browser; called with what guards the pages' database, and
   * passes on what it does not know.
   */
  openData?: ((guards: RequestHandler[]) => RequestHandler) | undefined;
}

/** The website as an Express application: headers first, then what the server decides by itself, then the pages. */
export function createApplication(options: ApplicationOptions): Express {
  const { site, probe, assets, isStopping = () => false } = options;
  const development = typeof assets !== "string";
  const app = express();
  // Safe, because addressFromConfiguration writes these headers itself.
  app.set("trust proxy", true);
  app.disable("x-powered-by");
  app.use(securityHeaders({ secure: site.scheme === "https", development }));
  app.use(addressFromConfiguration(site));
  app.use(cacheOnlyOnRequest());
  app.use(closeWhenStopping(isStopping));
  app.use(health(probe, isStopping));
  app.use(logRequests());
  if (options.shared) app.use(sharedPages({ ...options.shared, databaseAnswers: probe.answers }));
  app.use(compression());
  const guards = [atMostAtOnce(options.atOnce), noWaitingForALostDatabase(probe)];
  // Before the forms' guards: nothing here takes a form, and everybody may ask from any site.
  if (options.openData) app.use(options.openData(guards));
  if (!development) app.use(noScriptData());
  app.use(ownPagesOnly(options.isKeyed));
  app.use(formsOnly(options.largestForm));
  app.use(keepSentForm());
  app.use(typeof assets === "string" ? builtAssets(assets) : assets);
  // Pages have no dot in their path; asking the disk for each of them would cost more than some pages do.
  app.get(/\./, express.static(options.publicFolder, { maxAge: "1h", index: false, redirect: false }));
  app.use(guards);
  app.all("*", pages(options.build, options.beginning ?? firstPiece));
  app.use(faults());
  return app;
}

function firstPiece(path: string): string {
  return path.split("/", 2)[1] ?? "";
}

/** Files with a hash in their name never change; a name that is not there is not a page either. */
function builtAssets(folder: string): RequestHandler {
  const router = express.Router();
  router.use("/assets", express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", redirect: false }));
  router.use("/assets", (_request, response) => {
    response.status(404).type("text").send("404");
  });
  return router;
}

/** Keep-alive connections would hold up a stop until their owners let go. */
function closeWhenStopping(isStopping: () => boolean): RequestHandler {
  return (_request, response, next) => {
    beforeHeaders(response, (status) => {
      if (isStopping()) response.setHeader("Connection", "close");
      return status;
    });
    next();
  };
}

function logRequests(): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.once("finish", () => {
      log.info({
        requestId: response.locals.requestId,
        method: request.method,
        path: loggablePath(request.originalUrl),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      });
    });
    next();
  };
}

/** Express recognises a fault handler by its four parameters. */
function faults(): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    // The page came after the server had already answered for it, for example that the database is away.
    if (response.writableEnded) return;
    if (error?.status >= 400 && error.status < 500) return refuse(response, "bad-request");
    logFault(response.locals.requestId, error);
    if (response.headersSent) response.destroy();
    else refuse(response, "failed");
  };
}
