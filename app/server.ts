import { fileURLToPath } from "node:url";
import * as build from "virtual:remix/server-build";
import { openData } from "./api/open-data.server.ts";
import { isUnsubscribePath } from "./features/notifications/unsubscribe-path.ts";
import { languageOfPath, withoutLanguage } from "./i18n/language.ts";
import { startJobs } from "./jobs.server.ts";
import { db } from "./platform/db.server.ts";
import { env } from "./platform/env.server.ts";
import { LARGEST_FORM } from "./platform/http/guards.server.ts";
import { serveSite } from "./platform/http/serve.server.ts";
import { surviveLateWrites } from "./platform/late-write.server.ts";
import { startWorker } from "./worker.server.ts";

/**
 * Starts the website in this process, on this port; `npm start` calls it when the database is ready.
 * This module is the entry of the server bundle, so that server, pages and jobs share one database pool.
 */
export async function serve(port: number): Promise<{ stop(): Promise<void> }> {
  const client = fileURLToPath(new URL("../client/", import.meta.url));
  const shared = { seconds: env.pageMemory, isShared: isSharedPage };
  surviveLateWrites();
  const site = await serveSite(
    { ...env, port },
    { build, beginning, assets: client, publicFolder: client, shared, openData, largestForm, isKeyed },
  );
  const stopJobs = startJobs(db);
  return {
    async stop() {
      stopJobs();
      await site.stop();
    },
  };
}

/** The part of the site: its language and the first piece of the address, for staff the first two. */
function beginning(path: string): string {
  const [first, second] = withoutLanguage(path).slice(1).split("/", 2);
  return [languageOfPath(path), first, ...(first === "beheer" ? [second] : [])].join("/");
}

/** Pages to read: they hold no form of one visitor, and everybody who is not signed in sees the same. */
const READING =
  /^\/$|^\/besluiten$|^\/(voorstellen|panels)(\/[^/]+)?$|^\/voorstellen\/[^/]+\/(reacties|verloop|besluiten|versies|stellingen\/uitkomsten)$|^\/ideeen(\/\d+)?$|^\/resultaten(\/|$)|^\/(over|privacy|toegankelijkheid)$/;

/** The pages that take a file, with most bytes of their form: a list of people; a picture or document with its texts. */
const UPLOADS: [page: RegExp, largest: number][] = [
  [/^\/beheer\/rondes\/\d+\/uitnodigen\/kader$/, 52_000_000],
  [/^\/beheer\/voorstellen\/\d+\/bestanden$/, 10_500_000],
];

function largestForm(path: string): number {
  return UPLOADS.find(([page]) => page.test(withoutLanguage(path)))?.[1] ?? LARGEST_FORM;
}

/** Where the button of a mailbox stops mails: the key in the address is the right to do so. */
function isKeyed(path: string): boolean {
  return isUnsubscribePath(withoutLanguage(path));
}

function isSharedPage(path: string): boolean {
  return READING.test(withoutLanguage(path));
}

/** Starts what takes long in this process: the snapshots. `npm start` gives it a process of its own, so that pages never wait. */
export function work(): { stop(): void } {
  surviveLateWrites();
  return { stop: startWorker() };
}
