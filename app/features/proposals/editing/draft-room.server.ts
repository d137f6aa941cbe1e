import { redirect } from "@remix-run/node";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import type { AreaTree } from "~/features/areas/area.ts";
import { described, type FoundArea, findAreas } from "~/features/areas/area-search.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { requireNumber } from "~/platform/require-number.server.ts";
import { tooLate } from "~/platform/too-late.server.ts";
import type { Database } from "~db/client.server.ts";
import { fileTitles } from "../files/file.queries.server.ts";
import { rolesThatEditProposals } from "../proposals.permissions.ts";
import type { AreaPartProps } from "./area-part.tsx";
import type { KnownNames } from "./content-words.ts";
import { wasDiscarded } from "./discard.commands.server.ts";
import { namesOf } from "./published-versions.queries.server.ts";
import { type ShownDraft, shownDraft } from "./shown-draft.server.ts";

/**
 * Who works on the draft that an address names; ends the request for who may not, or when there is no such draft. Whoever
 * throws away what is gone already, as with a second click, hears that it is gone; who was writing in it keeps the text.
 */
export async function openDraftRoom(
  db: Database,
  { request, params }: { request: Request; params: Record<string, string | undefined> },
) {
  const { organisationId, id: officialId } = await requireRole(request, rolesThatEditProposals);
  const now = clock.now();
  const draftId = requireNumber(params, "id");
  const by = { organisationId, draftId, officialId };
  const draft = await shownDraft(db, { organisationId, draftId, now });
  if (!draft && request.method === "POST" && (await wasDiscarded(db, by))) {
    const form = await readForm(request);
    if (form.get("intent") !== "discard") tooLate("draftGone", form);
    throw redirect(inLanguage(languageOf(request), "/beheer/voorstellen?klaar=weg"), 303);
  }
  return { draft: draft ?? notFound(), now, by };
}

/** The names of all areas and files that a draft and the site refer to. */
export async function namesIn(
  db: Database,
  tree: AreaTree,
  { organisationId, draft: { content, live } }: { organisationId: number; draft: ShownDraft },
): Promise<KnownNames> {
  const both = [content, ...(live ? [live] : [])];
  const files = await fileTitles(db, { organisationId, ids: [...new Set(both.flatMap((one) => one.files))] });
  return namesOf(tree, both, files);
}

const mostFound = 12;

/** The areas of a draft, and those that were looked up. */
export function areasFor(
  tree: AreaTree,
  { content }: Pick<ShownDraft, "content">,
  words: string | undefined,
): Pick<AreaPartProps, "chosen" | "touched" | "search"> {
  const named = (code: string): FoundArea[] => {
    const area = tree.get(code);
    return area ? [described(tree, area)] : [];
  };
  return {
    chosen: named(content.areaCode)[0] ?? null,
    touched: content.touchedAreas.flatMap(named),
    search: words === undefined ? null : { words, ...findAreas(tree, words, mostFound) },
  };
}
