import type { RequestHandler, Response } from "express";

/**
 * Keeps pages out of every cache unless their route says otherwise, and errors always (WEB-6): a page may hold what
 * one person filled in.
 */
export function cacheOnlyOnRequest(): RequestHandler {
  return (_request, response, next) => {
    beforeHeaders(response, (status) => {
      if (status >= 400 || !response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
      return status;
    });
    next();
  };
}

/** Runs the work just before the headers leave, whoever sends them; it gives the status to send. */
export function beforeHeaders(response: Response, work: (status: number) => number): void {
  const original = response.writeHead;
  response.writeHead = new Proxy(original, {
    apply(send, self, [status, ...rest]) {
      response.writeHead = original;
      const chosen = work(Number(status));
      if (chosen !== status) response.statusMessage = "";
      return Reflect.apply(send, self, [chosen, ...rest]);
    },
  });
}
