import { writeFileSync } from "node:fs";
import { and, eq } from "drizzle-orm";
import { createUser } from "~/features/accounts/account.commands.server.ts";
import type { Role } from "~/features/accounts/role.ts";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { users } from "~db/schema/index.ts";

/** Of every example account, on example data only: it stands in the manual and on the screen. */
const password = "samen-in-de-regio";

const accounts: { email: string; displayName: string; role: Role; inDutch: string }[] = [
  { email: "bewoner@voorbeeld.nl", displayName: "Robin Bewoner", role: "resident", inDutch: "bewoner" },
  { email: "moderator@voorbeeld.nl", displayName: "Mo Derksen", role: "moderator", inDutch: "moderator" },
  { email: "ambtenaar@voorbeeld.nl", displayName: "Anne Ambtenaar", role: "official", inDutch: "ambtenaar" },
  { email: "onderzoeker@voorbeeld.nl", displayName: "Ollie Onderzoeker", role: "researcher", inDutch: "onderzoeker" },
  { email: "beheerder@voorbeeld.nl", displayName: "Bo Beheerder", role: "admin", inDutch: "beheerder" },
];

/** Makes one account per role, and gives how many are new. */
export async function makeAccounts(db: Database, organisationId: number): Promise<number> {
  let made = 0;
  for (const { inDutch: _inDutch, ...account } of accounts) {
    const outcome = await createUser(db, { organisationId, ...account, password, confirmedOn: dayOf(new Date()) });
    if (outcome.kind === "created") made += 1;
  }
  return made;
}

/** Lines that tell a person how to sign in; also written to the file that `npm start` shows them from. */
export function signInLines(file: string | undefined): string[] {
  const lines = [...accounts.map(({ email, inDutch }) => `${inDutch.padEnd(12)} ${email}`), `wachtwoord   ${password}`];
  if (file) writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
  return lines;
}

/** The account with this address. */
export async function personOf(db: Database, organisationId: number, email: string): Promise<string> {
  const [row] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.organisationId, organisationId), eq(users.email, email)));
  if (!row) throw new Error(`The example account ${email} is not there`);
  return row.id;
}
