-- Voices of people who work for the organisation, from before those were refused; the counts at the comments follow.
DELETE FROM comment_votes v USING users u
WHERE u.organisation_id = v.organisation_id AND u.id = v.user_id AND u.role <> 'resident';
--> statement-breakpoint
-- Whoever comes to work for the organisation takes their voices back with it: residents are counted, nobody else.
CREATE FUNCTION take_back_voices() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM comment_votes v WHERE v.organisation_id = NEW.organisation_id AND v.user_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER users_voices_taken_back AFTER UPDATE OF role ON users FOR EACH ROW
  WHEN (OLD.role = 'resident' AND NEW.role <> 'resident') EXECUTE FUNCTION take_back_voices();
