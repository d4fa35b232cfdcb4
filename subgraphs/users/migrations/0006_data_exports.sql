CREATE TABLE "data_exports" (
	"user_id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"content" text,
	"expires_at" timestamp with time zone,
	CONSTRAINT "data_exports_token_unique" UNIQUE("token"),
	CONSTRAINT "data_exports_ready" CHECK (("data_exports"."content" is null) = ("data_exports"."expires_at" is null))
);
--> statement-breakpoint
ALTER TABLE "sellers" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_exports_due" ON "data_exports" USING btree ("due_at") WHERE "data_exports"."content" is null;--> statement-breakpoint
CREATE INDEX "data_exports_expires" ON "data_exports" USING btree ("expires_at");