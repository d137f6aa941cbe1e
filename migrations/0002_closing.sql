-- What happens when a round ends, what stays as it is from its opening on, and what the website may write.

-- PR-2: ends the tie between people and their answers. In one transaction, which no late response can cross, the key of
-- the round goes and every response is written anew in random order: under a fresh id, with a fresh form key and hash, and
-- with the last day of the round as its day. The receipt stays, so that its holder can still see and withdraw the answers.
-- It runs as the owner, because the website itself may neither delete a response nor a key.
-- Parts of 500 people keep the memory small; who is in which part is random too. False: not ended yet, done already, or
-- somebody else is at it.
CREATE FUNCTION finish_round(of_organisation integer, of_round integer, moment timestamptz) RETURNS boolean
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
      RETURNING g.fresh_id, a.item_id, a.state, a.score, a.choices, a.body
    ), moved AS (
      INSERT INTO responses (organisation_id, round_id, participant_id, stream, mode, received_on, withdrawn_on, receipt,
        form_key, content_hash, gemeente_code, age_group, gender, education)
      SELECT g.organisation_id, g.round_id, g.fresh_id, g.stream, g.mode, last_day, g.withdrawn_on, g.receipt,
        gen_random_uuid(), gen_random_uuid()::text, g.gemeente_code, g.age_group, g.gender, g.education
      FROM gone g ORDER BY g.fresh_id
    )
    INSERT INTO answers (organisation_id, round_id, participant_id, item_id, state, score, choices, body)
    SELECT of_organisation, of_round, t.fresh_id, t.item_id, t.state, t.score, t.choices, t.body
    FROM taken t ORDER BY t.fresh_id, t.item_id;
  END LOOP;
  DELETE FROM round_keys k WHERE k.organisation_id = of_organisation AND k.round_id = of_round;
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION finish_round(integer, integer, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION finish_round(integer, integer, timestamptz) TO bib_app;
--> statement-breakpoint
-- INT-5: looks at the questionnaire that an item leaves as well as at the one it comes to.
CREATE OR REPLACE FUNCTION refuse_change_of_frozen_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM rounds r
    WHERE r.opens_at <= now() AND (r.organisation_id, r.questionnaire_id)
      IN ((OLD.organisation_id, OLD.questionnaire_id), (NEW.organisation_id, NEW.questionnaire_id))
  ) THEN
    RAISE EXCEPTION 'the questionnaire is frozen: a round that uses it has opened' USING ERRCODE = '23514', CONSTRAINT = 'questionnaire_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_frozen_option() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM items i JOIN rounds r ON r.organisation_id = i.organisation_id AND r.questionnaire_id = i.questionnaire_id
    WHERE r.opens_at <= now() AND (i.organisation_id, i.id)
      IN ((OLD.organisation_id, OLD.item_id), (NEW.organisation_id, NEW.item_id))
  ) THEN
    RAISE EXCEPTION 'the questionnaire is frozen: a round that uses it has opened' USING ERRCODE = '23514', CONSTRAINT = 'questionnaire_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
DROP TRIGGER item_options_frozen ON item_options;
--> statement-breakpoint
CREATE TRIGGER item_options_frozen BEFORE INSERT OR UPDATE OR DELETE ON item_options FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_option();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_frozen_questionnaire() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM rounds r
    WHERE r.opens_at <= now() AND r.organisation_id = OLD.organisation_id AND r.questionnaire_id = OLD.id
  ) THEN
    RAISE EXCEPTION 'the questionnaire is frozen: a round that uses it has opened' USING ERRCODE = '23514', CONSTRAINT = 'questionnaire_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER questionnaires_frozen BEFORE UPDATE OR DELETE ON questionnaires FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_questionnaire();
--> statement-breakpoint
-- A round that has opened keeps everything but its end, and one that has ended stays so. Its number never changes at all.
CREATE FUNCTION refuse_change_of_opened_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.organisation_id, NEW.id) <> (OLD.organisation_id, OLD.id) THEN
    RAISE EXCEPTION 'a round keeps its number' USING ERRCODE = '23514', CONSTRAINT = 'round_frozen';
  END IF;
  IF OLD.opens_at > now() THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'closes_at' <> to_jsonb(OLD) - 'closes_at' THEN
    RAISE EXCEPTION 'round % has opened: only its end may change', OLD.slug USING ERRCODE = '23514', CONSTRAINT = 'round_frozen';
  END IF;
  IF NEW.closes_at > OLD.closes_at AND (OLD.closes_at <= now() OR NOT EXISTS (
    SELECT FROM round_keys k WHERE k.organisation_id = OLD.organisation_id AND k.round_id = OLD.id
  )) THEN
    RAISE EXCEPTION 'round % has ended and cannot open again', OLD.slug USING ERRCODE = '23514', CONSTRAINT = 'round_ended';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER rounds_frozen BEFORE UPDATE OR DELETE ON rounds FOR EACH ROW EXECUTE FUNCTION refuse_change_of_opened_round();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_round_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the key of a round never changes' USING ERRCODE = '23514', CONSTRAINT = 'round_key_fixed';
END $$;
--> statement-breakpoint
CREATE TRIGGER round_keys_fixed BEFORE UPDATE ON round_keys FOR EACH ROW EXECUTE FUNCTION refuse_change_of_round_key();
--> statement-breakpoint
-- The website writes what visitors write. Everything else comes from the operator's command line, which is the owner.
REVOKE INSERT, UPDATE, DELETE ON organisations, areas, area_boundaries, population_margins, themes, indicators,
  indicator_values, proposals, proposal_areas, proposal_themes, proposal_facts, scenarios, milestones, panels,
  questionnaires, items, item_options, rounds, round_keys FROM bib_app;
--> statement-breakpoint
REVOKE DELETE ON users, comments, responses FROM bib_app;
--> statement-breakpoint
REVOKE UPDATE ON panel_members FROM bib_app;
--> statement-breakpoint
-- To lock a row PostgreSQL asks for the right to change one of its columns; the triggers above refuse that change itself.
GRANT UPDATE (id) ON rounds TO bib_app;
--> statement-breakpoint
GRANT UPDATE (round_id) ON round_keys TO bib_app;
