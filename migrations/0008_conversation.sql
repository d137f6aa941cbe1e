CREATE TYPE "public"."absent_party" AS ENUM('later', 'nature', 'elsewhere');--> statement-breakpoint
CREATE TYPE "public"."digest" AS ENUM('weekly', 'never');--> statement-breakpoint
CREATE TYPE "public"."moderation_act" AS ENUM('hide', 'show', 'accept', 'reject');--> statement-breakpoint
CREATE TYPE "public"."objection_outcome" AS ENUM('upheld', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."proposal_file_kind" AS ENUM('picture', 'drawing', 'document');--> statement-breakpoint
CREATE TYPE "public"."statement_state" AS ENUM('waiting', 'accepted', 'rejected');--> statement-breakpoint
CREATE TABLE "audit_log" (
	"organisation_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb NOT NULL,
	CONSTRAINT "audit_log_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "decision_inputs" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "decision_inputs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"decision_id" integer NOT NULL,
	"comment_id" integer,
	"idea_id" integer,
	"guardian_view_id" integer,
	"used" boolean NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "decision_inputs_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "decision_inputs_once" UNIQUE NULLS NOT DISTINCT("organisation_id","decision_id","comment_id","idea_id","guardian_view_id"),
	CONSTRAINT "decision_inputs_one_input" CHECK (num_nonnulls("decision_inputs"."comment_id", "decision_inputs"."idea_id", "decision_inputs"."guardian_view_id") = 1),
	CONSTRAINT "decision_inputs_reason_length" CHECK (char_length("decision_inputs"."reason") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"proposal_id" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"decided_on" date NOT NULL,
	"phase" "phase",
	"snapshot_id" integer,
	"weighing_version" smallint,
	"made_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "decisions_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "decisions_title_length" CHECK (char_length("decisions"."title") between 1 and 200),
	CONSTRAINT "decisions_body_length" CHECK (char_length("decisions"."body") between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "comment_votes" (
	"organisation_id" integer NOT NULL,
	"comment_id" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"supports" boolean NOT NULL,
	CONSTRAINT "comment_votes_organisation_id_comment_id_user_id_pk" PRIMARY KEY("organisation_id","comment_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "guardian_views" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "guardian_views_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"guardian_id" integer NOT NULL,
	"theme_code" text NOT NULL,
	"score" smallint,
	"body" text NOT NULL,
	"sources" text[] NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "guardian_views_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "guardian_views_score" CHECK ("guardian_views"."score" between -3 and 3),
	CONSTRAINT "guardian_views_length" CHECK (char_length("guardian_views"."body") between 1 and 5000),
	CONSTRAINT "guardian_views_has_a_source" CHECK (cardinality("guardian_views"."sources") between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "guardians" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "guardians_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"proposal_id" integer NOT NULL,
	"speaks_for" "absent_party" NOT NULL,
	"user_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"appointed_by" uuid NOT NULL,
	"appointed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "guardians_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "guardians_reason_length" CHECK (char_length("guardians"."reason") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "idea_supports" (
	"organisation_id" integer NOT NULL,
	"idea_id" integer NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "idea_supports_organisation_id_idea_id_user_id_pk" PRIMARY KEY("organisation_id","idea_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "ideas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"theme_code" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text,
	"held_for" text,
	"merged_into" integer,
	"proposal_id" integer,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"form_key" uuid NOT NULL,
	CONSTRAINT "ideas_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "ideas_title_length" CHECK (char_length("ideas"."title") between 1 and 120),
	CONSTRAINT "ideas_body_length" CHECK (char_length("ideas"."body") <= 2000 and ("ideas"."body" <> '') = ("ideas"."withdrawn_at" is null)),
	CONSTRAINT "ideas_hidden_with_reason" CHECK (("ideas"."hidden_at" is null) = ("ideas"."hidden_reason" is null)),
	CONSTRAINT "ideas_not_into_itself" CHECK ("ideas"."merged_into" <> "ideas"."id"),
	CONSTRAINT "ideas_answer_whole" CHECK (num_nonnulls("ideas"."answer", "ideas"."answered_by", "ideas"."answered_at") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "mail_preferences" (
	"organisation_id" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"digest" "digest" NOT NULL,
	"about_own_input" boolean NOT NULL,
	"unsubscribe_key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"last_digest_on" date,
	CONSTRAINT "mail_preferences_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id"),
	CONSTRAINT "mail_preferences_key_once" UNIQUE("organisation_id","unsubscribe_key")
);
--> statement-breakpoint
CREATE TABLE "moderation_acts" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "moderation_acts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"comment_id" integer,
	"idea_id" integer,
	"statement_id" integer,
	"act" "moderation_act" NOT NULL,
	"reason" text,
	"explanation" text,
	"moderator_id" uuid NOT NULL,
	"acted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "moderation_acts_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "moderation_acts_of_moderator" UNIQUE("organisation_id","id","moderator_id"),
	CONSTRAINT "moderation_acts_one_text" CHECK (num_nonnulls("moderation_acts"."comment_id", "moderation_acts"."idea_id", "moderation_acts"."statement_id") = 1),
	CONSTRAINT "moderation_acts_reason" CHECK (("moderation_acts"."act" in ('hide', 'reject')) = ("moderation_acts"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"organisation_id" integer NOT NULL,
	"act_id" integer NOT NULL,
	"body" text NOT NULL,
	"objected_at" timestamp with time zone NOT NULL,
	"moderator_id" uuid NOT NULL,
	"outcome" "objection_outcome",
	"explanation" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "objections_organisation_id_act_id_pk" PRIMARY KEY("organisation_id","act_id"),
	CONSTRAINT "objections_second_moderator" CHECK ("objections"."decided_by" <> "objections"."moderator_id"),
	CONSTRAINT "objections_length" CHECK (char_length("objections"."body") between 1 and 2000),
	CONSTRAINT "objections_decided_whole" CHECK (num_nonnulls("objections"."outcome", "objections"."explanation", "objections"."decided_by", "objections"."decided_at") in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"comment_id" integer,
	"idea_id" integer,
	"reporter_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone,
	CONSTRAINT "reports_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "reports_once" UNIQUE NULLS NOT DISTINCT("organisation_id","reporter_id","comment_id","idea_id"),
	CONSTRAINT "reports_one_text" CHECK (num_nonnulls("reports"."comment_id", "reports"."idea_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "phase_answers" (
	"organisation_id" integer NOT NULL,
	"proposal_id" integer NOT NULL,
	"phase" "phase" NOT NULL,
	"question" text NOT NULL,
	"body" text NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "phase_answers_organisation_id_proposal_id_phase_question_pk" PRIMARY KEY("organisation_id","proposal_id","phase","question"),
	CONSTRAINT "phase_answers_length" CHECK (char_length("phase_answers"."body") between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "phase_changes" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "phase_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"proposal_id" integer NOT NULL,
	"from_phase" "phase",
	"to_phase" "phase" NOT NULL,
	"reason" text,
	"unanswered" integer NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "phase_changes_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "phase_changes_unanswered_needs_reason" CHECK ("phase_changes"."unanswered" = 0 or "phase_changes"."from_phase" is distinct from 'beleidsvorming' or "phase_changes"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "proposal_drafts" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "proposal_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"proposal_id" integer,
	"content" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_drafts_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "proposal_files" (
	"organisation_id" integer NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"draft_id" integer NOT NULL,
	"kind" "proposal_file_kind" NOT NULL,
	"title" text NOT NULL,
	"alternative" text,
	"media_type" text NOT NULL,
	"width" smallint,
	"height" smallint,
	"content" "bytea" NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "proposal_files_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "proposal_files_media_type" CHECK ("proposal_files"."media_type" in ('image/webp', 'application/pdf')),
	CONSTRAINT "proposal_files_pictures_are_described" CHECK (("proposal_files"."kind" = 'document') = ("proposal_files"."alternative" is null) and ("proposal_files"."kind" = 'document') = ("proposal_files"."width" is null))
);
--> statement-breakpoint
CREATE TABLE "proposal_tasks" (
	"organisation_id" integer NOT NULL,
	"proposal_id" integer NOT NULL,
	"task_code" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "proposal_tasks_organisation_id_proposal_id_task_code_pk" PRIMARY KEY("organisation_id","proposal_id","task_code")
);
--> statement-breakpoint
CREATE TABLE "proposal_versions" (
	"organisation_id" integer NOT NULL,
	"proposal_id" integer NOT NULL,
	"version" smallint NOT NULL,
	"content" jsonb NOT NULL,
	"change" text,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" uuid,
	CONSTRAINT "proposal_versions_organisation_id_proposal_id_version_pk" PRIMARY KEY("organisation_id","proposal_id","version"),
	CONSTRAINT "proposal_versions_from_one" CHECK ("proposal_versions"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "opinion_releases" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "opinion_releases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"proposal_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"method_version" text NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "opinion_releases_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "statement_rounds" (
	"organisation_id" integer NOT NULL,
	"proposal_id" integer NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"key" "bytea",
	CONSTRAINT "statement_rounds_organisation_id_proposal_id_pk" PRIMARY KEY("organisation_id","proposal_id"),
	CONSTRAINT "statement_rounds_opens_before_closing" CHECK ("statement_rounds"."opens_at" < "statement_rounds"."closes_at")
);
--> statement-breakpoint
CREATE TABLE "statement_votes" (
	"organisation_id" integer NOT NULL,
	"statement_id" integer NOT NULL,
	"voter" text NOT NULL,
	"vote" smallint NOT NULL,
	"voted_on" date NOT NULL,
	CONSTRAINT "statement_votes_organisation_id_statement_id_voter_pk" PRIMARY KEY("organisation_id","statement_id","voter"),
	CONSTRAINT "statement_votes_value" CHECK ("statement_votes"."vote" in (-1, 0, 1))
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "statements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"proposal_id" integer NOT NULL,
	"body" text NOT NULL,
	"state" "statement_state" NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"form_key" uuid NOT NULL,
	CONSTRAINT "statements_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "statements_length" CHECK (char_length("statements"."body") between 10 and 200)
);
--> statement-breakpoint
CREATE TABLE "weighings" (
	"organisation_id" integer NOT NULL,
	"proposal_id" integer NOT NULL,
	"version" smallint NOT NULL,
	"content" jsonb NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "weighings_organisation_id_proposal_id_version_pk" PRIMARY KEY("organisation_id","proposal_id","version")
);
--> statement-breakpoint
ALTER TABLE "comments" DROP CONSTRAINT "comments_body_length";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "theme_code" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "area_code" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "drawing_id" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "drawing_x" smallint;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "drawing_y" smallint;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "held_for" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_inputs" ADD CONSTRAINT "decision_inputs_organisation_id_decision_id_decisions_organisation_id_id_fk" FOREIGN KEY ("organisation_id","decision_id") REFERENCES "public"."decisions"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_inputs" ADD CONSTRAINT "decision_inputs_organisation_id_comment_id_comments_organisation_id_id_fk" FOREIGN KEY ("organisation_id","comment_id") REFERENCES "public"."comments"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_inputs" ADD CONSTRAINT "decision_inputs_organisation_id_idea_id_ideas_organisation_id_id_fk" FOREIGN KEY ("organisation_id","idea_id") REFERENCES "public"."ideas"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_inputs" ADD CONSTRAINT "decision_inputs_organisation_id_guardian_view_id_guardian_views_organisation_id_id_fk" FOREIGN KEY ("organisation_id","guardian_view_id") REFERENCES "public"."guardian_views"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_organisation_id_snapshot_id_snapshots_organisation_id_id_fk" FOREIGN KEY ("organisation_id","snapshot_id") REFERENCES "public"."snapshots"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_organisation_id_proposal_id_weighing_version_weighings_organisation_id_proposal_id_version_fk" FOREIGN KEY ("organisation_id","proposal_id","weighing_version") REFERENCES "public"."weighings"("organisation_id","proposal_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_organisation_id_made_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","made_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_votes" ADD CONSTRAINT "comment_votes_organisation_id_comment_id_comments_organisation_id_id_fk" FOREIGN KEY ("organisation_id","comment_id") REFERENCES "public"."comments"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_votes" ADD CONSTRAINT "comment_votes_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_views" ADD CONSTRAINT "guardian_views_theme_code_themes_code_fk" FOREIGN KEY ("theme_code") REFERENCES "public"."themes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_views" ADD CONSTRAINT "guardian_views_organisation_id_guardian_id_guardians_organisation_id_id_fk" FOREIGN KEY ("organisation_id","guardian_id") REFERENCES "public"."guardians"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardians" ADD CONSTRAINT "guardians_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardians" ADD CONSTRAINT "guardians_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardians" ADD CONSTRAINT "guardians_organisation_id_appointed_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","appointed_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_supports" ADD CONSTRAINT "idea_supports_organisation_id_idea_id_ideas_organisation_id_id_fk" FOREIGN KEY ("organisation_id","idea_id") REFERENCES "public"."ideas"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_supports" ADD CONSTRAINT "idea_supports_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_theme_code_themes_code_fk" FOREIGN KEY ("theme_code") REFERENCES "public"."themes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_organisation_id_author_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","author_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_organisation_id_answered_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","answered_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_organisation_id_merged_into_ideas_organisation_id_id_fk" FOREIGN KEY ("organisation_id","merged_into") REFERENCES "public"."ideas"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_organisation_id_comment_id_comments_organisation_id_id_fk" FOREIGN KEY ("organisation_id","comment_id") REFERENCES "public"."comments"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_organisation_id_idea_id_ideas_organisation_id_id_fk" FOREIGN KEY ("organisation_id","idea_id") REFERENCES "public"."ideas"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_organisation_id_statement_id_statements_organisation_id_id_fk" FOREIGN KEY ("organisation_id","statement_id") REFERENCES "public"."statements"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_organisation_id_moderator_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","moderator_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_organisation_id_act_id_moderator_id_moderation_acts_organisation_id_id_moderator_id_fk" FOREIGN KEY ("organisation_id","act_id","moderator_id") REFERENCES "public"."moderation_acts"("organisation_id","id","moderator_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_organisation_id_decided_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","decided_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_organisation_id_comment_id_comments_organisation_id_id_fk" FOREIGN KEY ("organisation_id","comment_id") REFERENCES "public"."comments"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_organisation_id_idea_id_ideas_organisation_id_id_fk" FOREIGN KEY ("organisation_id","idea_id") REFERENCES "public"."ideas"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_organisation_id_reporter_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","reporter_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_answers" ADD CONSTRAINT "phase_answers_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_answers" ADD CONSTRAINT "phase_answers_organisation_id_answered_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","answered_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_changes" ADD CONSTRAINT "phase_changes_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_changes" ADD CONSTRAINT "phase_changes_organisation_id_changed_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","changed_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_drafts" ADD CONSTRAINT "proposal_drafts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_drafts" ADD CONSTRAINT "proposal_drafts_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_drafts" ADD CONSTRAINT "proposal_drafts_organisation_id_changed_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","changed_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_files" ADD CONSTRAINT "proposal_files_organisation_id_draft_id_proposal_drafts_organisation_id_id_fk" FOREIGN KEY ("organisation_id","draft_id") REFERENCES "public"."proposal_drafts"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_files" ADD CONSTRAINT "proposal_files_organisation_id_uploaded_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","uploaded_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_tasks" ADD CONSTRAINT "proposal_tasks_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_organisation_id_published_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","published_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_releases" ADD CONSTRAINT "opinion_releases_organisation_id_proposal_id_statement_rounds_organisation_id_proposal_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."statement_rounds"("organisation_id","proposal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_rounds" ADD CONSTRAINT "statement_rounds_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_votes" ADD CONSTRAINT "statement_votes_organisation_id_statement_id_statements_organisation_id_id_fk" FOREIGN KEY ("organisation_id","statement_id") REFERENCES "public"."statements"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_organisation_id_proposal_id_statement_rounds_organisation_id_proposal_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."statement_rounds"("organisation_id","proposal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_organisation_id_author_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","author_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weighings" ADD CONSTRAINT "weighings_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weighings" ADD CONSTRAINT "weighings_organisation_id_changed_by_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","changed_by") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_newest" ON "audit_log" USING btree ("organisation_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decision_inputs_of_comment" ON "decision_inputs" USING btree ("organisation_id","comment_id");--> statement-breakpoint
CREATE INDEX "decision_inputs_of_idea" ON "decision_inputs" USING btree ("organisation_id","idea_id");--> statement-breakpoint
CREATE INDEX "decisions_of_proposal" ON "decisions" USING btree ("organisation_id","proposal_id","id");--> statement-breakpoint
CREATE INDEX "guardian_views_of_guardian" ON "guardian_views" USING btree ("organisation_id","guardian_id");--> statement-breakpoint
CREATE INDEX "guardians_of_proposal" ON "guardians" USING btree ("organisation_id","proposal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ideas_form_key_once" ON "ideas" USING btree ("organisation_id","author_id","form_key");--> statement-breakpoint
CREATE INDEX "ideas_of_area" ON "ideas" USING btree ("organisation_id","area_code","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reports_to_handle" ON "reports" USING btree ("organisation_id","handled_at");--> statement-breakpoint
CREATE INDEX "phase_changes_of_proposal" ON "phase_changes" USING btree ("organisation_id","proposal_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_drafts_one_per_proposal" ON "proposal_drafts" USING btree ("organisation_id","proposal_id");--> statement-breakpoint
CREATE INDEX "proposal_files_of_draft" ON "proposal_files" USING btree ("organisation_id","draft_id");--> statement-breakpoint
CREATE INDEX "opinion_releases_newest" ON "opinion_releases" USING btree ("organisation_id","proposal_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "statements_form_key_once" ON "statements" USING btree ("organisation_id","proposal_id","form_key");--> statement-breakpoint
CREATE INDEX "statements_of_proposal" ON "statements" USING btree ("organisation_id","proposal_id","id");--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_theme_code_themes_code_fk" FOREIGN KEY ("theme_code") REFERENCES "public"."themes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_organisation_id_drawing_id_proposal_files_organisation_id_id_fk" FOREIGN KEY ("organisation_id","drawing_id") REFERENCES "public"."proposal_files"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_place_on_drawing" CHECK (num_nonnulls("comments"."drawing_id", "comments"."drawing_x", "comments"."drawing_y") in (0, 3)
        and "comments"."drawing_x" between 0 and 1000 and "comments"."drawing_y" between 0 and 1000);--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_body_length" CHECK (char_length("comments"."body") <= 2000 and ("comments"."body" <> '') = ("comments"."withdrawn_at" is null));--> statement-breakpoint
-- Officials publish proposals on the site; the triggers below keep what residents were asked about as it was.
GRANT INSERT, UPDATE, DELETE ON proposals, proposal_areas, proposal_themes, proposal_facts, scenarios, milestones TO bib_app;
--> statement-breakpoint
REVOKE DELETE ON proposals, ideas, statements, guardians, decisions FROM bib_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON proposal_versions, phase_changes, moderation_acts, opinion_releases, audit_log FROM bib_app;
--> statement-breakpoint
REVOKE DELETE ON objections FROM bib_app;
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_asked_scenario() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM rounds r
    WHERE r.opens_at <= now() AND (r.organisation_id, r.proposal_id)
      IN ((OLD.organisation_id, OLD.proposal_id), (NEW.organisation_id, NEW.proposal_id))
  ) THEN
    RAISE EXCEPTION 'the scenarios are frozen: residents have been asked about them' USING ERRCODE = '23514', CONSTRAINT = 'scenarios_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER scenarios_frozen BEFORE INSERT OR UPDATE OR DELETE ON scenarios FOR EACH ROW EXECUTE FUNCTION refuse_change_of_asked_scenario();
--> statement-breakpoint
-- What residents read before they answer stays as it is while they do.
CREATE FUNCTION refuse_change_of_proposal_in_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.title, NEW.summary, NEW.area_code, NEW.horizon_year) IS DISTINCT FROM (OLD.title, OLD.summary, OLD.area_code, OLD.horizon_year)
    AND EXISTS (
      SELECT FROM rounds r WHERE r.organisation_id = OLD.organisation_id AND r.proposal_id = OLD.id
        AND r.opens_at <= now() AND r.closes_at > now()
    ) THEN
    RAISE EXCEPTION 'the proposal is frozen: residents are answering questions about it' USING ERRCODE = '23514', CONSTRAINT = 'proposal_frozen';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER proposals_frozen BEFORE UPDATE ON proposals FOR EACH ROW EXECUTE FUNCTION refuse_change_of_proposal_in_round();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'what is published in % never changes', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = 'published_fixed';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER weighings_fixed BEFORE UPDATE OR DELETE ON weighings FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
--> statement-breakpoint
CREATE TRIGGER decisions_fixed BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
--> statement-breakpoint
CREATE TRIGGER guardian_views_fixed BEFORE UPDATE OR DELETE ON guardian_views FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_published_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM decisions d WHERE d.published_at IS NOT NULL AND (d.organisation_id, d.id)
      IN ((OLD.organisation_id, OLD.decision_id), (NEW.organisation_id, NEW.decision_id))
  ) THEN
    RAISE EXCEPTION 'the decision is published: what it says of the input never changes' USING ERRCODE = '23514', CONSTRAINT = 'published_fixed';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER decision_inputs_fixed BEFORE INSERT OR UPDATE OR DELETE ON decision_inputs FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_decision();
--> statement-breakpoint
-- Votes on statements are untied from people when the round has closed: voters get other, random names, in random order.
CREATE FUNCTION finish_statement_round(of_organisation integer, of_proposal integer, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  last_day date;
BEGIN
  SELECT ((s.closes_at - interval '1 microsecond') AT TIME ZONE 'Europe/Amsterdam')::date INTO last_day FROM statement_rounds s
    WHERE s.organisation_id = of_organisation AND s.proposal_id = of_proposal AND s.closes_at <= at AND s.key IS NOT NULL
    FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  WITH gone AS (
    DELETE FROM statement_votes v USING statements s
    WHERE s.organisation_id = of_organisation AND s.proposal_id = of_proposal
      AND v.organisation_id = s.organisation_id AND v.statement_id = s.id
    RETURNING v.statement_id, v.voter, v.vote
  ), named AS (
    SELECT g.voter, gen_random_uuid()::text AS fresh FROM (SELECT DISTINCT voter FROM gone) g
  ), untied AS MATERIALIZED (
    SELECT g.statement_id, n.fresh, g.vote FROM gone g JOIN named n ON n.voter = g.voter
  )
  INSERT INTO statement_votes (organisation_id, statement_id, voter, vote, voted_on)
  SELECT of_organisation, u.statement_id, u.fresh, u.vote, last_day FROM untied u ORDER BY u.fresh, u.statement_id;
  UPDATE statement_rounds s SET key = NULL WHERE s.organisation_id = of_organisation AND s.proposal_id = of_proposal;
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION finish_statement_round(integer, integer, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION finish_statement_round(integer, integer, timestamptz) TO bib_app;
