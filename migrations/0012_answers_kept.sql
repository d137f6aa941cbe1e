-- What was answered before stays to be read; files, proposals and drafts can be taken back; addresses are confirmed.
ALTER TYPE "public"."audience" ADD VALUE 'confirmed';--> statement-breakpoint
ALTER TABLE "phase_answers" DROP CONSTRAINT "phase_answers_length";--> statement-breakpoint
ALTER TABLE "phase_answers" DROP CONSTRAINT "phase_answers_organisation_id_proposal_id_phase_question_pk";--> statement-breakpoint
ALTER TABLE "proposal_files" ALTER COLUMN "content" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ALTER COLUMN "points" SET DATA TYPE integer[];--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "confirmed_on" date;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "form_key" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "author_role" "role" DEFAULT 'resident' NOT NULL;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "author_role" "role" DEFAULT 'resident' NOT NULL;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "phase_answers" ADD COLUMN "id" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "phase_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "phase_answers" ADD CONSTRAINT "phase_answers_organisation_id_id_pk" PRIMARY KEY("organisation_id","id");--> statement-breakpoint
ALTER TABLE "proposal_files" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proposal_files" ADD COLUMN "removed_reason" text;--> statement-breakpoint
ALTER TABLE "proposal_files" ADD COLUMN "removed_by" uuid;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "results_from" date;--> statement-breakpoint
ALTER TABLE "proposal_files" ADD CONSTRAINT "proposal_files_organisation_id_removed_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","removed_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_form_key_once" ON "decisions" USING btree ("organisation_id","form_key");--> statement-breakpoint
CREATE INDEX "phase_answers_newest" ON "phase_answers" USING btree ("organisation_id","proposal_id","phase","question","id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "phase_answers" ADD CONSTRAINT "phase_answers_length" CHECK (char_length("phase_answers"."body") between 0 and 5000);--> statement-breakpoint
ALTER TABLE "proposal_files" ADD CONSTRAINT "proposal_files_empty_when_removed" CHECK (("proposal_files"."content" is null) = ("proposal_files"."removed_at" is not null)
        and num_nonnulls("proposal_files"."removed_at", "proposal_files"."removed_reason", "proposal_files"."removed_by") in (0, 3));--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_withdrawn_with_reason" CHECK (("proposals"."withdrawn_at" is null) = ("proposals"."withdrawn_reason" is null));--> statement-breakpoint
-- An answer to a phase is never written over: the newest holds, and what was said before stays.
REVOKE UPDATE, DELETE ON phase_answers FROM bib_app;
--> statement-breakpoint
-- A decision that nobody has read yet can be thrown away; the trigger keeps those that are published.
GRANT DELETE ON decisions TO bib_app;
--> statement-breakpoint
-- Whoever has an account that staff made can be reached.
UPDATE users SET confirmed_on = CURRENT_DATE WHERE role <> 'resident';
--> statement-breakpoint
UPDATE comments c SET author_role = u.role FROM users u WHERE u.organisation_id = c.organisation_id AND u.id = c.author_id;
--> statement-breakpoint
UPDATE ideas i SET author_role = u.role FROM users u WHERE u.organisation_id = i.organisation_id AND u.id = i.author_id;
--> statement-breakpoint
-- A text is of the role that its author had when writing, whatever becomes of the author.
CREATE FUNCTION fill_author_role() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  SELECT u.role INTO NEW.author_role FROM users u WHERE u.organisation_id = NEW.organisation_id AND u.id = NEW.author_id;
  -- Whoever is not there is refused by the foreign key.
  NEW.author_role := coalesce(NEW.author_role, 'resident');
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER comments_author_role BEFORE INSERT ON comments FOR EACH ROW EXECUTE FUNCTION fill_author_role();
--> statement-breakpoint
CREATE TRIGGER ideas_author_role BEFORE INSERT ON ideas FOR EACH ROW EXECUTE FUNCTION fill_author_role();
--> statement-breakpoint
-- What people have read stays what it was, but for one thing: it can be taken away for good, with a reason.
CREATE FUNCTION refuse_change_of_published_file() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  emptied proposal_files;
BEGIN
  IF OLD.published_at IS NULL THEN
    RETURN NEW;
  END IF;
  emptied := OLD;
  emptied.content := NULL;
  emptied.removed_at := NEW.removed_at;
  emptied.removed_reason := NEW.removed_reason;
  emptied.removed_by := NEW.removed_by;
  IF OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW IS DISTINCT FROM emptied THEN
    RAISE EXCEPTION 'what is published in % never changes', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = 'published_fixed';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DROP TRIGGER proposal_files_fixed ON proposal_files;
--> statement-breakpoint
CREATE TRIGGER proposal_files_fixed BEFORE UPDATE ON proposal_files FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_file();
--> statement-breakpoint
-- A round asks everybody about the same text: no version is published while one is open.
CREATE FUNCTION refuse_version_in_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM rounds r WHERE r.organisation_id = NEW.organisation_id AND r.proposal_id = NEW.proposal_id
      AND r.opens_at <= now() AND r.closes_at > now()
  ) THEN
    RAISE EXCEPTION 'the proposal is frozen: residents are answering questions about it' USING ERRCODE = '23514', CONSTRAINT = 'proposal_frozen';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER proposal_versions_frozen BEFORE INSERT ON proposal_versions FOR EACH ROW EXECUTE FUNCTION refuse_version_in_round();
