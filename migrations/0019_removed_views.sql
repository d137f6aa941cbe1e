ALTER TABLE "guardian_views" ADD COLUMN "hidden_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "guardian_views" ADD COLUMN "hidden_by" uuid;--> statement-breakpoint
ALTER TABLE "guardian_views" ADD COLUMN "hidden_reason" text;--> statement-breakpoint
ALTER TABLE "guardian_views" ADD COLUMN "hidden_explanation" text;--> statement-breakpoint
ALTER TABLE "guardian_views" ADD CONSTRAINT "guardian_views_organisation_id_hidden_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","hidden_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_views" ADD CONSTRAINT "guardian_views_hidden_with_reason" CHECK (num_nonnulls("guardian_views"."hidden_at", "guardian_views"."hidden_by", "guardian_views"."hidden_reason", "guardian_views"."hidden_explanation") in (0, 4)
        and ("guardian_views"."hidden_at" is null or "guardian_views"."published_at" is not null));--> statement-breakpoint
ALTER TABLE "guardian_views" ADD CONSTRAINT "guardian_views_hidden_length" CHECK (char_length("guardian_views"."hidden_explanation") between 1 and 1000);--> statement-breakpoint
-- What a guardian published never changes, but a moderator takes it away: once, with a reason, and nothing else with it.
CREATE FUNCTION refuse_change_of_published_view() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  removal constant text[] := ARRAY['hidden_at', 'hidden_by', 'hidden_reason', 'hidden_explanation'];
BEGIN
  IF OLD.published_at IS NOT NULL AND NOT (TG_OP = 'UPDATE' AND OLD.hidden_at IS NULL AND NEW.hidden_at IS NOT NULL
    AND to_jsonb(NEW) - removal = to_jsonb(OLD) - removal) THEN
    RAISE EXCEPTION 'what is published in % never changes', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = 'published_fixed';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
DROP TRIGGER guardian_views_fixed ON guardian_views;
--> statement-breakpoint
CREATE TRIGGER guardian_views_fixed BEFORE UPDATE OR DELETE ON guardian_views FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_view();
