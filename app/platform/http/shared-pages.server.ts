import type { Request, RequestHandler, Response } from "express";

/** Pages kept at once: a few megabytes at most. */
const PAGES_AT_MOST = 200;
/** How long a page may stand in while the database is away (RE-3). */
const KEPT_MS = 10 * 60_000;
/** What differs per response, and so is not kept. */
const OWN_HEADERS = [
  "connection",
  "content-security-policy",
  "date",
  "keep-alive",
  "transfer-encoding",
  "x-request-id",
];

export interface SharedPagesOptions {
  /** How long a page may be shared; 0 shares nothing. */
  seconds: number;
  /** Whether everybody who is not signed in sees the same under this path, with no form of their own in it. */
  isShared: (path: string) => boolean;
  /** Whether the database is there; when it is not, a page that is too old still goes out. */
  databaseAnswers: () => Promise<boolean>;
}

interface KeptPage {
  headers: [string, string | number | string[]][];
  body: Buffer;
  madeAt: number;
}

/**
 * Draws a page once for everybody who asks for it within a moment: a plan in the news gets a thousand visitors at the
 * same second. Only for requests without any cookie, so that nothing about a person is ever kept; never outside this
 * process, so that browsers and proxies still keep nothing.
 */
export function sharedPages({ seconds, isShared, databaseAnswers }: SharedPagesOptions): RequestHandler {
  const kept = new Map<string, KeptPage>();
  const drawing = new Map<string, Promise<KeptPage | undefined>>();

  const keep = (key: string, page: KeptPage) => {
    kept.delete(key);
    kept.set(key, page);
    const [oldest] = kept.keys();
    if (kept.size > PAGES_AT_MOST && oldest !== undefined) kept.delete(oldest);
  };
  const usable = async (key: string): Promise<KeptPage | undefined> => {
    const page = kept.get(key);
    const age = page ? Date.now() - page.madeAt : Number.POSITIVE_INFINITY;
    if (age < seconds * 1000) return page;
    const beingDrawn = drawing.get(key);
    if (beingDrawn) return beingDrawn;
    return age < KEPT_MS && !(await databaseAnswers()) ? page : undefined;
  };

  return async (request, response, next) => {
    if (seconds === 0 || request.method !== "GET" || request.headers.cookie || !isShared(request.path)) return next();
    const key = keyOf(request);
    const page = await usable(key);
    if (page) return sendKept(response, page);
    const drawn = drawnPage(response);
    drawing.set(key, drawn);
    void drawn.then((made) => {
      drawing.delete(key);
      if (made) keep(key, made);
    });
    next();
  };
}

/** Packing differs per browser; what it asks for is reduced to the few that occur, so that nobody can fill the memory. */
function keyOf(request: Request): string {
  const packing = request.acceptsEncodings(["br", "gzip"]) || "none";
  return `${packing} ${request.get("host")} ${request.originalUrl}`;
}

function sendKept(response: Response, page: KeptPage): void {
  for (const [name, value] of page.headers) response.setHeader(name, value);
  response.status(200).end(page.body);
}

/** The page once it has been sent; undefined when it is an error, is cut off, or sets a cookie. */
function drawnPage(response: Response): Promise<KeptPage | undefined> {
  const chunks: Buffer[] = [];
  const copy = (chunk: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const copying: ProxyHandler<(...parts: never[]) => unknown> = {
    apply(send, self, [chunk, ...rest]) {
      copy(chunk);
      return Reflect.apply(send, self, [chunk, ...rest]);
    },
  };
  response.write = new Proxy<Response["write"]>(response.write, copying);
  response.end = new Proxy<Response["end"]>(response.end, copying);
  return new Promise((resolve) => {
    response.once("close", () => {
      const isWhole = response.writableFinished && response.statusCode === 200 && !response.hasHeader("set-cookie");
      resolve(isWhole ? { headers: headersOf(response), body: Buffer.concat(chunks), madeAt: Date.now() } : undefined);
    });
  });
}

function headersOf(response: Response): KeptPage["headers"] {
  return Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    value === undefined || OWN_HEADERS.includes(name) ? [] : [[name, value]],
  );
}
