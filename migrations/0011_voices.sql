-- Voices under comments are counted where they stand; drafts know the idea and the revision they began from; mails say where to stop them.
ALTER TABLE "proposal_drafts" ADD COLUMN "idea_id" integer;--> statement-breakpoint
ALTER TABLE "proposal_drafts" ADD COLUMN "based_on" smallint;--> statement-breakpoint
-- Lower end of Wilson's 95 % interval of a share, as app/statistics/wilson-interval.ts has it; 0 without a voice.
CREATE FUNCTION wilson_lower_bound(supporters integer, voices integer) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN supporters = 0 THEN 0 ELSE
    (p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n) END
  FROM (SELECT supporters::float8 / nullif(voices, 0) AS p, voices::float8 AS n, 1.959963984540054::float8 AS z) AS v
$$;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "supporters" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "opponents" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal_facts" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "support_score" double precision GENERATED ALWAYS AS (wilson_lower_bound(supporters, supporters + opponents)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "unsubscribe_url" text;--> statement-breakpoint
ALTER TABLE "proposal_drafts" ADD CONSTRAINT "proposal_drafts_organisation_id_idea_id_ideas_organisation_id_id_fk" FOREIGN KEY ("organisation_id","idea_id") REFERENCES "public"."ideas"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_most_supported" ON "comments" USING btree ("organisation_id","proposal_id","level","support_score" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_drafts_one_per_idea" ON "proposal_drafts" USING btree ("organisation_id","idea_id");--> statement-breakpoint
-- What people have read stays what it was; somebody who stands in a photo may still ask to have it taken away.
CREATE TRIGGER proposal_files_fixed BEFORE UPDATE ON proposal_files FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
--> statement-breakpoint
-- A proposal that was begun from an idea of a resident stays tied to it, whoever publishes it.
CREATE FUNCTION tie_idea_to_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ideas i SET proposal_id = NEW.proposal_id
    WHERE i.organisation_id = NEW.organisation_id AND i.id = NEW.idea_id AND i.proposal_id IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER ideas_tied AFTER UPDATE OF proposal_id ON proposal_drafts FOR EACH ROW
  WHEN (NEW.proposal_id IS NOT NULL AND NEW.idea_id IS NOT NULL) EXECUTE FUNCTION tie_idea_to_proposal();
--> statement-breakpoint
-- The counts at a comment are those of its voices, whoever adds them or takes them away.
CREATE FUNCTION count_comment_votes() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE comments c SET supporters = c.supporters - OLD.supports::int, opponents = c.opponents - (NOT OLD.supports)::int
      WHERE c.organisation_id = OLD.organisation_id AND c.id = OLD.comment_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE comments c SET supporters = c.supporters + NEW.supports::int, opponents = c.opponents + (NOT NEW.supports)::int
      WHERE c.organisation_id = NEW.organisation_id AND c.id = NEW.comment_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER comment_votes_counted AFTER INSERT OR UPDATE OR DELETE ON comment_votes FOR EACH ROW EXECUTE FUNCTION count_comment_votes();
--> statement-breakpoint
-- Voices from before now.
UPDATE comments c SET supporters = v.supporters, opponents = v.opponents
FROM (
  SELECT organisation_id, comment_id, count(*) FILTER (WHERE supports)::int AS supporters, count(*) FILTER (WHERE NOT supports)::int AS opponents
  FROM comment_votes GROUP BY organisation_id, comment_id
) v
WHERE c.organisation_id = v.organisation_id AND c.id = v.comment_id;
