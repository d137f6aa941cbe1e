import { matchRoutes } from "@remix-run/react";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { inLanguage, languages } from "~/i18n/language.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { comments, panelMembers } from "~db/schema/index.ts";
import { testDatabase } from "../setup/database.ts";
import { forms } from "./forms.ts";
import { type Actor, actors, type Method, type Row } from "./matrix/table.ts";
import { matrix } from "./matrix.ts";
import { moduleOf, pages, siteOfRoutes } from "./site-of-routes.ts";
import { aWorld, browserOf } from "./world.ts";

const methods: Method[] = ["GET", "POST"];
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let world: Awaited<ReturnType<typeof aWorld>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  world = await aWorld(db);
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

function addressOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = world.names[name];
    if (value === undefined) throw new Error(`tests/access/world.ts has no ${name}`);
    return value;
  });
}

/** The form that a row sends; a name that is not there fails here. */
function formOf(row: Pick<Row, "form">): URLSearchParams {
  if (row.form === undefined) return new URLSearchParams();
  const fields = forms[row.form];
  if (!fields) throw new Error(`tests/access/forms.ts has no ${row.form}`);
  return new URLSearchParams(fields(world.names));
}

type Question = Pick<Row, "method" | "form">;

async function ask(actor: Actor, { method, form }: Question, address: string): Promise<Response> {
  const { db } = await testDatabase();
  const headers = new Headers();
  if (actor !== "anonymous") headers.set("Cookie", await browserOf(db, world.people[actor]));
  const body = method === "POST" ? formOf({ form }) : null;
  return site(new Request(`http://localhost${address}`, { method, headers, body }));
}

async function statuses(row: Row, addressed: (path: string) => string): Promise<Record<Actor, number>> {
  const given = actors.map(async (actor) => (await ask(actor, row, addressed(addressOf(row.path)))).status);
  const found = await Promise.all(given);
  return Object.fromEntries(actors.map((actor, index) => [actor, found[index]])) as Record<Actor, number>;
}

const named = matrix.map((row) => [[row.method, row.path, row.form].filter(Boolean).join(" "), row] as const);

describe.each(named)("%s", (_name, row) => {
  test.each(languages)("%s", async (language) => {
    expect(await statuses(row, (path) => inLanguage(language, path))).toEqual(row.expected);
  });
});

/** The module of the page that an address leads to. */
function moduleAt(path: string): string {
  const objects = pages.map(
    (page) => ({ ...page, handle: moduleOf(page) }) as Parameters<typeof matchRoutes>[0][number],
  );
  return String(matchRoutes(objects, path.replace(/[{}]/g, ""))?.at(-1)?.route.handle);
}

test("the matrix has a line for every page and every method", () => {
  const wanted = new Set(pages.flatMap((page) => methods.map((method) => `${method} ${moduleOf(page)}`)));
  const given = new Set(matrix.map(({ method, path }) => `${method} ${moduleAt(path)}`));
  expect([...wanted].filter((line) => !given.has(line))).toEqual([]);
  expect([...given].filter((line) => !wanted.has(line))).toEqual([]);
});

test("every form is sent somewhere", () => {
  const sent = matrix.flatMap(({ form }) => form ?? []);
  expect(Object.keys(forms).filter((name) => !sent.includes(name))).toEqual([]);
});

test("a form that was refused to somebody has changed nothing", async () => {
  const { db } = await testDatabase();
  const members = await db.select({ userId: panelMembers.userId }).from(panelMembers);
  const residents = [world.people.resident.id, world.people.panelMember.id];
  expect(members.filter(({ userId }) => !residents.includes(userId))).toEqual([]);
  const [elsewhere] = await db
    .select()
    .from(comments)
    .where(eq(comments.id, Number(world.names.commentElsewhere)));
  expect(elsewhere?.hiddenAt).toBeNull();
});

test("no page tells in the form for scripts what it withholds in the form for people", async () => {
  const withheld = matrix.filter(({ method, expected }) => method === "GET" && expected.anonymous === 302);
  expect(withheld.length).toBeGreaterThan(0);
  for (const { path } of withheld) {
    const { email, displayName } = world.people.resident;
    const [page, search = ""] = addressOf(path).split("?");
    const address = `${page}.data${search && `?${search}`}`;
    const text = await (await ask("anonymous", { method: "GET", form: undefined }, address)).text();
    expect(text).toContain("/inloggen?terug=");
    for (const secret of [email, displayName]) expect(text).not.toContain(secret);
  }
});
