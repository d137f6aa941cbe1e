-- What members of a panel agreed to stays readable, word for word; and accounts that nobody uses any more can be found.
CREATE TABLE "consent_texts" (
	"organisation_id" integer NOT NULL,
	"panel_id" integer NOT NULL,
	"version" text NOT NULL,
	"body" text NOT NULL,
	"valid_from" date NOT NULL,
	CONSTRAINT "consent_texts_organisation_id_panel_id_version_pk" PRIMARY KEY("organisation_id","panel_id","version")
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "last_used_on" date DEFAULT CURRENT_DATE NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "warned_on" date;--> statement-breakpoint
ALTER TABLE "consent_texts" ADD CONSTRAINT "consent_texts_organisation_id_panel_id_panels_organisation_id_id_fk" FOREIGN KEY ("organisation_id","panel_id") REFERENCES "public"."panels"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- The text that a panel has now. A version names the day from which it holds; where it does not, the first member tells.
INSERT INTO consent_texts (organisation_id, panel_id, version, body, valid_from)
SELECT p.organisation_id, p.id, p.consent_version, p.consent_text, coalesce(
  substring(p.consent_version FROM '^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])')::date,
  (SELECT min(m.consented_on) FROM panel_members m
    WHERE m.organisation_id = p.organisation_id AND m.panel_id = p.id AND m.consent_version = p.consent_version),
  CURRENT_DATE
)
FROM panels p;
--> statement-breakpoint
-- Of earlier versions the site did not keep the text. Their members read that, and not another text in its place.
INSERT INTO consent_texts (organisation_id, panel_id, version, body, valid_from)
SELECT m.organisation_id, m.panel_id, m.consent_version, 'De tekst van deze versie is niet bewaard.', min(m.consented_on)
FROM panel_members m
GROUP BY m.organisation_id, m.panel_id, m.consent_version
ON CONFLICT DO NOTHING;
--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_organisation_id_panel_id_consent_version_consent_texts_organisation_id_panel_id_version_fk" FOREIGN KEY ("organisation_id","panel_id","consent_version") REFERENCES "public"."consent_texts"("organisation_id","panel_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- A panel and its text need each other: the database looks when the transaction ends.
ALTER TABLE panels ADD CONSTRAINT panels_consent_is_kept FOREIGN KEY (organisation_id, id, consent_version)
  REFERENCES consent_texts (organisation_id, panel_id, version) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "panels" DROP COLUMN "consent_text";--> statement-breakpoint
CREATE FUNCTION refuse_change_of_consent_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a text of consent never changes: other words are another version' USING ERRCODE = '23514', CONSTRAINT = 'consent_text_fixed';
END $$;
--> statement-breakpoint
-- Deleting is refused by the foreign keys, as long as a member agreed to the text or whoever joins would.
CREATE TRIGGER consent_texts_fixed BEFORE UPDATE ON consent_texts FOR EACH ROW EXECUTE FUNCTION refuse_change_of_consent_text();
--> statement-breakpoint
REVOKE UPDATE, DELETE ON consent_texts FROM bib_app;
