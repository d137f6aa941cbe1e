CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("organisation_id","subject","id");--> statement-breakpoint
CREATE INDEX "moderation_acts_comment" ON "moderation_acts" USING btree ("organisation_id","comment_id","id");--> statement-breakpoint
CREATE INDEX "moderation_acts_idea" ON "moderation_acts" USING btree ("organisation_id","idea_id","id");--> statement-breakpoint
CREATE INDEX "moderation_acts_statement" ON "moderation_acts" USING btree ("organisation_id","statement_id","id");--> statement-breakpoint
-- Texts of statements stand with the statements, and go with them: a release from before held them too.
UPDATE "opinion_releases" SET "content" = jsonb_set("content", '{statements}', (
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', one -> 'id') ORDER BY place), '[]'::jsonb)
  FROM jsonb_array_elements("content" -> 'statements') WITH ORDINALITY AS listed(one, place)
))
WHERE jsonb_typeof("content" -> 'statements') = 'array';
