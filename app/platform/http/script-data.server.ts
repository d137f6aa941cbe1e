import type { RequestHandler } from "express";

/**
 * Answers 404 where only the pages' own script would ask: the data of a page by itself (`.data`) and the list of pages.
 * The site ships no such script, and what a page leaves out of its HTML must not stand in its data.
 */
export function noScriptData(): RequestHandler {
  return (request, response, next) => {
    if (!isForScript(request.originalUrl)) return next();
    response.status(404).type("text").send("404");
  };
}

/** Reads the path as the pages do: a parser of another kind could let one past. */
function isForScript(url: string): boolean {
  // Reading a path takes away, adds and decodes no letters: whoever has neither of these has neither then.
  if (!url.includes(".data") && !url.includes("__manifest")) return false;
  if (!URL.canParse(`http://own.invalid${url}`)) return false;
  const { pathname } = new URL(`http://own.invalid${url}`);
  return pathname.endsWith(".data") || pathname === "/__manifest";
}
