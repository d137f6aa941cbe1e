import { and, eq, type SQL } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { consentTexts, panels } from "~db/schema/index.ts";
import { newConsentVersion } from "./consent-version.ts";

/** What staff decide about a panel. */
export interface PanelDraft {
  name: string;
  description: string;
  areaCode: string;
  surveysPerYear: number;
  consentText: string;
}

/** Makes a panel with the first version of its consent, unless its name in the address is taken. */
export async function createPanel(
  db: Database,
  panel: PanelDraft & { organisationId: number; slug: string; now: Date },
): Promise<"created" | "taken"> {
  const { organisationId, slug, name, description, areaCode, surveysPerYear, consentText, now } = panel;
  const consentVersion = newConsentVersion(undefined, now);
  return await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(panels)
      .values({ organisationId, slug, name, description, areaCode, surveysPerYear, consentVersion })
      .onConflictDoNothing({ target: [panels.organisationId, panels.slug] })
      .returning({ organisationId: panels.organisationId, panelId: panels.id });
    if (!made) return "taken";
    await keepText(tx, { ...made, version: consentVersion, body: consentText, validFrom: dayOf(now) });
    return "created";
  });
}

/** The text stays as long as a member agreed to it, whatever the panel says later. */
async function keepText(tx: Database, text: typeof consentTexts.$inferInsert): Promise<void> {
  await tx.insert(consentTexts).values(text);
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
  const { organisationId, slug, was, now, consentText, ...draft } = edit;
  const thePanel = and(eq(panels.organisationId, organisationId), eq(panels.slug, slug));
  return await db.transaction(async (tx) => {
    const stored = await lockedPanel(tx, thePanel);
    if (!stored) return "unknown-panel";
    const { consentVersion, ...ofPanel } = stored;
    if (consentVersion !== was) return "crossed";
    const isNew = (await textOf(tx, stored)) !== consentText;
    const version = isNew ? newConsentVersion(consentVersion, now) : consentVersion;
    if (isNew) await keepText(tx, { ...ofPanel, version, body: consentText, validFrom: dayOf(now) });
    await tx
      .update(panels)
      .set({ ...draft, consentVersion: version })
      .where(thePanel);
    return isNew ? "new-consent" : "changed";
  });
}

async function lockedPanel(tx: Database, thePanel: SQL | undefined) {
  const [stored] = await tx
    .select({ organisationId: panels.organisationId, panelId: panels.id, consentVersion: panels.consentVersion })
    .from(panels)
    .where(thePanel)
    .for("update");
  return stored;
}

type Stored = NonNullable<Awaited<ReturnType<typeof lockedPanel>>>;

/** The text of now. */
async function textOf(tx: Database, { organisationId, panelId, consentVersion }: Stored): Promise<string | undefined> {
  const [text] = await tx
    .select({ body: consentTexts.body })
    .from(consentTexts)
    .where(
      and(
        eq(consentTexts.organisationId, organisationId),
        eq(consentTexts.panelId, panelId),
        eq(consentTexts.version, consentVersion),
      ),
    );
  return text?.body;
}
