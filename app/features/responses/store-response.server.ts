import { type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";

const given = sql.placeholder;

/**
 * The round, if it takes answers at this moment. Holding its key keeps the round from being finished until the answers
 * are in; when the key is being destroyed or is gone, the round has ended, whatever its dates say.
 */
const openRound = sql`
  select r.organisation_id, r.id
  from rounds r join round_keys k on k.organisation_id = r.organisation_id and k.round_id = r.id
  where r.organisation_id = ${given("organisationId")}::int and r.id = ${given("roundId")}::int
    and r.opens_at <= ${given("now")}::timestamptz and r.closes_at > ${given("now")}::timestamptz
  for key share of k skip locked`;

/** What stands in place of the key of a form once its answers were taken back: it tells nothing but that this form was used. */
export function spentKey(formKey: SQL): SQL<string> {
  return sql`substr(encode(sha256(convert_to('withdrawn ' || ${formKey}::uuid::text, 'UTF8')), 'hex'), 1, 32)::uuid`;
}

/** What this very form stored before, also when that was taken back since. */
const earlier = sql`
  select receipt, content_hash, withdrawn_on from responses
  where organisation_id = ${given("organisationId")}::int and round_id = ${given("roundId")}::int
    and form_key in (${given("formKey")}::uuid, ${spentKey(sql`${given("formKey")}`)})`;

/** A second response of the same participant keeps the receipt of the first: whoever saved that code can go on using it. */
const stored = sql`
  insert into responses (organisation_id, round_id, participant_id, stream, mode, received_on, receipt, form_key,
    content_hash, gemeente_code, wijk_code, age_group, gender, education)
  select organisation_id, id, ${given("participantId")}::uuid, ${given("stream")}::stream, ${given("mode")}::mode,
    ${given("receivedOn")}::date, ${given("receipt")}::text, ${given("formKey")}::uuid, ${given("contentHash")}::text,
    ${given("gemeenteCode")}::text, ${given("wijkCode")}::text, ${given("ageGroup")}::age_group, ${given("gender")}::gender, ${given("education")}::education
  from open_round where not exists (select from earlier)
  on conflict (organisation_id, round_id, participant_id) do update set
    stream = excluded.stream, mode = excluded.mode, received_on = excluded.received_on, withdrawn_on = null,
    form_key = excluded.form_key, content_hash = excluded.content_hash,
    gemeente_code = excluded.gemeente_code, wijk_code = excluded.wijk_code, age_group = excluded.age_group, gender = excluded.gender,
    education = excluded.education
  where responses.form_key <> excluded.form_key
  returning organisation_id, round_id, participant_id, receipt`;

const gone = sql`
  delete from answers a using stored s
  where a.organisation_id = s.organisation_id and a.round_id = s.round_id and a.participant_id = s.participant_id
  returning 1`;

/** `gone` is counted before `written` reads it, so that the old answers are deleted before the new ones arrive. */
const written = sql`
  insert into answers (organisation_id, round_id, participant_id, item_id, state, score, choices, body, points, amount, area_code)
  select s.organisation_id, s.round_id, s.participant_id, n.item_id, n.state::answer_state, n.score,
    string_to_array(n.choices, ',')::smallint[], n.body, string_to_array(n.points, ',')::int[], n.amount, n.area_code
  from (select stored.*, (select count(*) from gone) as deleted from stored) s,
    unnest(${given("itemIds")}::int[], ${given("states")}::text[], ${given("scores")}::smallint[],
      ${given("choices")}::text[], ${given("bodies")}::text[], ${given("points")}::text[], ${given("amounts")}::float8[],
      ${given("areaCodes")}::text[]) as n(item_id, state, score, choices, body, points, amount, area_code)
  where s.deleted >= 0
  returning 1`;

/** What was begun goes the moment that it is received: nothing but the response is left of it. */
const draftGone = sql`
  delete from drafts d using stored s
  where d.organisation_id = s.organisation_id and d.round_id = s.round_id and d.participant_id = s.participant_id`;

/** One statement that stores a response with all its answers, or nothing; built and prepared once per pool. */
function prepare(db: Database) {
  const none = {};
  return db
    .with(
      db.$with("open_round", none).as(openRound),
      db.$with("earlier", none).as(earlier),
      db.$with("stored", none).as(stored),
      db.$with("gone", none).as(gone),
      db.$with("written", none).as(written),
      db.$with("draft_gone", none).as(draftGone),
    )
    .select({
      isOpen: sql<boolean>`exists (select from open_round)`.as("is_open"),
      storedReceipt: sql<string | null>`(select receipt from stored where (select count(*) from written) >= 0)`.as(
        "stored_receipt",
      ),
      earlierReceipt: sql<string | null>`(select receipt from earlier)`.as("earlier_receipt"),
      earlierHash: sql<string | null>`(select content_hash from earlier)`.as("earlier_hash"),
      isWithdrawn: sql<boolean>`exists (select from earlier where withdrawn_on is not null)`.as("is_withdrawn"),
    })
    .from(sql`(values (1)) as one`)
    .prepare("store_response");
}

const prepared = oncePerDatabase(prepare);

/** Runs the statement: whether the round is open, the receipt it stored, and what the same form stored before. */
export async function storeResponse(db: Database, values: Record<string, unknown>) {
  const statement = prepared(db);
  const [row] = await statement.execute(values);
  return row;
}
