import { beforeAll, expect, test } from "vitest";
import { closeDatabase } from "~/platform/db.server.ts";
import { aDraftDeskSite } from "./draft-desk-site.ts";

let ready: Awaited<ReturnType<typeof aDraftDeskSite>>;

beforeAll(async () => {
  ready = await aDraftDeskSite();
  return closeDatabase;
});

test.each([
  ["/besluiten", "/voorstellen"],
  ["/beheer/besluiten", "/beheer"],
])("%s lights up %s in the menu, and says what it counts", async (path, lit) => {
  const { site, headers } = ready;
  const page = await (await site(new Request(`http://localhost${path}`, { headers }))).text();
  const menu = /<nav aria-label="Hoofdmenu"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? "";
  expect([...menu.matchAll(/<a aria-current="page"[^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual([lit]);
  expect(page).toContain("Een bijdrage is een gesprek dat een bewoner begon");
});
