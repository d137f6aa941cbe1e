import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { proposalFiles } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aDraft } from "../../../../tests/factories/proposal-draft.ts";
import { aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { aPdf, aPhoto } from "../../../../tests/factories/upload.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { discardDraft } from "../editing/discard.commands.server.ts";
import { findDraft } from "../editing/draft.queries.server.ts";
import { publishDraft } from "../editing/publish.commands.server.ts";
import { findProposal } from "../proposal.queries.server.ts";
import { addFile, removeFile, showFileFirst } from "./file.commands.server.ts";
import { filesNamed, findFile } from "./file.queries.server.ts";
import { mostFiles } from "./most-files.ts";

const now = new Date();

async function anEditor(db: Database) {
  const organisationId = await aSmallRegion(db);
  const { id: officialId } = await anAccount(db, { organisationId, role: "official" });
  return { organisationId, officialId, draftId: await aDraft(db, { organisationId, officialId }) };
}

type Editor = Awaited<ReturnType<typeof anEditor>>;
const photo = { kind: "picture", title: "De kade", alternative: "Een kade van hout" } as const;

async function filesOf(db: Database, { organisationId, draftId }: Editor) {
  const draft = await findDraft(db, { organisationId, draftId });
  return await filesNamed(db, { organisationId, ids: draft?.content.files ?? [] });
}

async function publish(db: Database, by: Editor, over: number) {
  const draft = await findDraft(db, by);
  return await publishDraft(db, { ...by, known: draft?.revision ?? 0, change: "Foto.", over }, now);
}

test("a photo is stored as a picture of our own without the place where it was taken", () =>
  inTransaction(async (db) => {
    const by = await anEditor(db);
    expect(await addFile(db, { ...by, ...photo, bytes: await aPhoto() }, now)).toEqual({ kind: "added" });
    const [file] = await filesOf(db, by);
    expect(file).toMatchObject({ ...photo, width: 120, height: 90 });
    const stored = await findFile(db, { organisationId: by.organisationId, id: file?.id ?? "" });
    if (!stored?.content) throw new Error("The file is empty");
    expect(stored).toMatchObject({ mediaType: "image/webp", isPublished: false });
    expect((await sharp(stored.content).metadata()).exif).toBeUndefined();
  }));

test("the same file sent twice stands there once", () =>
  inTransaction(async (db) => {
    const by = await anEditor(db);
    const bytes = await aPhoto();
    await addFile(db, { ...by, ...photo, bytes }, now);
    expect(await addFile(db, { ...by, ...photo, bytes }, now)).toEqual({ kind: "added" });
    expect(await filesOf(db, by)).toHaveLength(1);
  }));

test("a file that is refused leaves nothing behind", () =>
  inTransaction(async (db) => {
    const by = await anEditor(db);
    const bytes = Buffer.from("<svg onload=alert(1)>");
    expect(await addFile(db, { ...by, ...photo, bytes }, now)).toEqual({ kind: "refused", fault: "unknown-kind" });
    expect(await db.select().from(proposalFiles).where(eq(proposalFiles.draftId, by.draftId))).toEqual([]);
  }));

test("a page has room for so many files and no more", () =>
  inTransaction(async (db) => {
    const by = await anEditor(db);
    const add = (number: number) => {
      const document = { kind: "document", title: `Rapport ${number}`, alternative: null } as const;
      return addFile(db, { ...by, ...document, bytes: aPdf() }, now);
    };
    for (let number = 0; number < mostFiles; number += 1) await add(number);
    expect(await add(mostFiles)).toEqual({ kind: "refused", fault: "too-many" });
  }));

test("adding a file does not disturb a colleague who is writing", () =>
  inTransaction(async (db) => {
    const by = await anEditor(db);
    await addFile(db, { ...by, ...photo, bytes: await aPhoto() }, now);
    expect((await findDraft(db, by))?.revision).toBe(1);
  }));

test("what is published shows its files in order, and an earlier version keeps one that went", () =>
  inTransaction(async (db) => {
    const by = await anEditor(db);
    await addFile(db, { ...by, ...photo, bytes: await aPhoto() }, now);
    const report = { kind: "document", title: "Rapport", alternative: null } as const;
    await addFile(db, { ...by, ...report, bytes: aPdf() }, now);
    const [first, second] = await filesOf(db, by);
    await showFileFirst(db, { ...by, fileId: second?.id ?? "" }, now);
    expect(await publish(db, by, 0)).toEqual({ kind: "published", version: 1 });
    const shown = async () => (await findProposal(db, { ...by, slug: "sluiskade" }))?.files.map(({ title }) => title);
    expect(await shown()).toEqual(["Rapport", "De kade"]);
    await removeFile(db, { ...by, fileId: first?.id ?? "" }, now);
    expect(await publish(db, by, 1)).toEqual({ kind: "published", version: 2 });
    expect(await shown()).toEqual(["Rapport"]);
    expect(await findFile(db, { ...by, id: first?.id ?? "" })).toMatchObject({ isPublished: true });
  }));

test("a file that nobody saw is gone when it is removed, and with a draft that is thrown away", () =>
  inTransaction(async (db) => {
    const by = await anEditor(db);
    await addFile(db, { ...by, ...photo, bytes: await aPhoto() }, now);
    const [file] = await filesOf(db, by);
    await removeFile(db, { ...by, fileId: file?.id ?? "" }, now);
    expect(await findFile(db, { ...by, id: file?.id ?? "" })).toBeUndefined();
    await addFile(db, { ...by, ...photo, bytes: await aPhoto() }, now);
    expect(await discardDraft(db, { ...by, known: 1 }, now)).toEqual({ kind: "gone" });
    expect(await db.select().from(proposalFiles).where(eq(proposalFiles.draftId, by.draftId))).toEqual([]);
  }));

test("a file of another organisation is neither found nor removed", () =>
  inTransaction(async (db) => {
    const by = await anEditor(db);
    await addFile(db, { ...by, ...photo, bytes: await aPhoto() }, now);
    const fileId = (await filesOf(db, by))[0]?.id ?? "";
    const stranger = await anEditor(db);
    expect(await findFile(db, { organisationId: stranger.organisationId, id: fileId })).toBeUndefined();
    await removeFile(db, { ...stranger, fileId }, now);
    expect(await filesOf(db, by)).toHaveLength(1);
  }));

test("what was published of a file never changes", () =>
  inTransaction(async (db) => {
    const by = await anEditor(db);
    await addFile(db, { ...by, ...photo, bytes: await aPhoto() }, now);
    await publish(db, by, 0);
    const changed = db.transaction((tx) =>
      tx.update(proposalFiles).set({ title: "Iets anders" }).where(eq(proposalFiles.draftId, by.draftId)),
    );
    await expect(changed).rejects.toThrow();
  }));
