CREATE TYPE "public"."allocation" AS ENUM('proportional', 'equal', 'neyman');--> statement-breakpoint
CREATE TYPE "public"."mail_state" AS ENUM('waiting', 'sent', 'failed');--> statement-breakpoint
CREATE TYPE "public"."tenure" AS ENUM('huur_sociaal', 'huur_vrij', 'koop', 'anders');--> statement-breakpoint
ALTER TYPE "public"."item_type" ADD VALUE 'statement';--> statement-breakpoint
ALTER TYPE "public"."item_type" ADD VALUE 'ranking';--> statement-breakpoint
ALTER TYPE "public"."item_type" ADD VALUE 'points';--> statement-breakpoint
ALTER TYPE "public"."item_type" ADD VALUE 'number';--> statement-breakpoint
ALTER TYPE "public"."item_type" ADD VALUE 'date';--> statement-breakpoint
ALTER TYPE "public"."item_type" ADD VALUE 'map_point';--> statement-breakpoint
ALTER TYPE "public"."item_type" ADD VALUE 'explanation';--> statement-breakpoint
ALTER TYPE "public"."item_type" ADD VALUE 'page';--> statement-breakpoint
CREATE TABLE "assemblies" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "assemblies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"seats" smallint NOT NULL,
	"quotas" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"requested_at" timestamp with time zone,
	"in_the_way" jsonb,
	CONSTRAINT "assemblies_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "lotteries" (
	"organisation_id" integer NOT NULL,
	"assembly_id" integer NOT NULL,
	"tickets" integer NOT NULL,
	"possible" jsonb NOT NULL,
	"chances" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"drawn_ticket" integer,
	"drawn_from" text,
	"drawn_at" timestamp with time zone,
	CONSTRAINT "lotteries_organisation_id_assembly_id_pk" PRIMARY KEY("organisation_id","assembly_id")
);
--> statement-breakpoint
CREATE TABLE "volunteers" (
	"organisation_id" integer NOT NULL,
	"assembly_id" integer NOT NULL,
	"number" text NOT NULL,
	"levels" jsonb NOT NULL,
	CONSTRAINT "volunteers_organisation_id_assembly_id_number_pk" PRIMARY KEY("organisation_id","assembly_id","number")
);
--> statement-breakpoint
CREATE TABLE "frame_people" (
	"organisation_id" integer NOT NULL,
	"frame_id" integer NOT NULL,
	"person_id" text NOT NULL,
	"gemeente_code" text NOT NULL,
	"wijk_code" text,
	"age_group" "age_group",
	"gender" "gender",
	"education" "education",
	"address" text,
	"email" text,
	CONSTRAINT "frame_people_organisation_id_frame_id_person_id_pk" PRIMARY KEY("organisation_id","frame_id","person_id"),
	CONSTRAINT "frame_people_can_be_reached" CHECK (num_nonnulls("frame_people"."address", "frame_people"."email") > 0)
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"organisation_id" integer NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"round_id" integer NOT NULL,
	"sample_id" integer,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"serial" integer NOT NULL,
	"design_weight" double precision DEFAULT 1 NOT NULL,
	"gemeente_code" text,
	"wijk_code" text,
	"age_group" "age_group",
	"gender" "gender",
	"education" "education",
	"address" text,
	"email" text,
	"sent_on" date,
	"reminders_sent" smallint DEFAULT 0 NOT NULL,
	"reminded_on" date,
	"has_bounced" boolean DEFAULT false NOT NULL,
	"used_on" date,
	"has_answered" boolean DEFAULT false NOT NULL,
	"session_hash" text,
	"resume_hash" text,
	CONSTRAINT "invitations_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "samples" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "samples_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"round_id" integer NOT NULL,
	"frame_id" integer NOT NULL,
	"seed" text NOT NULL,
	"allocation" "allocation" NOT NULL,
	"size" integer NOT NULL,
	"strata" jsonb NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	CONSTRAINT "samples_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "sampling_frames" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "sampling_frames_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"round_id" integer NOT NULL,
	"name" text NOT NULL,
	"people" integer NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"erased_on" date,
	CONSTRAINT "sampling_frames_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"organisation_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"send_key" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"state" "mail_state" DEFAULT 'waiting' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "mails_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "panel_participations" (
	"organisation_id" integer NOT NULL,
	"panel_id" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"round_id" integer NOT NULL,
	"invited_on" date NOT NULL,
	"has_answered" boolean DEFAULT false NOT NULL,
	CONSTRAINT "panel_participations_organisation_id_panel_id_user_id_round_id_pk" PRIMARY KEY("organisation_id","panel_id","user_id","round_id")
);
--> statement-breakpoint
CREATE TABLE "paper_entries" (
	"organisation_id" integer NOT NULL,
	"round_id" integer NOT NULL,
	"form_number" text NOT NULL,
	"pass" smallint NOT NULL,
	"fields" jsonb NOT NULL,
	"entered_by" uuid NOT NULL,
	"entered_on" date NOT NULL,
	CONSTRAINT "paper_entries_organisation_id_round_id_form_number_pass_pk" PRIMARY KEY("organisation_id","round_id","form_number","pass")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"organisation_id" integer NOT NULL,
	"round_id" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"fields" jsonb NOT NULL,
	"screen" smallint NOT NULL,
	"resume_hash" text,
	"saved_on" date NOT NULL,
	CONSTRAINT "drafts_organisation_id_round_id_participant_id_pk" PRIMARY KEY("organisation_id","round_id","participant_id")
);
--> statement-breakpoint
ALTER TABLE "items" DROP CONSTRAINT "items_scored_have_bounds";--> statement-breakpoint
ALTER TABLE "answers" DROP CONSTRAINT "answers_content_only_when_answered";--> statement-breakpoint
ALTER TABLE "round_keys" DROP CONSTRAINT "round_keys_organisation_id_round_id_rounds_organisation_id_id_fk";
--> statement-breakpoint
ALTER TABLE "panel_members" ADD COLUMN "wijk_code" text;--> statement-breakpoint
ALTER TABLE "panel_members" ADD COLUMN "birth_year" smallint;--> statement-breakpoint
ALTER TABLE "panel_members" ADD COLUMN "tenure" "tenure";--> statement-breakpoint
ALTER TABLE "panel_members" ADD COLUMN "paused_until" date;--> statement-breakpoint
ALTER TABLE "panel_members" ADD COLUMN "refreshed_on" date;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "condition" jsonb;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "settings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "wording_reason" text;--> statement-breakpoint
ALTER TABLE "questionnaires" ADD COLUMN "sampling" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "questionnaires" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "purpose_nl" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "purpose_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "quotas" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "points" smallint[];--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "amount" double precision;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "area_code" text;--> statement-breakpoint
ALTER TABLE "assemblies" ADD CONSTRAINT "assemblies_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lotteries" ADD CONSTRAINT "lotteries_organisation_id_assembly_id_assemblies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assembly_id") REFERENCES "public"."assemblies"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "volunteers" ADD CONSTRAINT "volunteers_organisation_id_assembly_id_assemblies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assembly_id") REFERENCES "public"."assemblies"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frame_people" ADD CONSTRAINT "frame_people_gemeente_code_areas_code_fk" FOREIGN KEY ("gemeente_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frame_people" ADD CONSTRAINT "frame_people_wijk_code_areas_code_fk" FOREIGN KEY ("wijk_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frame_people" ADD CONSTRAINT "frame_people_organisation_id_frame_id_sampling_frames_organisation_id_id_fk" FOREIGN KEY ("organisation_id","frame_id") REFERENCES "public"."sampling_frames"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_gemeente_code_areas_code_fk" FOREIGN KEY ("gemeente_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_wijk_code_areas_code_fk" FOREIGN KEY ("wijk_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_round_id_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."rounds"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_sample_id_samples_organisation_id_id_fk" FOREIGN KEY ("organisation_id","sample_id") REFERENCES "public"."samples"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "samples" ADD CONSTRAINT "samples_organisation_id_round_id_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."rounds"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "samples" ADD CONSTRAINT "samples_organisation_id_frame_id_sampling_frames_organisation_id_id_fk" FOREIGN KEY ("organisation_id","frame_id") REFERENCES "public"."sampling_frames"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sampling_frames" ADD CONSTRAINT "sampling_frames_organisation_id_round_id_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."rounds"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_participations" ADD CONSTRAINT "panel_participations_organisation_id_panel_id_user_id_panel_members_organisation_id_panel_id_user_id_fk" FOREIGN KEY ("organisation_id","panel_id","user_id") REFERENCES "public"."panel_members"("organisation_id","panel_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_entries" ADD CONSTRAINT "paper_entries_organisation_id_round_id_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."rounds"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_organisation_id_round_id_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."rounds"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assemblies_slug_once" ON "assemblies" USING btree ("organisation_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token_once" ON "invitations" USING btree ("organisation_id","token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_code_once" ON "invitations" USING btree ("organisation_id","code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_session_once" ON "invitations" USING btree ("organisation_id","session_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_resume_once" ON "invitations" USING btree ("organisation_id","resume_hash");--> statement-breakpoint
CREATE INDEX "invitations_of_round" ON "invitations" USING btree ("organisation_id","round_id","serial");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_send_key_once" ON "mails" USING btree ("organisation_id","send_key");--> statement-breakpoint
CREATE INDEX "mails_to_send" ON "mails" USING btree ("state","next_at");--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_resume_once" ON "drafts" USING btree ("organisation_id","resume_hash");--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_wijk_code_areas_code_fk" FOREIGN KEY ("wijk_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_keys" ADD CONSTRAINT "round_keys_organisation_id_round_id_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."rounds"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_scored_have_bounds" CHECK ("items"."type"::text not in ('importance','grade','effect','likert','single_choice','statement') or ("items"."lowest" is not null and "items"."highest" > "items"."lowest"));--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_content_only_when_answered" CHECK (num_nonnulls("answers"."score", "answers"."choices", "answers"."body", "answers"."points", "answers"."amount", "answers"."area_code") = ("answers"."state" = 'answered')::int);--> statement-breakpoint
-- PR-2, with everything that an answer can hold by now.
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
        form_key, content_hash, gemeente_code, age_group, gender, education)
      SELECT g.organisation_id, g.round_id, g.fresh_id, g.stream, g.mode, last_day, g.withdrawn_on, g.receipt,
        gen_random_uuid(), gen_random_uuid()::text, g.gemeente_code, g.age_group, g.gender, g.education
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
--> statement-breakpoint
-- Staff make questionnaires, rounds and panels on the site; the triggers above keep what has opened as it is.
GRANT INSERT, UPDATE, DELETE ON questionnaires, items, item_options, rounds TO bib_app;
--> statement-breakpoint
GRANT INSERT ON round_keys TO bib_app;
--> statement-breakpoint
GRANT INSERT, UPDATE ON panels TO bib_app;
--> statement-breakpoint
GRANT UPDATE ON panel_members TO bib_app;
--> statement-breakpoint
-- A sample that was drawn is a record of how it was drawn.
REVOKE UPDATE, DELETE ON samples FROM bib_app;
--> statement-breakpoint
REVOKE DELETE ON lotteries FROM bib_app;
--> statement-breakpoint
-- A lottery is published before the draw: from then on it can be drawn once, and nothing of it changes.
CREATE FUNCTION refuse_change_of_lottery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.drawn_ticket IS NOT NULL
    OR to_jsonb(NEW) - 'drawn_ticket' - 'drawn_from' - 'drawn_at' <> to_jsonb(OLD) - 'drawn_ticket' - 'drawn_from' - 'drawn_at' THEN
    RAISE EXCEPTION 'a published lottery never changes' USING ERRCODE = '23514', CONSTRAINT = 'lottery_fixed';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER lotteries_fixed BEFORE UPDATE ON lotteries FOR EACH ROW EXECUTE FUNCTION refuse_change_of_lottery();
