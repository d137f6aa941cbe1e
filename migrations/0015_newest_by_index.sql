-- "order by id desc" puts nulls first. An index made with "desc" by the schema's tool has them last, so that none of these
-- was ever used for the order, and a page of a long conversation sorted all its comments. Read backwards, these fit.
DROP INDEX "audit_log_newest";--> statement-breakpoint
DROP INDEX "comments_newest_threads";--> statement-breakpoint
DROP INDEX "comments_most_supported";--> statement-breakpoint
DROP INDEX "ideas_of_area";--> statement-breakpoint
DROP INDEX "phase_answers_newest";--> statement-breakpoint
DROP INDEX "snapshot_jobs_newest";--> statement-breakpoint
DROP INDEX "snapshots_in_order";--> statement-breakpoint
DROP INDEX "opinion_releases_newest";--> statement-breakpoint
CREATE INDEX "audit_log_newest" ON "audit_log" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "comments_newest_threads" ON "comments" USING btree ("organisation_id","proposal_id","level","id");--> statement-breakpoint
CREATE INDEX "comments_most_supported" ON "comments" USING btree ("organisation_id","proposal_id","level","support_score","id");--> statement-breakpoint
CREATE INDEX "ideas_of_area" ON "ideas" USING btree ("organisation_id","area_code","id");--> statement-breakpoint
CREATE INDEX "phase_answers_newest" ON "phase_answers" USING btree ("organisation_id","proposal_id","phase","question","id");--> statement-breakpoint
CREATE INDEX "snapshot_jobs_newest" ON "snapshot_jobs" USING btree ("organisation_id","round_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "snapshots_in_order" ON "snapshots" USING btree ("organisation_id","round_id","ordinal");--> statement-breakpoint
CREATE INDEX "opinion_releases_newest" ON "opinion_releases" USING btree ("organisation_id","proposal_id","id");