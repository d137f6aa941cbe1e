import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { organisations } from "~db/schema/index.ts";

export type CreateOrganisationOutcome = { kind: "created"; id: number } | { kind: "slug-taken" };

/** Makes an organisation, unless there is one with this slug. The site shows the first one of its database. */
export async function createOrganisation(
  db: Database,
  organisation: { slug: string; name: string; theme: string },
): Promise<CreateOrganisationOutcome> {
  const [created] = await db
    .insert(organisations)
    .values(organisation)
    .onConflictDoNothing({ target: organisations.slug })
    .returning({ id: organisations.id });
  return created ? { kind: "created", id: created.id } : { kind: "slug-taken" };
}

/** The id of the organisation with this slug, which is made when it is not there yet. */
export async function ensureOrganisation(db: Database, organisation: { slug: string; name: string }): Promise<number> {
  await db.insert(organisations).values(organisation).onConflictDoNothing({ target: organisations.slug });
  const [row] = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.slug, organisation.slug));
  if (!row) throw new Error(`Organisation ${organisation.slug} was not stored`);
  return row.id;
}

/** Makes every page of the organisation carry the banner that tells that residents and answers are made up. */
export async function markExampleData(db: Database, organisationId: number): Promise<void> {
  await db
    .update(organisations)
    .set({ exampleData: true })
    .where(and(eq(organisations.id, organisationId), eq(organisations.exampleData, false)));
}
