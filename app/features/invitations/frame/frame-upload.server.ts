import { type UploadHandlerPart, unstable_parseMultipartFormData } from "@remix-run/node";
import { badRequest } from "~/platform/page-errors.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import type { FrameImport } from "./frame-import.commands.server.ts";

/** What came of a form with a file or with pasted lines; `pasted` is shown again. */
export interface FrameUpload {
  outcome: FrameImport | { kind: "nothing" } | { kind: "too-large" };
  pasted: string;
}

type Import = (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<FrameImport>;

const fileField = "bestand";
const pasteField = "regels";
const pasteName = "Geplakte regels";
const mostPasted = 1_000_000;

/** Reads the form of the page and hands the file on while it comes in: it is never whole in memory or on disk. */
export async function readFrameUpload(request: Request, importFrame: Import): Promise<FrameUpload> {
  if (request.headers.get("Content-Type")?.startsWith("multipart/form-data") !== true) {
    const pasted = (await readForm(request)).get(pasteField);
    return await importPasted(typeof pasted === "string" ? pasted : "", importFrame);
  }
  let fromFile: FrameImport | undefined;
  const parts = await multipart(request, async ({ name, filename, data }) => {
    if (name === pasteField) return await textOf(data);
    const first = name === fileField ? await firstOf(data) : undefined;
    if (first) fromFile = await importFrame(filename || pasteName, first);
    // The rest of a file that was refused half-way has to be read, so that the answer can go out.
    for await (const _ of data);
    return undefined;
  });
  const pasted = String(parts.get(pasteField) ?? "");
  return fromFile ? { outcome: fromFile, pasted } : await importPasted(pasted, importFrame);
}

async function multipart(request: Request, handler: (part: UploadHandlerPart) => Promise<string | undefined>) {
  try {
    return await unstable_parseMultipartFormData(request, handler);
  } catch (error) {
    // What the library says of a body that is none, or that stops half-way; a fault of ours speaks of something else.
    if (error instanceof TypeError || (error instanceof Error && /multipart/i.test(error.message))) badRequest();
    throw error;
  }
}

async function importPasted(pasted: string, importFrame: Import): Promise<FrameUpload> {
  if (pasted.trim() === "") return { outcome: { kind: "nothing" }, pasted };
  if (pasted.length > mostPasted) return { outcome: { kind: "too-large" }, pasted: "" };
  return { outcome: await importFrame(pasteName, oneAfterAnother([Buffer.from(pasted)])), pasted };
}

async function* oneAfterAnother(parts: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* parts;
}

/** The bytes, or undefined when there are none: a form sends an empty part for a file that was not chosen. */
async function firstOf(data: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array> | undefined> {
  const reader = data[Symbol.asyncIterator]();
  let first = await reader.next();
  while (!first.done && first.value.length === 0) first = await reader.next();
  if (first.done) return undefined;
  const begin = first.value;
  return (async function* () {
    yield begin;
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
  })();
}

async function textOf(data: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of data) {
    length += chunk.length;
    // One byte over the limit is enough to know; the rest only has to be read.
    if (length <= mostPasted + chunk.length) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
