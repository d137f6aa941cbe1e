-- INT-6: what was released is written once; neither the website nor its worker can change or take it back.
REVOKE UPDATE, DELETE ON weight_runs, tally_cells, result_cells, result_findings, theme_norms FROM bib_app;
--> statement-breakpoint
REVOKE DELETE ON snapshot_jobs FROM bib_app;
--> statement-breakpoint
-- Not by the owner either: only throwing away a whole table ends a record.
CREATE FUNCTION refuse_change_of_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was released never changes' USING ERRCODE = '23514', CONSTRAINT = 'release_fixed';
END $$;
--> statement-breakpoint
CREATE TRIGGER snapshots_fixed BEFORE UPDATE OR DELETE ON snapshots FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_release();
--> statement-breakpoint
CREATE TRIGGER weight_runs_fixed BEFORE UPDATE OR DELETE ON weight_runs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_release();
--> statement-breakpoint
CREATE TRIGGER tally_cells_fixed BEFORE UPDATE OR DELETE ON tally_cells FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_release();
--> statement-breakpoint
CREATE TRIGGER result_cells_fixed BEFORE UPDATE OR DELETE ON result_cells FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_release();
--> statement-breakpoint
CREATE TRIGGER result_findings_fixed BEFORE UPDATE OR DELETE ON result_findings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_release();
--> statement-breakpoint
-- CBS counts education of people from 15 to 75: what was imported before the column was there gives shares only.
UPDATE population_margins SET ages = '15-75' WHERE margin = 'education';
