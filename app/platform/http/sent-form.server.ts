import type { Request, RequestHandler, Response } from "express";

/** A field of a form as it was sent. */
export type SentField = [name: string, value: string];

/** More than any form of ours has; a page with more would be somebody else's. */
const FIELDS_AT_MOST = 200;
/** How long a refusal waits for the rest of a form that is still under way. */
const REST_WITHIN_MS = 1000;
/** Never written into a page (AU-3): who sent one of these types it again. */
const SECRET = new Set(["password", "current"]);

/**
 * Keeps a copy of the form that a request carries while the pages read it, so that a refusal can give it back
 * (docs/requirements.md RE-3). Stands behind `ownPagesOnly` and `formsOnly`: only a form of our own, of 1 MB at most.
 */
export function keepSentForm(): RequestHandler {
  return (request, response, next) => {
    const isForm = request.is("application/x-www-form-urlencoded");
    if (request.method === "POST" && isForm) response.locals.sentFields = copyOf(request);
    next();
  };
}

/** The fields that the request of this response carried; none when there was no form, or none to show again. */
export async function sentFields(response: Response): Promise<SentField[]> {
  const fields: (() => Promise<SentField[]>) | undefined = response.locals.sentFields;
  return (await fields?.()) ?? [];
}

/** Listens along: a listener of its own would make the body flow before the pages listen. */
function copyOf(request: Request): () => Promise<SentField[]> {
  const chunks: Buffer[] = [];
  request.emit = new Proxy<Request["emit"]>(request.emit, {
    apply(emit, self, [event, ...rest]) {
      if (event === "data" && Buffer.isBuffer(rest[0])) chunks.push(rest[0]);
      return Reflect.apply(emit, self, [event, ...rest]);
    },
  });
  const ended = new Promise<boolean>((resolve) => {
    request.once("end", () => resolve(true));
    request.once("close", () => resolve(false));
  });
  return async () => {
    // Whoever reads it may have stopped half-way, and stops again after each part.
    request.on("data", () => request.resume());
    request.resume();
    return (await withinLimit(ended)) ? fieldsOf(Buffer.concat(chunks)) : [];
  };
}

async function withinLimit(ended: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), REST_WITHIN_MS);
  });
  const isWhole = await Promise.race([ended, tooLate]);
  clearTimeout(timer);
  return isWhole;
}

function fieldsOf(body: Buffer): SentField[] {
  return fieldsToShowAgain([...new URLSearchParams(body.toString("utf8"))]);
}

/** The fields of a form as far as a page may show them again: all of them, or none when there is a secret or are too many. */
export function fieldsToShowAgain(fields: SentField[]): SentField[] {
  const showsAgain = fields.length <= FIELDS_AT_MOST && !fields.some(([name]) => SECRET.has(name));
  return showsAgain ? fields : [];
}
