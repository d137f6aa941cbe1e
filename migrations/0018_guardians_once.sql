-- Asked twice at the same moment: of each such party the one who was asked last goes on.
UPDATE guardians earlier SET ended_at = later.appointed_at FROM guardians later
WHERE later.organisation_id = earlier.organisation_id AND later.proposal_id = earlier.proposal_id
  AND later.speaks_for = earlier.speaks_for AND later.id > earlier.id
  AND later.ended_at IS NULL AND earlier.ended_at IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX "guardians_one_per_party" ON "guardians" USING btree ("organisation_id","proposal_id","speaks_for") WHERE "guardians"."ended_at" is null;