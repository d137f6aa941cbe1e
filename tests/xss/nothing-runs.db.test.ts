import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { siteOfRoutes } from "../access/site-of-routes.ts";
import { aWorld, browserOf } from "../access/world.ts";
import { aProposal } from "../factories/small-region.ts";
import { testDatabase } from "../setup/database.ts";
import { withoutMarkedUpTexts } from "./marked-up.ts";
import { payloads } from "./payloads.ts";
import { fields, type Ground, type PageToLookAt, type TextField } from "./planted-texts.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let world: Awaited<ReturnType<typeof aWorld>>;
let ground: Ground;
const cookies = new Map<string, string>();

beforeAll(async () => {
  const { db, appUrl, owner } = await testDatabase();
  world = await aWorld(db);
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  const { organisationId } = world.people.resident;
  const proposalSlug = "kwaadaardig";
  ground = {
    ...{ sql: owner.sql, organisationId, proposalSlug },
    proposalId: await aProposal(db, organisationId, { slug: proposalSlug }),
    decidedProposalId: await aProposal(db, organisationId, { slug: "besloten" }),
    authorId: world.people.resident.id,
    moderatorId: world.people.moderator.id,
  };
  for (const [actor, person] of Object.entries(world.people)) cookies.set(actor, await browserOf(db, person));
}, 60_000);
afterAll(closeDatabase);

async function show({ actor, path }: PageToLookAt): Promise<string> {
  const headers = new Headers({ Cookie: cookies.get(actor) ?? "" });
  const answer = await site(new Request(`http://localhost${path}`, { headers }));
  expect(answer.status, path).toBe(200);
  return await answer.text();
}

/** Every tag of a page with the names of its attributes and where it leads: what a browser would make of it. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<[a-z!/][^>]*>/gi)].map(([tag]) => {
    const names = [...tag.matchAll(/\s([a-z-:]+)(?==|\s|>|\/)/gi)].map(([, name]) => name);
    const addresses = [...tag.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/gi)].map(([, address]) => address);
    return [/^<[^\s>]*/.exec(tag)?.[0], ...names, ...addresses].join(" ");
  });
}

/** The tags of each page; what the pages say differs, what they are made of may not. */
async function tagsOfPages(pages: readonly PageToLookAt[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const page of pages) found.set(`${page.actor} ${page.path}`, tagsOf(withoutMarkedUpTexts(await show(page))));
  return found;
}

async function plantAndLook(field: TextField, texts: readonly string[]): Promise<Map<string, string[]>> {
  await field.plant(ground, texts);
  return await tagsOfPages(await field.pages(ground));
}

test("there are some two hundred texts, each of them once", () => {
  expect(payloads.length).toBeGreaterThanOrEqual(200);
  expect(new Set(payloads).size).toBe(payloads.length);
});

describe.each(fields)("$name", (field) => {
  // A part at a time for pages that show no more; each page is looked at with every part.
  test("pages are made of the same tags, whatever people write", { timeout: 240_000 }, async () => {
    const harmless = payloads.map((text, index) => (text.includes("\n") ? `tekst\n${index}` : `tekst ${index}`));
    const wanted = await plantAndLook(field, harmless);
    expect(wanted.size).toBeGreaterThan(0);
    const parts = field.name === "mails" ? [0, 40, 80, 120, 160, 200] : [0];
    for (const from of parts) {
      const found = await plantAndLook(field, [...payloads.slice(from), ...payloads.slice(0, from)]);
      for (const [page, tags] of found) expect(tags, page).toEqual(wanted.get(page));
    }
  });
});

test("the log of what staff did holds no word of it", async () => {
  const rows = await ground.sql<{ line: string }[]>`select audit_log::text as line from audit_log`;
  const told = payloads.filter((text) => text.includes("<"));
  expect(rows.flatMap(({ line }) => told.filter((text) => line.includes(text)))).toEqual([]);
});

test("a tag that a text of staff would let through is seen", () => {
  const page = (text: string) => withoutMarkedUpTexts(`<div class="ui-prose ui-flow ui-rich-text">${text}</div>`);
  expect(page("<p>Een <strong>kade</strong></p>")).toBe(page(""));
  expect(() => page('<p onclick="x">Een kade</p>')).toThrow("onclick");
});

test("a tag that a page would let through is seen", () => {
  const page = (text: string) => tagsOf(`<p class="x">${text}</p>`);
  expect(page("<img src=x onerror=alert(1)>")).not.toEqual(page("tekst"));
  expect(page("&lt;img src=x onerror=alert(1)&gt;")).toEqual(page("tekst"));
});
