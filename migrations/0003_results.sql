-- Figures of the rules before 2026.2 were unweighted and masked when they were read. They are no part of the record of
-- releases that new ones are held against: the first snapshot under the new rules begins it.
TRUNCATE "result_cells", "snapshots";
--> statement-breakpoint
CREATE TYPE "public"."job_state" AS ENUM('waiting', 'running', 'done', 'unchanged', 'failed');--> statement-breakpoint
CREATE TYPE "public"."measure" AS ENUM('own', 'difference');--> statement-breakpoint
CREATE TYPE "public"."snapshot_reason" AS ENUM('closed', 'nightly', 'asked');--> statement-breakpoint
CREATE TYPE "public"."told" AS ENUM('figure', 'count', 'nothing');--> statement-breakpoint
ALTER TYPE "public"."mode" ADD VALUE 'test';--> statement-breakpoint
ALTER TYPE "public"."group_kind" ADD VALUE 'gender';--> statement-breakpoint
ALTER TYPE "public"."group_kind" ADD VALUE 'education';--> statement-breakpoint
ALTER TYPE "public"."group_kind" ADD VALUE 'age_gender';--> statement-breakpoint
ALTER TYPE "public"."group_kind" ADD VALUE 'age_education';--> statement-breakpoint
ALTER TYPE "public"."group_kind" ADD VALUE 'gemeente_age';--> statement-breakpoint
CREATE TABLE "result_findings" (
	"organisation_id" integer NOT NULL,
	"snapshot_id" integer NOT NULL,
	"stream" "stream" NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"finding" jsonb NOT NULL,
	CONSTRAINT "result_findings_organisation_id_snapshot_id_stream_kind_key_pk" PRIMARY KEY("organisation_id","snapshot_id","stream","kind","key")
);
--> statement-breakpoint
CREATE TABLE "snapshot_jobs" (
	"organisation_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "snapshot_jobs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round_id" integer NOT NULL,
	"reason" "snapshot_reason" NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"requested_by" uuid,
	"state" "job_state" DEFAULT 'waiting' NOT NULL,
	"step" text,
	"percent" smallint DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"snapshot_id" integer,
	"attempts" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "snapshot_jobs_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "tally_cells" (
	"organisation_id" integer NOT NULL,
	"snapshot_id" integer NOT NULL,
	"stream" "stream" NOT NULL,
	"item" text NOT NULL,
	"measure" "measure" NOT NULL,
	"group_kind" "group_kind" NOT NULL,
	"group_value" text NOT NULL,
	"counted_in" integer NOT NULL,
	"told" "told" NOT NULL,
	"lowest" smallint NOT NULL,
	"n" integer[] NOT NULL,
	"sw" double precision[] NOT NULL,
	"sw2" double precision[] NOT NULL,
	"dont_know" double precision[] NOT NULL,
	"asked" double precision[] NOT NULL,
	CONSTRAINT "tally_cells_key" PRIMARY KEY("organisation_id","snapshot_id","stream","item","measure","group_kind","group_value"),
	CONSTRAINT "tally_cells_count_something" CHECK (cardinality("tally_cells"."n") > 0)
);
--> statement-breakpoint
CREATE TABLE "theme_norms" (
	"organisation_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "theme_norms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"theme_code" text NOT NULL,
	"kind" text NOT NULL,
	"grade" double precision,
	"ground" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"set_by" uuid,
	CONSTRAINT "theme_norms_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "theme_norms_grade" CHECK ("theme_norms"."grade" between 1 and 10),
	CONSTRAINT "theme_norms_ground_length" CHECK (char_length("theme_norms"."ground") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "weight_runs" (
	"organisation_id" integer NOT NULL,
	"snapshot_id" integer NOT NULL,
	"stream" "stream" NOT NULL,
	"summary" jsonb NOT NULL,
	CONSTRAINT "weight_runs_organisation_id_snapshot_id_stream_pk" PRIMARY KEY("organisation_id","snapshot_id","stream")
);
--> statement-breakpoint
ALTER TABLE "result_cells" DROP CONSTRAINT "result_cells_count_something";--> statement-breakpoint
ALTER TABLE "result_cells" DROP CONSTRAINT "result_cells_organisation_id_item_id_items_organisation_id_id_fk";
--> statement-breakpoint
DROP INDEX "snapshots_newest";--> statement-breakpoint
ALTER TABLE "result_cells" DROP CONSTRAINT "result_cells_organisation_id_snapshot_id_stream_item_id_baseline_item_id_group_kind_group_value_pk";--> statement-breakpoint
ALTER TABLE "population_margins" ADD COLUMN "ages" text DEFAULT '18+' NOT NULL;--> statement-breakpoint
ALTER TABLE "result_cells" ADD COLUMN "item" text NOT NULL;--> statement-breakpoint
ALTER TABLE "result_cells" ADD COLUMN "measure" "measure" NOT NULL;--> statement-breakpoint
ALTER TABLE "result_cells" ADD COLUMN "released" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "result_cells" ADD CONSTRAINT "result_cells_key" PRIMARY KEY("organisation_id","snapshot_id","stream","group_kind","item","measure","group_value");--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "ordinal" smallint NOT NULL;--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "margins_version" text;--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "code_version" text NOT NULL;--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "fingerprint" text NOT NULL;--> statement-breakpoint
ALTER TABLE "result_findings" ADD CONSTRAINT "result_findings_organisation_id_snapshot_id_snapshots_organisation_id_id_fk" FOREIGN KEY ("organisation_id","snapshot_id") REFERENCES "public"."snapshots"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_jobs" ADD CONSTRAINT "snapshot_jobs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_jobs" ADD CONSTRAINT "snapshot_jobs_organisation_id_round_id_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."rounds"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally_cells" ADD CONSTRAINT "tally_cells_organisation_id_snapshot_id_snapshots_organisation_id_id_fk" FOREIGN KEY ("organisation_id","snapshot_id") REFERENCES "public"."snapshots"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_norms" ADD CONSTRAINT "theme_norms_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weight_runs" ADD CONSTRAINT "weight_runs_organisation_id_snapshot_id_snapshots_organisation_id_id_fk" FOREIGN KEY ("organisation_id","snapshot_id") REFERENCES "public"."snapshots"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "snapshot_jobs_one_at_a_time" ON "snapshot_jobs" USING btree ("organisation_id","round_id") WHERE "snapshot_jobs"."state" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "snapshot_jobs_newest" ON "snapshot_jobs" USING btree ("organisation_id","round_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "snapshots_in_order" ON "snapshots" USING btree ("organisation_id","round_id","ordinal" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "result_cells" DROP COLUMN "item_id";--> statement-breakpoint
ALTER TABLE "result_cells" DROP COLUMN "baseline_item_id";--> statement-breakpoint
ALTER TABLE "result_cells" DROP COLUMN "lowest";--> statement-breakpoint
ALTER TABLE "result_cells" DROP COLUMN "counts";--> statement-breakpoint
ALTER TABLE "result_cells" DROP COLUMN "dont_know";