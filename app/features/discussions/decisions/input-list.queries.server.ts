import { type SQL, sql } from "drizzle-orm";
import type { InputKey } from "~/features/proposals/inputs/input.ts";
import { inputRows, isAnswered } from "~/features/proposals/inputs/input-rule.server.ts";
import type { Database } from "~db/client.server.ts";
import { type InputFilter, type InputState, type InputToDecide, inputsPerPage } from "./decision.ts";

interface Desk {
  organisationId: number;
  proposalId: number;
  /** The draft that the official works on. */
  decisionId: number;
}

/** The rows of the draft beside the inputs. */
const inDraft = ({ organisationId, decisionId }: Desk): SQL => sql`left join decision_inputs draft
  on draft.organisation_id = ${organisationId} and draft.decision_id = ${decisionId}
    and ((input.kind = 'comment' and draft.comment_id = input.id) or (input.kind = 'idea' and draft.idea_id = input.id)
      or (input.kind = 'view' and draft.guardian_view_id = input.id))`;

const ofProposal = ({ organisationId, proposalId }: Desk): SQL =>
  sql`input.organisation_id = ${organisationId} and input.proposal_id = ${proposalId}`;

const stateIs: Record<InputState, SQL> = {
  open: sql`not ${isAnswered} and draft.id is null`,
  used: sql`draft.used`,
  aside: sql`not draft.used`,
  answered: sql`${isAnswered} and draft.id is null`,
  all: sql`true`,
};

function matches({ theme, sort }: Pick<InputFilter, "theme" | "sort">): SQL {
  const ofTheme = theme === undefined ? sql`true` : sql`input.theme_code = ${theme}`;
  if (sort === undefined) return ofTheme;
  const ofSort = sort === "idea" || sort === "view" ? sql`input.kind = ${sort}` : sql`input.stance = ${sort}`;
  return sql`${ofTheme} and ${ofSort}`;
}

/** A page of the inputs about a proposal that match, the oldest first: who waits longest stands on top. */
export async function inputsToDecide(
  db: Database,
  { filter, page, ...desk }: Desk & { filter: InputFilter; page: number },
): Promise<InputToDecide[]> {
  return await inputsWhere(
    db,
    desk,
    sql`${stateIs[filter.state]} and ${matches(filter)}
    order by input.brought_at, input.kind, input.id
    limit ${inputsPerPage} offset ${(page - 1) * inputsPerPage}`,
  );
}

/** These inputs about the proposal, wherever they stand; one that does not count any more is left out. */
export async function inputsNamed(
  db: Database,
  { keys, ...desk }: Desk & { keys: readonly InputKey[] },
): Promise<InputToDecide[]> {
  if (keys.length === 0) return [];
  return await inputsWhere(
    db,
    desk,
    sql`(input.kind, input.id) in (
      select asked.kind, asked.id from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as asked (kind text, id integer)
    )
    order by input.brought_at, input.kind, input.id`,
  );
}

async function inputsWhere(db: Database, desk: Desk, which: SQL): Promise<InputToDecide[]> {
  const rows = await db.execute<Row>(sql`
    select input.kind, input.id, author.display_name as author, input.body, input.theme_code as theme, input.stance,
      to_json(input.brought_at)#>>'{}' as "broughtAt", ${isAnswered} as answered, draft.used, draft.reason
    from ${inputRows} input join users author
      on author.organisation_id = input.organisation_id and author.id = input.author_id
      ${inDraft(desk)}
    where ${ofProposal(desk)} and ${which}`);
  return [...rows].map(({ used, reason, ...row }) => ({
    ...row,
    inDraft: reason === null ? null : { verdict: used ? "used" : "aside", reason },
  }));
}

type Row = Omit<InputToDecide, "inDraft"> & { used: boolean | null; reason: string | null };

/** How many inputs match theme and kind, by how far they are. */
export async function countByState(
  db: Database,
  { filter, ...desk }: Desk & { filter: InputFilter },
): Promise<Record<InputState, number>> {
  const counted = (state: InputState) =>
    sql`(count(*) filter (where ${stateIs[state]}))::int as ${sql.raw(`"${state}"`)}`;
  const [row] = await db.execute<Record<InputState, number>>(sql`
    select ${counted("open")}, ${counted("used")}, ${counted("aside")}, ${counted("answered")}, ${counted("all")}
    from ${inputRows} input ${inDraft(desk)}
    where ${ofProposal(desk)} and ${matches(filter)}`);
  return row ?? { open: 0, used: 0, aside: 0, answered: 0, all: 0 };
}

/** The themes that the inputs about a proposal are about. */
export async function themesOfInputs(db: Database, desk: Desk): Promise<string[]> {
  const rows = await db.execute<{ theme: string }>(sql`
    select distinct input.theme_code as theme from ${inputRows} input
    where ${ofProposal(desk)} and input.theme_code is not null`);
  return [...rows].map(({ theme }) => theme);
}
