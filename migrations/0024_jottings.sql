CREATE TABLE "jottings" (
	"organisation_id" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"page" text NOT NULL,
	"fields" jsonb NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "jottings_organisation_id_user_id_page_pk" PRIMARY KEY("organisation_id","user_id","page")
);
--> statement-breakpoint
ALTER TABLE "jottings" ADD CONSTRAINT "jottings_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON jottings TO bib_app;
