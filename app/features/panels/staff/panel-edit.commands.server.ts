import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { panels } from "~db/schema/index.ts";
import { newConsentVersion } from "./consent-version.ts";

/** What staff decide about a panel. */
export interface PanelDraft {
  name: string;
  description: string;
  areaCode: string;
  surveysPerYear: number;
  consentText: string;
}

/** Makes a panel, unless its name in the address is taken. */
export async function createPanel(
  db: Database,
  panel: PanelDraft & { organisationId: number; slug: string; now: Date },
): Promise<"created" | "taken"> {
  const { organisationId, slug, name, description, areaCode, surveysPerYear, consentText, now } = panel;
  const consentVersion = newConsentVersion(undefined, now);
  const made = await db
    .insert(panels)
    .values({ organisationId, slug, name, description, areaCode, surveysPerYear, consentText, consentVersion })
    .onConflictDoNothing({ target: [panels.organisationId, panels.slug] })
    .returning({ id: panels.id });
  return made.length > 0 ? "created" : "taken";
}

export type EditOutcome =
  | "changed"
  /** The text of the consent is another one: it has a new version, and members keep the one they agreed to. */
  | "new-consent"
  /** Somebody else changed the text of the consent meanwhile. */
  | "crossed"
  | "unknown-panel";

/** Changes a panel. Another text of consent gets a new version; what members agreed to stays as it was. */
export async function editPanel(
  db: Database,
  edit: PanelDraft & { organisationId: number; slug: string; was: string; now: Date },
): Promise<EditOutcome> {
  const { organisationId, slug, was, now, ...draft } = edit;
  const thePanel = and(eq(panels.organisationId, organisationId), eq(panels.slug, slug));
  return await db.transaction(async (tx) => {
    const [stored] = await tx
      .select({ consentVersion: panels.consentVersion, consentText: panels.consentText })
      .from(panels)
      .where(thePanel)
      .for("update");
    if (!stored) return "unknown-panel";
    if (stored.consentVersion !== was) return "crossed";
    const isNew = stored.consentText !== draft.consentText;
    const version = isNew ? { consentVersion: newConsentVersion(stored.consentVersion, now) } : {};
    await tx
      .update(panels)
      .set({ ...draft, ...version })
      .where(thePanel);
    return isNew ? "new-consent" : "changed";
  });
}
