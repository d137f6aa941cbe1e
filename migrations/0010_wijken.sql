-- Figures per wijk of who lives there, and the wijken that people name in a question for a place.
ALTER TYPE "public"."group_kind" ADD VALUE 'wijk';--> statement-breakpoint
ALTER TYPE "public"."group_kind" ADD VALUE 'place';--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "wijk_code" text;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_wijk_code_areas_code_fk" FOREIGN KEY ("wijk_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- PR-2, with the wijk that somebody lives in.
CREATE OR REPLACE FUNCTION finish_round(of_organisation integer, of_round integer, moment timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
-- Every part finds its rows by key, also when the statistics do not know this round yet.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
AS $$
DECLARE
  last_day date;
  people uuid[];
BEGIN
  -- Waits for nobody: a response that is being stored holds the key for an instant, and the next turn comes in a minute.
  SELECT ((r.closes_at - interval '1 microsecond') AT TIME ZONE 'Europe/Amsterdam')::date INTO last_day
  FROM round_keys k JOIN rounds r ON r.organisation_id = k.organisation_id AND r.id = k.round_id
  WHERE k.organisation_id = of_organisation AND k.round_id = of_round AND r.closes_at <= moment
  FOR UPDATE OF k SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  -- Without any statistics all indexes look alike, and one of them would read the whole round for each person.
  IF EXISTS (SELECT FROM pg_class c WHERE c.oid IN ('responses'::regclass, 'answers'::regclass) AND c.reltuples < 0) THEN
    ANALYZE responses, answers;
  END IF;
  FOR people IN
    SELECT array_agg(mixed.participant_id)
    FROM (
      SELECT r.participant_id, (row_number() OVER (ORDER BY gen_random_uuid()) - 1) / 500 AS part
      FROM responses r WHERE r.organisation_id = of_organisation AND r.round_id = of_round
    ) mixed
    GROUP BY mixed.part ORDER BY mixed.part
  LOOP
    -- RETURNING gives a row as it is deleted: one that is withdrawn at this very moment comes back withdrawn.
    WITH gone AS (
      DELETE FROM responses r
      WHERE r.organisation_id = of_organisation AND r.round_id = of_round AND r.participant_id = ANY (people)
      RETURNING r.*, gen_random_uuid() AS fresh_id
    ), taken AS (
      DELETE FROM answers a USING gone g
      WHERE a.organisation_id = g.organisation_id AND a.round_id = g.round_id AND a.participant_id = g.participant_id
      RETURNING g.fresh_id, a.item_id, a.state, a.score, a.choices, a.body, a.points, a.amount, a.area_code
    ), moved AS (
      INSERT INTO responses (organisation_id, round_id, participant_id, stream, mode, received_on, withdrawn_on, receipt,
        form_key, content_hash, gemeente_code, wijk_code, age_group, gender, education)
      SELECT g.organisation_id, g.round_id, g.fresh_id, g.stream, g.mode, last_day, g.withdrawn_on, g.receipt,
        gen_random_uuid(), gen_random_uuid()::text, g.gemeente_code, g.wijk_code, g.age_group, g.gender, g.education
      FROM gone g ORDER BY g.fresh_id
    )
    INSERT INTO answers (organisation_id, round_id, participant_id, item_id, state, score, choices, body, points, amount, area_code)
    SELECT of_organisation, of_round, t.fresh_id, t.item_id, t.state, t.score, t.choices, t.body, t.points, t.amount, t.area_code
    FROM taken t ORDER BY t.fresh_id, t.item_id;
  END LOOP;
  -- What was begun and never sent goes too, and with it whoever filled it in.
  DELETE FROM drafts d WHERE d.organisation_id = of_organisation AND d.round_id = of_round;
  DELETE FROM paper_entries p WHERE p.organisation_id = of_organisation AND p.round_id = of_round;
  DELETE FROM round_keys k WHERE k.organisation_id = of_organisation AND k.round_id = of_round;
  RETURN true;
END $$;
