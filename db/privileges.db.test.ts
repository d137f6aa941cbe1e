import { expect, test } from "vitest";
import { testDatabase } from "../tests/setup/database.ts";

/**
 * What the website may do with each table. Reading is always allowed; a new table stands here before it can be used.
 * `lock` is the right to lock a row against others, which PostgreSQL calls changing one column; a trigger refuses that.
 */
const expected: Record<string, string> = {
  account_tokens: "insert, update, delete",
  answers: "insert, delete",
  area_boundaries: "",
  areas: "",
  assemblies: "insert, update, delete",
  audit_log: "insert",
  comment_votes: "insert, update, delete",
  comments: "insert, update",
  consent_texts: "insert",
  decision_inputs: "insert, update, delete",
  decisions: "insert, update, delete",
  drafts: "insert, update, delete",
  frame_people: "insert, update, delete",
  guardian_views: "insert, update, delete",
  guardians: "insert, update",
  idea_supports: "insert, update, delete",
  ideas: "insert, update",
  indicator_values: "",
  indicators: "",
  invitations: "insert, update, delete",
  item_options: "insert, update, delete",
  items: "insert, update, delete",
  jottings: "insert, update, delete",
  lotteries: "insert, update",
  mail_preferences: "insert, update, delete",
  mails: "insert, update, delete",
  milestones: "insert, update, delete",
  moderation_acts: "insert",
  objections: "insert, update",
  opinion_releases: "insert",
  organisations: "",
  panel_members: "insert, update, delete",
  panel_participations: "insert, update, delete",
  panels: "insert, update",
  paper_entries: "insert, update, delete",
  phase_answers: "insert",
  phase_changes: "insert",
  population_margins: "",
  proposal_areas: "insert, update, delete",
  proposal_drafts: "insert, update, delete",
  proposal_facts: "insert, update, delete",
  proposal_files: "insert, update, delete",
  proposal_tasks: "insert, update, delete",
  proposal_themes: "insert, update, delete",
  proposal_versions: "insert",
  proposals: "insert, update",
  questionnaires: "insert, update, delete",
  rate_limits: "insert, update, delete",
  reports: "insert, update, delete",
  responses: "insert, update",
  result_cells: "insert",
  result_findings: "insert",
  round_keys: "insert, lock round_id",
  rounds: "insert, update, delete",
  samples: "insert",
  sampling_frames: "insert, update, delete",
  scenarios: "insert, update, delete",
  sessions: "insert, update, delete",
  snapshot_jobs: "insert, update",
  snapshots: "insert",
  statement_rounds: "insert, update, delete",
  statement_votes: "insert, update, delete",
  statements: "insert, update",
  tally_cells: "insert",
  theme_norms: "insert",
  themes: "",
  users: "insert, update",
  volunteers: "insert, update, delete",
  weighings: "insert, update, delete",
  weight_runs: "insert",
};

test("the website may do exactly this with the tables", async () => {
  const { owner } = await testDatabase();
  const rows = await owner.sql<{ name: string; rights: string; locks: string | null }[]>`
    select c.relname as name,
      concat_ws(', ', case when has_table_privilege('bib_app', c.oid, 'insert') then 'insert' end,
        case when has_table_privilege('bib_app', c.oid, 'update') then 'update' end,
        case when has_table_privilege('bib_app', c.oid, 'delete') then 'delete' end,
        case when has_table_privilege('bib_app', c.oid, 'truncate, references, trigger') then 'more' end) as rights,
      (select string_agg(a.attname, ' ') from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and has_column_privilege('bib_app', c.oid, a.attnum, 'update')
        and not has_table_privilege('bib_app', c.oid, 'update')) as locks
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')`;
  const found = rows.map(({ name, rights, locks }) => [
    name,
    [rights, locks && `lock ${locks}`].filter(Boolean).join(", "),
  ]);
  expect(Object.fromEntries(found)).toEqual(expected);
});

test("the website may call two functions that run as the owner: those that finish a round", async () => {
  const { owner } = await testDatabase();
  const rows = await owner.sql`
    select p.oid::regprocedure::text as name, exists (
      select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as everybody
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`;
  expect([...rows]).toEqual([
    { name: "finish_round(integer,integer,timestamp with time zone)", everybody: false },
    { name: "finish_statement_round(integer,integer,timestamp with time zone)", everybody: false },
  ]);
});
