import { eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { auditLog, proposalFiles } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aDraft } from "../../../../tests/factories/proposal-draft.ts";
import { aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { aPhoto } from "../../../../tests/factories/upload.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { findDraft } from "../editing/draft.queries.server.ts";
import { versionsOf } from "../editing/live-proposal.queries.server.ts";
import { publishDraft } from "../editing/publish.commands.server.ts";
import { findProposal } from "../proposal.queries.server.ts";
import { addFile, removeFile } from "./file.commands.server.ts";
import { filesNamed, filesOfDraft, findFile, shownEarlier } from "./file.queries.server.ts";
import { describeFile, eraseFile } from "./one-file.commands.server.ts";
import type { FileKind } from "./proposal-file-kind.ts";

const now = new Date("2026-11-20T12:00:00Z");
const reason = "Iemand op de foto vroeg erom.";

/** A draft with one picture, which is on the site when it is published. */
async function aFile(
  db: Database,
  { kind = "picture", isPublished = true }: { kind?: FileKind; isPublished?: boolean },
) {
  const organisationId = await aSmallRegion(db);
  const { id: officialId } = await anAccount(db, { organisationId, role: "official" });
  const by = { organisationId, officialId, draftId: await aDraft(db, { organisationId, officialId }) };
  await addFile(db, { ...by, kind, title: "De kade", alternative: "Een kade", bytes: await aPhoto() }, now);
  if (isPublished) expect(await publish(db, by, 0)).toMatchObject({ kind: "published" });
  const [file] = await filesOfDraft(db, by);
  return { ...by, fileId: file?.id ?? "" };
}

async function publish(db: Database, by: Omit<Awaited<ReturnType<typeof aFile>>, "fileId">, over: number) {
  const draft = await findDraft(db, by);
  return await publishDraft(db, { ...by, known: draft?.revision ?? 0, change: "Foto.", over }, now);
}

const shown = async (db: Database, by: { organisationId: number }) =>
  (await findProposal(db, { ...by, slug: "sluiskade" }))?.files
    .filter(({ removed }) => !removed)
    .map(({ title, alternative }) => [title, alternative]);

test("a published picture that is taken away is empty, says when and why, and stands in the log", () =>
  inTransaction(async (db) => {
    const on = await aFile(db, {});
    expect(await eraseFile(db, { ...on, reason }, now)).toEqual({ kind: "erased" });
    expect(await eraseFile(db, { ...on, reason: "Nog eens." }, new Date())).toEqual({ kind: "erased" });
    expect(await findFile(db, { ...on, id: on.fileId })).toEqual({ content: null, removedAt: now, reason });
    expect(await shown(db, on)).toEqual([]);
    const gone = { removed: { reason } };
    expect((await findProposal(db, { ...on, slug: "sluiskade" }))?.files).toMatchObject([{ ...gone, bytes: 0 }]);
    expect(await filesNamed(db, { ...on, ids: [on.fileId] })).toMatchObject([{ ...gone, title: "De kade", bytes: 0 }]);
    const acts = await db.select().from(auditLog).where(eq(auditLog.action, "proposal.erase-file"));
    expect(acts).toMatchObject([{ actorId: on.officialId, subject: `file ${on.fileId}`, details: { reason } }]);
  }));

test("the version that showed it stays as it was, and the next one can be published without it", () =>
  inTransaction(async (db) => {
    const on = await aFile(db, {});
    await eraseFile(db, { ...on, reason }, now);
    const proposal = await findProposal(db, { ...on, slug: "sluiskade" });
    const of = { ...on, proposalId: proposal?.id ?? 0 };
    expect((await versionsOf(db, of))[0]?.content.files).toEqual([on.fileId]);
    await addFile(db, { ...on, kind: "picture", title: "Nieuw", alternative: "Water", bytes: await aPhoto() }, now);
    expect(await publish(db, on, 1)).toEqual({ kind: "published", version: 2 });
    expect(await shown(db, on)).toEqual([["Nieuw", "Water"]]);
  }));

test("a picture that the draft no longer shows is still there to be taken away, because the version before shows it", () =>
  inTransaction(async (db) => {
    const on = await aFile(db, {});
    const earlier = async () => {
      const content = (await findDraft(db, on))?.content ?? { files: [] };
      return shownEarlier(await filesOfDraft(db, on), content).map(({ id }) => id);
    };
    expect(await earlier()).toEqual([]);
    await removeFile(db, on, now);
    expect(await earlier()).toEqual([on.fileId]);
    expect(await publish(db, on, 1)).toEqual({ kind: "published", version: 2 });
    expect(await earlier()).toEqual([on.fileId]);
    expect(await eraseFile(db, { ...on, reason }, now)).toEqual({ kind: "erased" });
    expect(await earlier()).toEqual([]);
  }));

test("a file that nobody saw yet, or of another draft, is not taken away like that", () =>
  inTransaction(async (db) => {
    const on = await aFile(db, { isPublished: false });
    expect(await eraseFile(db, { ...on, reason }, now)).toEqual({ kind: "not-published" });
    const stranger = await aFile(db, {});
    expect(await eraseFile(db, { ...stranger, fileId: on.fileId, reason }, now)).toEqual({ kind: "unknown" });
    expect((await findFile(db, { ...on, id: on.fileId }))?.content).not.toBeNull();
  }));

test("the description of a file that nobody saw yet changes in place", () =>
  inTransaction(async (db) => {
    const on = await aFile(db, { isPublished: false });
    const words = { title: "Kade", alternative: "Een kade van hout" };
    expect(await describeFile(db, { ...on, ...words }, now)).toEqual({ kind: "described" });
    expect(await filesOfDraft(db, on)).toMatchObject([{ id: on.fileId, ...words }]);
  }));

test("another description of a picture on the site comes with the next version, and the old one stays in the first", () =>
  inTransaction(async (db) => {
    const on = await aFile(db, {});
    const words = { title: "Kade", alternative: "Een kade van hout" };
    expect(await describeFile(db, { ...on, ...words }, now)).toEqual({ kind: "described" });
    expect(await shown(db, on)).toEqual([["De kade", "Een kade"]]);
    expect(await publish(db, on, 1)).toEqual({ kind: "published", version: 2 });
    expect(await shown(db, on)).toEqual([["Kade", "Een kade van hout"]]);
    expect((await findFile(db, { ...on, id: on.fileId }))?.content).not.toBeNull();
  }));

test.each([false, true])(
  "a picture that is taken away does not come back under other words (those on the site: %s)",
  (isPublished) =>
    inTransaction(async (db) => {
      const on = await aFile(db, {});
      await describeFile(db, { ...on, title: "Kade", alternative: "Een kade van hout" }, now);
      if (isPublished) await publish(db, on, 1);
      expect(await eraseFile(db, { ...on, reason }, now)).toEqual({ kind: "erased" });
      expect(await shown(db, on)).toEqual([]);
      await addFile(db, { ...on, kind: "picture", title: "Nieuw", alternative: "Water", bytes: await aPhoto() }, now);
      expect(await publish(db, on, isPublished ? 2 : 1)).toMatchObject({ kind: "published" });
      expect(await shown(db, on)).toEqual([["Nieuw", "Water"]]);
      const stored = await db.select().from(proposalFiles).where(isNotNull(proposalFiles.content));
      expect(stored.map(({ title }) => title)).toEqual(["Nieuw"]);
    }),
);

test("a picture of the version before goes when the one of now is taken away", () =>
  inTransaction(async (db) => {
    const on = await aFile(db, {});
    await describeFile(db, { ...on, title: "Kade", alternative: "Een kade van hout" }, now);
    await publish(db, on, 1);
    const newest = (await filesOfDraft(db, on)).find(({ id }) => id !== on.fileId);
    expect(await eraseFile(db, { ...on, fileId: newest?.id ?? "", reason }, now)).toEqual({ kind: "erased" });
    expect(await findFile(db, { ...on, id: on.fileId })).toEqual({ content: null, removedAt: now, reason });
  }));

test("a drawing on the site keeps its description, because comments point at it", () =>
  inTransaction(async (db) => {
    const on = await aFile(db, { kind: "drawing" });
    expect(await describeFile(db, { ...on, title: "Plan", alternative: "Plan" }, now)).toEqual({ kind: "fixed" });
    expect(await shown(db, on)).toEqual([["De kade", "Een kade"]]);
  }));
