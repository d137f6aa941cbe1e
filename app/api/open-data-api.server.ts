import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { translator } from "~/i18n/translate.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { isDatabaseLoss } from "~/platform/http/database-loss.ts";
import { logFault } from "~/platform/http/pages.server.ts";
import type { RefusalAnswer } from "~/platform/http/refuse.server.ts";
import { isPlain } from "~/platform/plain-text.ts";
import { API_PATH, API_VERSION } from "./about.ts";
import { sendDownload } from "./download.server.ts";
import { licenceLink } from "./licences.ts";
import { openApiDocument } from "./openapi.server.ts";
import { sendProblem } from "./problem.server.ts";
import { type Asked, noQuery, RefusedQuestion, type Resource } from "./resource.server.ts";
import { resources } from "./resources/index.server.ts";
import { resultsTable } from "./resources/results.server.ts";

/** Released figures change a few times a day at most. */
const CACHED = "public, max-age=300";

/**
 * Answers everything under `/api`: the open-data API, or a problem document.
 * @param guards - What stands before everything that asks the database.
 */
export function openDataApi(guards: RequestHandler[]): Router {
  const router = express.Router({ strict: true, caseSensitive: true });
  router.use("/api", everyAnswer(), readOnly(), ...guards);
  router.get(`${API_PATH}/openapi.json`, handled(sendDescription));
  for (const resource of resources) {
    const path = API_PATH + resource.path.replaceAll(/\{(\w+)\}/g, ":$1");
    router.get(
      path,
      handled((request, response) => sendResource(resource, request, response)),
    );
  }
  router.use("/api", (request, response) => sendProblem(response, sentences(request), 404));
  return router;
}

/** What every answer says, refusals too. Everybody may read open data from any page. */
function everyAnswer(): RequestHandler {
  return (request, response, next) => {
    response.setHeader("API-Version", API_VERSION);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "API-Version, Link");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.vary("Accept-Language");
    response.setHeader("Content-Language", languageAsked(request));
    const refusal: RefusalAnswer = (status) => sendProblem(response, sentences(request), status === 503 ? 503 : 500);
    response.locals.refusal = refusal;
    next();
  };
}

function readOnly(): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
    if (request.method !== "OPTIONS") return sendProblem(response, sentences(request), 405);
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language");
    response.setHeader("Access-Control-Max-Age", "86400");
    response.status(204).end();
  };
}

function languageAsked(request: Request) {
  return request.acceptsLanguages("nl", "en") === "en" ? "en" : "nl";
}

function sentences(request: Request) {
  return translator(languageAsked(request));
}

/** The handler, with a problem document for whatever goes wrong in it. */
function handled(work: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return async (request, response) => {
    try {
      await work(request, response);
    } catch (error) {
      answerFault(request, response, error);
    }
  };
}

function answerFault(request: Request, response: Response, error: unknown): void {
  const t = sentences(request);
  if (error instanceof RefusedQuestion) {
    const detail = String(t(`openData.problem.${error.sentence}` as never, error.filledIn as never));
    sendProblem(response, t, error.status, detail);
    return;
  }
  logFault(response.locals.requestId, error);
  // The answer was under way, or somebody else has answered: a reader must see that it is broken.
  if (response.headersSent) response.destroy();
  else if (!isDatabaseLoss(error)) sendProblem(response, t, 500);
  else {
    response.setHeader("Retry-After", "30");
    sendProblem(response, t, 503);
  }
}

async function sendDescription(request: Request, response: Response): Promise<void> {
  if (Object.keys(askedFor(request)).length > 0) throw unknownParameters(request);
  const { t, origin, organisation, contactEmail } = await askedOf(request, response);
  response.setHeader("Cache-Control", CACHED);
  response.json(openApiDocument(resources, { t, origin, organisation: organisation.name, contactEmail }));
}

function unknownParameters(request: Request): RefusedQuestion {
  const known = Object.keys(noQuery.shape).join(", ") || "-";
  return new RefusedQuestion("unknownParameter", { name: Object.keys(askedFor(request)).join(", "), known });
}

async function sendResource(resource: Resource, request: Request, response: Response): Promise<void> {
  response.vary("Accept");
  const accepted = request.accepts([resource.mediaType, "application/json", ...resource.alternatives]);
  if (!accepted) return sendProblem(response, sentences(request), 406);
  if (!Object.values(request.params).every(isPlain)) return sendProblem(response, sentences(request), 404);
  const asked = await askedOf(request, response);
  if (resource.alternatives.includes(accepted)) return sendCsv(asked, request, response);
  const answer = await resource.reply(asked, request.params, askedFor(request));
  response.setHeader("Cache-Control", CACHED);
  response.setHeader("Link", licenceLink(resource.licence));
  response.type(resource.mediaType).send(JSON.stringify(answer));
}

async function sendCsv(asked: Asked, request: Request, response: Response): Promise<void> {
  const { id = "" } = request.params;
  const table = await resultsTable(asked, id, askedFor(request));
  if (!table) return sendProblem(response, asked.t, 404);
  response.setHeader("Cache-Control", CACHED);
  await sendDownload(request, response, { table, kind: "csv", name: `${id}.csv` });
}

/** What the address asks for, each parameter once. A question for two streams gets the sentence about adding them up. */
function askedFor(request: Request): Record<string, string> {
  const given = [...new URL(request.originalUrl, "http://site").searchParams];
  const names = given.map(([name]) => name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw new RefusedQuestion(twice === "stream" ? "pooled" : "repeated", { name: twice });
  return Object.fromEntries(given);
}

async function askedOf(request: Request, response: Response): Promise<Asked> {
  const organisation = await currentOrganisation(db).catch((error) => {
    if (error instanceof globalThis.Response) throw new RefusedQuestion("noOrganisation");
    throw error;
  });
  const { origin } = response.locals;
  const site = { origin, base: origin + API_PATH, contactEmail: env.contactEmail };
  return { db, organisation, now: clock.now(), ...site, t: sentences(request) };
}
