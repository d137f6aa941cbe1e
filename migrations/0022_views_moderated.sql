ALTER TABLE "moderation_acts" DROP CONSTRAINT "moderation_acts_one_text";--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD COLUMN "guardian_view_id" integer;--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_organisation_id_guardian_view_id_guardian_views_organisation_id_id_fk" FOREIGN KEY ("organisation_id","guardian_view_id") REFERENCES "public"."guardian_views"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_acts_guardian_view" ON "moderation_acts" USING btree ("organisation_id","guardian_view_id","id");--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_one_text" CHECK (num_nonnulls("moderation_acts"."comment_id", "moderation_acts"."idea_id", "moderation_acts"."statement_id", "moderation_acts"."guardian_view_id") = 1);--> statement-breakpoint
-- Views that were taken away before: the decision about them, so that it counts and their guardian can object.
INSERT INTO "moderation_acts" ("organisation_id", "guardian_view_id", "act", "reason", "explanation", "moderator_id", "acted_at")
SELECT "organisation_id", "id", 'hide', "hidden_reason", "hidden_explanation", "hidden_by", "hidden_at" FROM "guardian_views" removed
WHERE "hidden_at" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "moderation_acts" act WHERE act."organisation_id" = removed."organisation_id" AND act."guardian_view_id" = removed."id"
)
ORDER BY "hidden_at", "id";
--> statement-breakpoint
-- What a guardian published never changes, but a moderator takes it away, with a reason and nothing else with it; it comes back
-- when the guardian objected to that and was found right; and what stays away loses its text in time.
CREATE OR REPLACE FUNCTION refuse_change_of_published_view() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  removal constant text[] := ARRAY['hidden_at', 'hidden_by', 'hidden_reason', 'hidden_explanation'];
  words constant text[] := ARRAY['body', 'sources'];
BEGIN
  IF OLD.published_at IS NULL THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - removal = to_jsonb(OLD) - removal AND (OLD.hidden_at IS NULL) <> (NEW.hidden_at IS NULL)
      AND (NEW.hidden_at IS NOT NULL OR (
        SELECT o.outcome = 'upheld' FROM moderation_acts a
          LEFT JOIN objections o ON o.organisation_id = a.organisation_id AND o.act_id = a.id
        WHERE a.organisation_id = OLD.organisation_id AND a.guardian_view_id = OLD.id ORDER BY a.id DESC LIMIT 1
      )) THEN
      RETURN NEW;
    END IF;
    IF OLD.hidden_at IS NOT NULL AND to_jsonb(NEW) - words = to_jsonb(OLD) - words
      AND NEW.body = '–' AND NEW.sources = ARRAY['–'] THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'what is published in % never changes', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = 'published_fixed';
END $$;
