import { findDraft } from "~/features/proposals/editing/draft.queries.server.ts";
import { publishDraft } from "~/features/proposals/editing/publish.commands.server.ts";
import { addFile } from "~/features/proposals/files/file.commands.server.ts";
import { eraseFile } from "~/features/proposals/files/one-file.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { aDraft } from "../factories/proposal-draft.ts";
import { aPhoto } from "../factories/upload.ts";

interface Editor {
  organisationId: number;
  officialId: string;
}

/** A draft with a file that nobody saw yet, one of another organisation, and a file that everybody may see. */
export async function editingNames(
  db: Database,
  { here, elsewhere }: { here: Editor; elsewhere: Editor },
): Promise<
  Record<"draft" | "draftElsewhere" | "draftFile" | "shownFile" | "goneFile" | "fileElsewhere" | "published", string>
> {
  const draft = await aDraft(db, here);
  const draftElsewhere = await aDraft(db, elsewhere);
  const published = await aDraft(db, { ...here, title: "Kade die er al staat" });
  const draftFile = await aFileOf(db, { ...here, draftId: draft });
  const shownFile = await aFileOf(db, { ...here, draftId: published });
  const goneFile = await aFileOf(db, { ...here, draftId: published, title: "Oude kade", width: 80 });
  const fileElsewhere = await aFileOf(db, { ...elsewhere, draftId: draftElsewhere });
  const outcome = await publishDraft(db, { ...here, draftId: published, known: 1, change: "", over: 0 }, new Date());
  if (outcome.kind !== "published") throw new Error(`The proposal was not published: ${outcome.kind}`);
  const erased = await eraseFile(
    db,
    { ...here, draftId: published, fileId: goneFile, reason: "Iemand vroeg erom." },
    new Date(),
  );
  if (erased.kind !== "erased") throw new Error(`The file was not taken away: ${erased.kind}`);
  return {
    ...{ draft: String(draft), draftElsewhere: String(draftElsewhere), published: "kade-die-er-al-staat" },
    ...{ draftFile, shownFile, goneFile, fileElsewhere },
  };
}

async function aFileOf(
  db: Database,
  { title = "Kade", width = 120, ...by }: Editor & { draftId: number; title?: string; width?: number },
): Promise<string> {
  const photo = { kind: "picture", title, alternative: "Een kade" } as const;
  await addFile(db, { ...by, ...photo, bytes: await aPhoto({ width }) }, new Date());
  const draft = await findDraft(db, by);
  const id = draft?.content.files.at(-1);
  if (!id) throw new Error("The file was not added");
  return id;
}
