import type { Response } from "express";
import type { TFunction } from "i18next";
import { z } from "zod";
import { explained } from "./resource.server.ts";

/** What went wrong, as RFC 9457 writes it. */
export const problemSchema = z
  .object({
    type: explained(z.string(), "problemType"),
    title: explained(z.string(), "problemTitle"),
    status: z.int().min(400).max(599),
    detail: explained(z.string(), "problemDetail"),
    instance: explained(z.string(), "problemInstance"),
  })
  .meta({ id: "Problem" });

const TITLES = {
  400: "badRequest",
  404: "notFound",
  405: "notAllowed",
  406: "notAcceptable",
  500: "failed",
  503: "unavailable",
} as const;

type ProblemStatus = keyof typeof TITLES;

/** Answers with a problem document; `instance` names the request by its number in the log. */
export function sendProblem(response: Response, t: TFunction, status: ProblemStatus, detail?: string): void {
  const problem = {
    type: "about:blank",
    title: t(`openData.problemTitle.${TITLES[status]}`),
    status,
    detail: detail ?? t(`openData.problemDetail.${TITLES[status]}`),
    instance: `urn:uuid:${response.locals.requestId}`,
  };
  response.status(status).type("application/problem+json").send(JSON.stringify(problem));
}
