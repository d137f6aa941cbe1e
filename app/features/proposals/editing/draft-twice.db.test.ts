import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aDraft } from "../../../../tests/factories/proposal-draft.ts";
import { aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { aPhoto } from "../../../../tests/factories/upload.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { addFile } from "../files/file.commands.server.ts";
import { discardDraft, wasDiscarded } from "./discard.commands.server.ts";
import { saveDraft } from "./draft.commands.server.ts";
import { findDraft } from "./draft.queries.server.ts";
import { versionsOf } from "./live-proposal.queries.server.ts";
import { publishDraft } from "./publish.commands.server.ts";

const now = new Date();

/** A draft that can be published, and two officials. */
async function aTeam(db: Database) {
  const organisationId = await aSmallRegion(db);
  const [first, second] = [
    await anAccount(db, { organisationId, role: "official" }),
    await anAccount(db, { organisationId, role: "official" }),
  ];
  const draftId = await aDraft(db, { organisationId, officialId: first.id });
  const by = { organisationId, draftId, officialId: first.id, known: 1 };
  return { by, colleague: { ...by, officialId: second.id } };
}

type By = Awaited<ReturnType<typeof aTeam>>["by"];
const titled = (db: Database, by: By, title: string) =>
  saveDraft(db, { ...by, change: (content) => ({ ...content, title }) }, now);
const publish = (db: Database, by: By, { change = "", over = 0 } = {}) =>
  publishDraft(db, { ...by, change, over }, now);

async function versions(db: Database, by: By) {
  const draft = await findDraft(db, by);
  return await versionsOf(db, { ...by, proposalId: draft?.proposal?.id ?? 0 });
}

test("a part that is saved by two clicks is saved", () =>
  inTransaction(async (db) => {
    const { by, colleague } = await aTeam(db);
    expect(await titled(db, by, "Kade")).toEqual({ kind: "saved" });
    expect(await titled(db, by, "Kade")).toEqual({ kind: "saved" });
    expect(await findDraft(db, by)).toMatchObject({ revision: 2 });
    expect(await titled(db, by, "Brug")).toEqual({ kind: "changed-meanwhile" });
    expect(await titled(db, colleague, "Kade")).toEqual({ kind: "changed-meanwhile" });
  }));

test("a proposal that is published by two clicks is published once", () =>
  inTransaction(async (db) => {
    const { by, colleague } = await aTeam(db);
    expect(await publish(db, by)).toEqual({ kind: "published", version: 1 });
    expect(await publish(db, by)).toEqual({ kind: "published", version: 1 });
    expect(await publish(db, colleague)).toEqual({ kind: "changed-meanwhile" });
    await titled(db, { ...by, known: 2 }, "Brug");
    const next = { ...by, known: 3 };
    for (const _click of [1, 2]) {
      expect(await publish(db, next, { change: "De naam.", over: 1 })).toEqual({ kind: "published", version: 2 });
    }
    expect(await publish(db, next, { change: "Iets anders.", over: 1 })).toEqual({ kind: "changed-meanwhile" });
    expect(await versions(db, by)).toHaveLength(2);
  }));

test("a draft that is thrown away by two clicks is gone, which its colleagues hear too", () =>
  inTransaction(async (db) => {
    const { by, colleague } = await aTeam(db);
    expect(await wasDiscarded(db, by)).toBe(false);
    expect(await discardDraft(db, by, now)).toEqual({ kind: "gone" });
    expect(await wasDiscarded(db, by)).toBe(true);
    expect(await wasDiscarded(db, colleague)).toBe(true);
  }));

test("changes that are thrown away by two clicks are gone, and the site's text is back", () =>
  inTransaction(async (db) => {
    const { by } = await aTeam(db);
    await publish(db, by);
    await titled(db, { ...by, known: 2 }, "Vergissing");
    for (const _click of [1, 2]) {
      expect(await discardDraft(db, { ...by, known: 3 }, now)).toEqual({ kind: "as-published" });
    }
  }));

test("a picture that a colleague added after the form was opened is neither published nor thrown away unseen", () =>
  inTransaction(async (db) => {
    const { by, colleague } = await aTeam(db);
    const photo = { kind: "picture", title: "Kade", alternative: "Een kade" } as const;
    await addFile(db, { ...colleague, ...photo, bytes: await aPhoto() }, now);
    const seen = { ...by, files: [] };
    expect(await publish(db, seen)).toEqual({ kind: "changed-meanwhile" });
    expect(await discardDraft(db, seen, now)).toEqual({ kind: "changed-meanwhile" });
    const files = (await findDraft(db, by))?.content.files;
    expect(await publish(db, { ...by, ...(files && { files }) })).toEqual({ kind: "published", version: 1 });
  }));

test("of two officials who save at once one is told so, and what the other wrote stays", async () => {
  const { db } = await testDatabase();
  const { by, colleague } = await aTeam(db);
  const outcomes = await Promise.all([titled(db, by, "Eerste"), titled(db, colleague, "Tweede")]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed-meanwhile", "saved"]);
  const saved = outcomes[0]?.kind === "saved" ? "Eerste" : "Tweede";
  expect((await findDraft(db, by))?.content.title).toBe(saved);
});

test("of two officials who publish at once one is told so, and there is one version", async () => {
  const { db } = await testDatabase();
  const { by, colleague } = await aTeam(db);
  const outcomes = await Promise.all([publish(db, by), publish(db, colleague)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed-meanwhile", "published"]);
  expect(await versions(db, by)).toHaveLength(1);
});
