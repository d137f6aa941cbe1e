import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { saveDraft } from "~/features/proposals/editing/draft.commands.server.ts";
import { findDraft } from "~/features/proposals/editing/draft.queries.server.ts";
import type { ProposalContent } from "~/features/proposals/editing/proposal-content.ts";
import { publishDraft } from "~/features/proposals/editing/publish.commands.server.ts";
import { addFile } from "~/features/proposals/files/file.commands.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { siteOfRoutes } from "../access/site-of-routes.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { aDraft, completeContent } from "../factories/proposal-draft.ts";
import { aSmallRegion } from "../factories/small-region.ts";
import { aPhoto } from "../factories/upload.ts";
import { testDatabase } from "../setup/database.ts";
import { withoutMarkedUpTexts } from "./marked-up.ts";
import { payloads } from "./payloads.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let official: { organisationId: number; officialId: string };
let cookie: string;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  const organisationId = await aSmallRegion(db);
  const account = await anAccount(db, { organisationId, role: "official" });
  official = { organisationId, officialId: account.id };
  cookie = cookieOf(await aBrowserOf(db, account));
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
}, 60_000);

/** A proposal that holds each of these texts in each of its fields. */
function contentOf(texts: readonly string[]): Partial<ProposalContent> {
  const lines = texts.map((text) => text.replaceAll("\n", " "));
  const together = lines.join("\n\n");
  const [zero] = completeContent.scenarios;
  return {
    ...{ title: `Plan: ${lines.join(" ")}`, areaLabel: lines.join(" "), summary: together, caution: together },
    scenarios: [
      ...(zero ? [zero] : []),
      ...texts.map((text, place) => ({
        ...{ code: `plan${place}`, kind: place % 2 ? ("dropped" as const) : ("intervention" as const) },
        ...{ name: text, description: text, ground: text },
      })),
    ],
    facts: texts.map((text) => ({ label: text, value: text, unit: text, source: text })),
    milestones: texts.map((text) => ({ when: "2031", title: text, source: text })),
    themes: [{ themeCode: "wonen", reason: together, ground: together }],
    sources: [...texts],
  };
}

/** Publishes the texts twice, the second time turned around, so that both are laid beside each other; gives the pages. */
async function publishTexts(texts: readonly string[]): Promise<string[]> {
  const { db } = await testDatabase();
  const draftId = await aDraft(db, { ...official, ...contentOf(texts) });
  const by = { ...official, draftId };
  const words = texts.join(" ");
  const photo = { kind: "drawing", title: words, alternative: words, bytes: await aPhoto() } as const;
  await addFile(db, { ...by, ...photo }, new Date());
  const publish = async (over: number) => {
    const known = (await findDraft(db, by))?.revision ?? 0;
    return await publishDraft(db, { ...by, known, change: words, over }, new Date());
  };
  expect(await publish(0)).toMatchObject({ kind: "published" });
  const change = (content: ProposalContent) => ({ ...content, ...contentOf([...texts].reverse()) });
  await saveDraft(db, { ...by, known: (await findDraft(db, by))?.revision ?? 0, change }, new Date());
  expect(await publish(1)).toMatchObject({ kind: "published" });
  await saveDraft(
    db,
    { ...by, known: (await findDraft(db, by))?.revision ?? 0, change: (old) => ({ ...old, ...contentOf(texts) }) },
    new Date(),
  );
  const slug = (await findDraft(db, by))?.proposal?.slug;
  const here = `/beheer/voorstellen/${draftId}`;
  const steps = ["basis", "gebied", "scenarios", "feiten", "themas", "tijd", "publiceren"];
  return [
    ...[`/voorstellen/${slug}`, `/en/voorstellen/${slug}`, `/voorstellen/${slug}/versies`, "/voorstellen"],
    ...[`${here}/voorbeeld`, `${here}/bestanden`, "/beheer/voorstellen", "/beheer"],
    ...steps.map((step) => `${here}?deel=${step}`),
  ];
}

/** The kinds of tags on the pages, each with the names of its attributes and, but for sources, how its address begins. */
async function tagsOn(pages: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const page of pages) {
    const answer = await site(new Request(`http://localhost${page}`, { headers: { Cookie: cookie } }));
    expect(answer.status, page).toBe(200);
    for (const [tag] of withoutMarkedUpTexts(await answer.text()).matchAll(/<[a-z!/][^>]*>/gi)) found.add(kindOf(tag));
  }
  return found;
}

function kindOf(tag: string): string {
  // What stands between quotes is a text; a text that could leave them would change the names.
  const names = [...tag.replace(/"[^"]*"/g, '""').matchAll(/\s([a-z-:]+)(?==|\s|>|\/)/gi)]
    .map(([, name]) => name)
    .sort();
  const [, address = ""] = /\s(?:href|src|action|formaction)="([^"]*)"/i.exec(tag) ?? [];
  return [/^<[^\s>]*/.exec(tag)?.[0], ...names, /^(\/|#|\?|https:\/\/)/.exec(address)?.[0] ?? address].join(" ");
}

/** Texts that show every part a page can be made of: a list, a page on the web, an office word, a long sentence. */
const harmless = [
  ...["- een punt", "https://www.example.nl/bron (CC BY)", "afgeleid: een lezing", "aangaande", "12"],
  "Een zin met heel veel woorden erin die dus langer is dan vijftien woorden en daarom een opmerking krijgt",
  "De kade wordt gebouwd.",
];

test("pages about a proposal are made of the same tags, whatever stands in its fields", {
  timeout: 240_000,
}, async () => {
  const wanted = await tagsOn(await publishTexts(harmless));
  expect(wanted.size).toBeGreaterThan(40);
  const found = await tagsOn(await publishTexts(payloads));
  expect([...found].filter((tag) => !wanted.has(tag))).toEqual([]);
});

test("a tag that a page would let through is seen", () => {
  expect(kindOf('<a href="javascript:alert(1)">')).not.toBe(kindOf('<a href="https://www.example.nl">'));
  expect(kindOf("<img src=x onerror=alert(1)>")).not.toBe(kindOf("<img src=x>"));
});
