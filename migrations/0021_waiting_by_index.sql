-- The key of the logbook reads it newest first: the index on the same columns was there twice.
DROP INDEX "audit_log_newest";--> statement-breakpoint
-- What waits for an answer: the comments that ask for one, and the replies that are one.
CREATE INDEX "comments_inputs" ON "comments" USING btree ("organisation_id","proposal_id","id","stance","theme_code") WHERE "comments"."level" = 0 and "comments"."author_role" = 'resident' and "comments"."hidden_at" is null and "comments"."withdrawn_at" is null and "comments"."held_for" is null;--> statement-breakpoint
CREATE INDEX "comments_answers" ON "comments" USING btree ("organisation_id","proposal_id","parent_id") WHERE "comments"."level" = 1 and "comments"."author_role" in ('official', 'admin') and "comments"."hidden_at" is null and "comments"."withdrawn_at" is null and "comments"."held_for" is null;--> statement-breakpoint
-- A decision says what was done with comments on its own proposal. No form ever named another; the list of what waits for an
-- answer looks no further.
CREATE FUNCTION refuse_comment_on_other_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM decisions d JOIN comments c ON c.organisation_id = d.organisation_id AND c.proposal_id <> d.proposal_id
    WHERE d.organisation_id = NEW.organisation_id AND d.id = NEW.decision_id AND c.id = NEW.comment_id
  ) THEN
    RAISE EXCEPTION 'the comment is on another proposal than the decision' USING ERRCODE = '23514', CONSTRAINT = 'decision_inputs_own_proposal';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER decision_inputs_own_proposal BEFORE INSERT OR UPDATE ON decision_inputs FOR EACH ROW
  WHEN (NEW.comment_id IS NOT NULL) EXECUTE FUNCTION refuse_comment_on_other_proposal();
