import { text } from "node:stream/consumers";
import { type Command, Option } from "commander";
import { createUser } from "~/features/accounts/account.commands.server.ts";
import { type Role, roles } from "~/features/accounts/role.ts";
import { dayOf } from "~/platform/day.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { chooseOrganisation, withDatabase } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { tell } from "../output.ts";

interface Options {
  email: string;
  name: string;
  role: Role;
  organisation?: string;
  passwordStdin: boolean;
  json?: boolean;
}

const shortestPassword = 12;

/** `bib user create`. */
export function addUser(bib: Command): void {
  const user = bib.command("user").description("Accounts.");
  user
    .command("create")
    .description("Maakt een account. Het wachtwoord komt van de standaardinvoer, zodat het nergens blijft staan.")
    .requiredOption("--email <adres>", "e-mailadres")
    .requiredOption("--name <naam>", "naam die bij reacties staat, 2 tot en met 60 tekens")
    .addOption(new Option("--role <rol>", "wat deze persoon mag").choices(roles).makeOptionMandatory())
    .requiredOption("--password-stdin", "lees het wachtwoord van de standaardinvoer")
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (options: Options) => {
      checkPerson(options);
      const password = (await text(process.stdin)).replace(/\r?\n$/, "");
      if ([...password].length < shortestPassword) {
        throw new UsageError(`Het wachtwoord moet ten minste ${shortestPassword} tekens hebben.`);
      }
      const id = await withDatabase(async (handle) => {
        const organisation = await chooseOrganisation(handle, options.organisation);
        return createAccount(handle.db, { ...options, organisationId: organisation.id, password });
      });
      tell(options, { id }, [`Account gemaakt voor ${options.email}.`]);
    });
}

function checkPerson({ email, name }: Options): void {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()))
    throw new UsageError(`"${email}" is geen e-mailadres (--email).`);
  const length = [...name.trim()].length;
  if (length < 2 || length > 60) throw new UsageError("De naam moet 2 tot en met 60 tekens hebben (--name).");
}

async function createAccount(
  db: Parameters<typeof createUser>[0],
  account: Options & { organisationId: number; password: string },
): Promise<string> {
  const { organisationId, email, name, role, password } = account;
  // Whoever runs the site knows whose address it is.
  const confirmedOn = dayOf(new Date());
  const outcome = await createUser(db, {
    organisationId,
    email,
    displayName: name.trim(),
    role,
    password,
    confirmedOn,
  });
  switch (outcome.kind) {
    case "created":
      return outcome.id;
    case "email-taken":
      throw new UsageError(`Er is al een account met ${email}.`);
    case "busy":
      throw new UsageError("Er worden te veel accounts tegelijk gemaakt: probeer het zo opnieuw.");
    default:
      return unreachable(outcome);
  }
}
