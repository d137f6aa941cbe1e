import { sql } from "drizzle-orm";

/** The organisation whose site this is, as part of a statement: the first one in the database. */
export const currentOrganisationId = sql<number>`(select min(id) from organisations)`;
