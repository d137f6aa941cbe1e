import express, { type RequestHandler } from "express";
import { openDataApi } from "./open-data-api.server.ts";
import { resultFiles } from "./result-files.server.ts";

/**
 * Answers with data instead of pages: the API, and the files of released figures. Nothing here reads a cookie.
 * @param guards - What stands before everything that asks the database.
 */
export function openData(guards: RequestHandler[]): RequestHandler {
  return express.Router().use(openDataApi(guards)).use(resultFiles(guards));
}
