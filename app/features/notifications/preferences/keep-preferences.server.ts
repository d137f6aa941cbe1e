import { parseWithZod } from "@conform-to/zod/v4";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import { choosePreferences } from "./preference.commands.server.ts";
import { PreferenceForm } from "./preference-form.server.ts";

/** Keeps what the form about mails on somebody's own page sent; it offers nothing that could be filled in wrong. */
export async function keepPreferences(user: { organisationId: number; id: string }, form: FormData): Promise<void> {
  const submission = parseWithZod(form, { schema: PreferenceForm });
  if (submission.status !== "success") return badRequest();
  const { digest, aboutOwnInput } = submission.value;
  const choice = { organisationId: user.organisationId, userId: user.id, digest, aboutOwnInput };
  await choosePreferences(db, choice, clock.now());
}
