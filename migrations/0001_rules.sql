-- Rules that no table definition can say.

-- INT-5: wording and options are frozen once a round that uses them has opened. Changing them means a new version.
CREATE FUNCTION refuse_change_of_frozen_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  org integer;
  questionnaire integer;
BEGIN
  IF TG_TABLE_NAME = 'items' THEN
    org := coalesce(NEW.organisation_id, OLD.organisation_id);
    questionnaire := coalesce(NEW.questionnaire_id, OLD.questionnaire_id);
  ELSE
    SELECT i.organisation_id, i.questionnaire_id INTO org, questionnaire FROM items i
    WHERE i.organisation_id = coalesce(NEW.organisation_id, OLD.organisation_id)
      AND i.id = coalesce(NEW.item_id, OLD.item_id);
  END IF;
  IF EXISTS (SELECT 1 FROM rounds r WHERE r.organisation_id = org AND r.questionnaire_id = questionnaire AND r.opens_at <= now()) THEN
    RAISE EXCEPTION 'questionnaire % is frozen: a round that uses it has opened', questionnaire USING ERRCODE = '23514', CONSTRAINT = 'questionnaire_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER items_frozen BEFORE INSERT OR UPDATE OR DELETE ON items FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_item();
--> statement-breakpoint
CREATE TRIGGER item_options_frozen BEFORE INSERT OR UPDATE OR DELETE ON item_options FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_item();
--> statement-breakpoint
-- INT-6: the website can store and take back answers, never change one. Snapshots and their cells are written once.
REVOKE UPDATE ON answers, snapshots, result_cells FROM bib_app;
--> statement-breakpoint
REVOKE DELETE ON snapshots, result_cells FROM bib_app;
