CREATE TYPE "public"."role" AS ENUM('resident', 'moderator', 'official', 'researcher', 'admin');--> statement-breakpoint
CREATE TYPE "public"."area_level" AS ENUM('land', 'provincie', 'samenwerkingsregio', 'deelregio', 'gemeente', 'wijk', 'buurt', 'plangebied');--> statement-breakpoint
CREATE TYPE "public"."stance" AS ENUM('for', 'against', 'neutral', 'question');--> statement-breakpoint
CREATE TYPE "public"."dimension" AS ENUM('here_now', 'later', 'elsewhere');--> statement-breakpoint
CREATE TYPE "public"."pole" AS ENUM('social', 'economic', 'sustainable');--> statement-breakpoint
CREATE TYPE "public"."phase" AS ENUM('agendering', 'beleidsvoorbereiding', 'beleidsvorming', 'beleidsuitvoering', 'evaluatie');--> statement-breakpoint
CREATE TYPE "public"."scenario_kind" AS ENUM('nul', 'intervention', 'dropped');--> statement-breakpoint
CREATE TYPE "public"."audience" AS ENUM('open', 'panel', 'invited');--> statement-breakpoint
CREATE TYPE "public"."effect_level" AS ENUM('individual', 'collective', 'institutional');--> statement-breakpoint
CREATE TYPE "public"."instrument" AS ENUM('value_rating', 'perceived_effect', 'survey');--> statement-breakpoint
CREATE TYPE "public"."item_type" AS ENUM('importance', 'top_k', 'grade', 'effect', 'single_choice', 'multiple_choice', 'likert', 'open_text');--> statement-breakpoint
CREATE TYPE "public"."age_group" AS ENUM('18-29', '30-44', '45-59', '60-74', '75+');--> statement-breakpoint
CREATE TYPE "public"."education" AS ENUM('laag', 'middelbaar', 'hoog');--> statement-breakpoint
CREATE TYPE "public"."gender" AS ENUM('man', 'vrouw', 'anders');--> statement-breakpoint
CREATE TYPE "public"."stream" AS ENUM('open', 'invited');--> statement-breakpoint
CREATE TYPE "public"."answer_state" AS ENUM('answered', 'dont_know', 'prefer_not_to_say', 'skipped');--> statement-breakpoint
CREATE TYPE "public"."mode" AS ENUM('web', 'paper', 'phone', 'synthetic');--> statement-breakpoint
CREATE TYPE "public"."group_kind" AS ENUM('all', 'gemeente', 'age');--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"organisation_id" integer NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_organisation_id_token_hash_pk" PRIMARY KEY("organisation_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"organisation_id" integer NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"role" "role" DEFAULT 'resident' NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "users_email_lower_case" CHECK ("users"."email" = lower("users"."email")),
	CONSTRAINT "users_display_name_length" CHECK (char_length("users"."display_name") between 2 and 60)
);
--> statement-breakpoint
CREATE TABLE "area_boundaries" (
	"area_code" text NOT NULL,
	"detail" text NOT NULL,
	"geometry" jsonb NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "area_boundaries_area_code_detail_pk" PRIMARY KEY("area_code","detail")
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" "area_level" NOT NULL,
	"parent_code" text,
	"deelregio_code" text,
	"population" integer,
	"population_year" integer,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "population_margins" (
	"version" text NOT NULL,
	"area_code" text NOT NULL,
	"margin" text NOT NULL,
	"level" text NOT NULL,
	"count" integer NOT NULL,
	"source" text NOT NULL,
	"reference_date" text NOT NULL,
	CONSTRAINT "population_margins_version_area_code_margin_level_pk" PRIMARY KEY("version","area_code","margin","level")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"proposal_id" integer NOT NULL,
	"level" smallint NOT NULL,
	"parent_id" integer,
	"parent_level" smallint,
	"author_id" uuid NOT NULL,
	"stance" "stance",
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text,
	"form_key" uuid NOT NULL,
	CONSTRAINT "comments_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "comments_thread_place" UNIQUE("organisation_id","proposal_id","id","level"),
	CONSTRAINT "comments_two_levels" CHECK (("comments"."level" = 0 and "comments"."parent_id" is null and "comments"."parent_level" is null and "comments"."stance" is not null)
        or ("comments"."level" = 1 and "comments"."parent_id" is not null and "comments"."parent_level" is not distinct from 0 and "comments"."stance" is null)),
	CONSTRAINT "comments_body_length" CHECK (char_length("comments"."body") between 1 and 2000),
	CONSTRAINT "comments_hidden_with_reason" CHECK (("comments"."hidden_at" is null) = ("comments"."hidden_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "indicator_values" (
	"indicator_code" text NOT NULL,
	"area_code" text NOT NULL,
	"year" smallint NOT NULL,
	"value" double precision NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "indicator_values_area_code_indicator_code_year_pk" PRIMARY KEY("area_code","indicator_code","year")
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"theme_code" text NOT NULL,
	"unit" text NOT NULL,
	"higher_is_better" integer,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"code" text PRIMARY KEY NOT NULL,
	"dimension" "dimension" NOT NULL,
	"pole" "pole",
	"position" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"theme" text DEFAULT 'neutral' NOT NULL,
	"example_data" boolean DEFAULT false NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "panel_members" (
	"organisation_id" integer NOT NULL,
	"panel_id" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"recruitment" "stream" NOT NULL,
	"consent_version" text NOT NULL,
	"consented_on" date NOT NULL,
	"age_group" "age_group",
	"gender" "gender",
	"education" "education",
	"area_code" text,
	CONSTRAINT "panel_members_organisation_id_panel_id_user_id_pk" PRIMARY KEY("organisation_id","panel_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "panels" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "panels_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"area_code" text NOT NULL,
	"surveys_per_year" smallint NOT NULL,
	"consent_version" text NOT NULL,
	"consent_text" text NOT NULL,
	CONSTRAINT "panels_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "panels_surveys_per_year" CHECK ("panels"."surveys_per_year" between 1 and 12)
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"organisation_id" integer NOT NULL,
	"proposal_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"when" text NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "milestones_organisation_id_proposal_id_position_pk" PRIMARY KEY("organisation_id","proposal_id","position"),
	CONSTRAINT "milestones_when_is_a_date" CHECK ("milestones"."when" ~ '^[0-9]{4}(-[0-9]{2}){0,2}$')
);
--> statement-breakpoint
CREATE TABLE "proposal_areas" (
	"organisation_id" integer NOT NULL,
	"proposal_id" integer NOT NULL,
	"area_code" text NOT NULL,
	CONSTRAINT "proposal_areas_organisation_id_proposal_id_area_code_pk" PRIMARY KEY("organisation_id","proposal_id","area_code")
);
--> statement-breakpoint
CREATE TABLE "proposal_facts" (
	"organisation_id" integer NOT NULL,
	"proposal_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"label" text NOT NULL,
	"value" text NOT NULL,
	"unit" text,
	CONSTRAINT "proposal_facts_organisation_id_proposal_id_position_pk" PRIMARY KEY("organisation_id","proposal_id","position")
);
--> statement-breakpoint
CREATE TABLE "proposal_themes" (
	"organisation_id" integer NOT NULL,
	"proposal_id" integer NOT NULL,
	"theme_code" text NOT NULL,
	"reason" text NOT NULL,
	"ground" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "proposal_themes_organisation_id_proposal_id_theme_code_pk" PRIMARY KEY("organisation_id","proposal_id","theme_code")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"area_label" text NOT NULL,
	"area_code" text NOT NULL,
	"phase" "phase",
	"phase_reason" text,
	"horizon_year" smallint,
	"caution" text,
	"sources" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "proposals_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "scenarios" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "scenarios_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"proposal_id" integer NOT NULL,
	"code" text NOT NULL,
	"kind" "scenario_kind" NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"ground" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "scenarios_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "item_options" (
	"organisation_id" integer NOT NULL,
	"item_id" integer NOT NULL,
	"value" smallint NOT NULL,
	"label_nl" text NOT NULL,
	"label_en" text NOT NULL,
	CONSTRAINT "item_options_organisation_id_item_id_value_pk" PRIMARY KEY("organisation_id","item_id","value")
);
--> statement-breakpoint
CREATE TABLE "items" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"questionnaire_id" integer NOT NULL,
	"code" text NOT NULL,
	"position" smallint NOT NULL,
	"type" "item_type" NOT NULL,
	"text_nl" text NOT NULL,
	"text_en" text NOT NULL,
	"hint_nl" text,
	"hint_en" text,
	"required" boolean DEFAULT false NOT NULL,
	"lowest" smallint,
	"highest" smallint,
	"max_choices" smallint,
	"theme_code" text,
	"scenario_id" integer,
	"level" "effect_level",
	CONSTRAINT "items_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "items_scored_have_bounds" CHECK ("items"."type" not in ('importance','grade','effect','likert','single_choice') or ("items"."lowest" is not null and "items"."highest" > "items"."lowest"))
);
--> statement-breakpoint
CREATE TABLE "questionnaires" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "questionnaires_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"version" smallint DEFAULT 1 NOT NULL,
	"instrument" "instrument" NOT NULL,
	"title_nl" text NOT NULL,
	"title_en" text NOT NULL,
	"intro_nl" text DEFAULT '' NOT NULL,
	"intro_en" text DEFAULT '' NOT NULL,
	CONSTRAINT "questionnaires_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "round_keys" (
	"organisation_id" integer NOT NULL,
	"round_id" integer NOT NULL,
	"key" "bytea" NOT NULL,
	CONSTRAINT "round_keys_organisation_id_round_id_pk" PRIMARY KEY("organisation_id","round_id"),
	CONSTRAINT "round_keys_length" CHECK (octet_length("round_keys"."key") = 32)
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "rounds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"questionnaire_id" integer NOT NULL,
	"title_nl" text NOT NULL,
	"title_en" text NOT NULL,
	"audience" "audience" NOT NULL,
	"panel_id" integer,
	"proposal_id" integer,
	"area_code" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rounds_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "rounds_open_before_close" CHECK ("rounds"."opens_at" < "rounds"."closes_at"),
	CONSTRAINT "rounds_panel_when_panel" CHECK (("rounds"."audience" = 'panel') = ("rounds"."panel_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"organisation_id" integer NOT NULL,
	"round_id" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"item_id" integer NOT NULL,
	"state" "answer_state" NOT NULL,
	"score" smallint,
	"choices" smallint[],
	"body" text,
	CONSTRAINT "answers_organisation_id_round_id_participant_id_item_id_pk" PRIMARY KEY("organisation_id","round_id","participant_id","item_id"),
	CONSTRAINT "answers_content_only_when_answered" CHECK (case when "answers"."state" = 'answered' then num_nonnulls("answers"."score", "answers"."choices", "answers"."body") = 1
        else num_nonnulls("answers"."score", "answers"."choices", "answers"."body") = 0 end),
	CONSTRAINT "answers_body_length" CHECK (char_length("answers"."body") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"organisation_id" integer NOT NULL,
	"round_id" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"stream" "stream" NOT NULL,
	"mode" "mode" NOT NULL,
	"received_on" date NOT NULL,
	"withdrawn_on" date,
	"receipt" text NOT NULL,
	"form_key" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"gemeente_code" text,
	"age_group" "age_group",
	"gender" "gender",
	"education" "education",
	CONSTRAINT "responses_organisation_id_round_id_participant_id_pk" PRIMARY KEY("organisation_id","round_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "result_cells" (
	"organisation_id" integer NOT NULL,
	"snapshot_id" integer NOT NULL,
	"stream" "stream" NOT NULL,
	"item_id" integer NOT NULL,
	"baseline_item_id" integer DEFAULT 0 NOT NULL,
	"group_kind" "group_kind" NOT NULL,
	"group_value" text NOT NULL,
	"lowest" smallint NOT NULL,
	"counts" integer[] NOT NULL,
	"dont_know" integer NOT NULL,
	CONSTRAINT "result_cells_organisation_id_snapshot_id_stream_item_id_baseline_item_id_group_kind_group_value_pk" PRIMARY KEY("organisation_id","snapshot_id","stream","item_id","baseline_item_id","group_kind","group_value"),
	CONSTRAINT "result_cells_count_something" CHECK (cardinality("result_cells"."counts") > 0)
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "snapshots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"round_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"method_version" text NOT NULL,
	"open_responses" integer NOT NULL,
	"invited_responses" integer NOT NULL,
	CONSTRAINT "snapshots_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_boundaries" ADD CONSTRAINT "area_boundaries_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_parent_code_areas_code_fk" FOREIGN KEY ("parent_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_deelregio_code_areas_code_fk" FOREIGN KEY ("deelregio_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "population_margins" ADD CONSTRAINT "population_margins_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_organisation_id_author_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","author_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_organisation_id_proposal_id_parent_id_parent_level_comments_organisation_id_proposal_id_id_level_fk" FOREIGN KEY ("organisation_id","proposal_id","parent_id","parent_level") REFERENCES "public"."comments"("organisation_id","proposal_id","id","level") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_indicator_code_indicators_code_fk" FOREIGN KEY ("indicator_code") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_theme_code_themes_code_fk" FOREIGN KEY ("theme_code") REFERENCES "public"."themes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_organisation_id_panel_id_panels_organisation_id_id_fk" FOREIGN KEY ("organisation_id","panel_id") REFERENCES "public"."panels"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_areas" ADD CONSTRAINT "proposal_areas_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_areas" ADD CONSTRAINT "proposal_areas_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_facts" ADD CONSTRAINT "proposal_facts_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_themes" ADD CONSTRAINT "proposal_themes_theme_code_themes_code_fk" FOREIGN KEY ("theme_code") REFERENCES "public"."themes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_themes" ADD CONSTRAINT "proposal_themes_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_options" ADD CONSTRAINT "item_options_organisation_id_item_id_items_organisation_id_id_fk" FOREIGN KEY ("organisation_id","item_id") REFERENCES "public"."items"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_theme_code_themes_code_fk" FOREIGN KEY ("theme_code") REFERENCES "public"."themes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_organisation_id_questionnaire_id_questionnaires_organisation_id_id_fk" FOREIGN KEY ("organisation_id","questionnaire_id") REFERENCES "public"."questionnaires"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_organisation_id_scenario_id_scenarios_organisation_id_id_fk" FOREIGN KEY ("organisation_id","scenario_id") REFERENCES "public"."scenarios"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaires" ADD CONSTRAINT "questionnaires_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_keys" ADD CONSTRAINT "round_keys_organisation_id_round_id_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."rounds"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_organisation_id_questionnaire_id_questionnaires_organisation_id_id_fk" FOREIGN KEY ("organisation_id","questionnaire_id") REFERENCES "public"."questionnaires"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_organisation_id_panel_id_panels_organisation_id_id_fk" FOREIGN KEY ("organisation_id","panel_id") REFERENCES "public"."panels"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_organisation_id_proposal_id_proposals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proposal_id") REFERENCES "public"."proposals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_organisation_id_round_id_participant_id_responses_organisation_id_round_id_participant_id_fk" FOREIGN KEY ("organisation_id","round_id","participant_id") REFERENCES "public"."responses"("organisation_id","round_id","participant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_organisation_id_item_id_items_organisation_id_id_fk" FOREIGN KEY ("organisation_id","item_id") REFERENCES "public"."items"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_gemeente_code_areas_code_fk" FOREIGN KEY ("gemeente_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_organisation_id_round_id_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."rounds"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_cells" ADD CONSTRAINT "result_cells_organisation_id_snapshot_id_snapshots_organisation_id_id_fk" FOREIGN KEY ("organisation_id","snapshot_id") REFERENCES "public"."snapshots"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_cells" ADD CONSTRAINT "result_cells_organisation_id_item_id_items_organisation_id_id_fk" FOREIGN KEY ("organisation_id","item_id") REFERENCES "public"."items"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_organisation_id_round_id_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."rounds"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_of_user" ON "sessions" USING btree ("organisation_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_once" ON "users" USING btree ("organisation_id","email");--> statement-breakpoint
CREATE INDEX "areas_by_parent" ON "areas" USING btree ("parent_code");--> statement-breakpoint
CREATE INDEX "areas_by_deelregio" ON "areas" USING btree ("deelregio_code");--> statement-breakpoint
CREATE UNIQUE INDEX "comments_form_key_once" ON "comments" USING btree ("organisation_id","author_id","form_key");--> statement-breakpoint
CREATE INDEX "comments_newest_threads" ON "comments" USING btree ("organisation_id","proposal_id","level","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "comments_replies" ON "comments" USING btree ("organisation_id","parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "panels_slug_once" ON "panels" USING btree ("organisation_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_slug_once" ON "proposals" USING btree ("organisation_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "scenarios_code_once" ON "scenarios" USING btree ("organisation_id","proposal_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "scenarios_one_nul" ON "scenarios" USING btree ("organisation_id","proposal_id") WHERE "scenarios"."kind" = 'nul';--> statement-breakpoint
CREATE UNIQUE INDEX "items_code_once" ON "items" USING btree ("organisation_id","questionnaire_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "questionnaires_version_once" ON "questionnaires" USING btree ("organisation_id","slug","version");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_slug_once" ON "rounds" USING btree ("organisation_id","slug");--> statement-breakpoint
CREATE INDEX "rounds_by_proposal" ON "rounds" USING btree ("organisation_id","proposal_id");--> statement-breakpoint
CREATE INDEX "answers_by_item" ON "answers" USING btree ("organisation_id","round_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "responses_receipt_once" ON "responses" USING btree ("organisation_id","receipt");--> statement-breakpoint
CREATE UNIQUE INDEX "responses_form_key_once" ON "responses" USING btree ("organisation_id","round_id","form_key");--> statement-breakpoint
CREATE INDEX "snapshots_newest" ON "snapshots" USING btree ("organisation_id","round_id","id" DESC NULLS LAST);