import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "./platform/nonce-context.ts";
import { StatusContext } from "./platform/status-context.ts";

const renderLimitMilliseconds = 10_000;

/** Draws the whole page before a byte leaves: nothing is deferred, and an error can still change the status. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const html = await render(
    <NonceContext.Provider value={context.cspNonce}>
      <StatusContext.Provider value={status}>
        <RemixServer context={remix} nonce={context.cspNonce} url={request.url} />
      </StatusContext.Provider>
    </NonceContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(html, { headers, status });
}

function render(page: React.ReactElement): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        resolve(new Uint8Array(Buffer.concat(chunks)));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(page, {
      onAllReady: () => {
        clearTimeout(limit);
        pipe(sink);
      },
      onShellError: reject,
      onError: reject,
    });
    const limit = setTimeout(abort, renderLimitMilliseconds);
    limit.unref();
  });
}
