CREATE TABLE "search_changes" (
	"product_id" text PRIMARY KEY NOT NULL,
	"revision" bigserial NOT NULL,
	"indexed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_changes_by_revision" ON "search_changes" USING btree ("revision");--> statement-breakpoint
CREATE INDEX "search_changes_waiting" ON "search_changes" USING btree ("revision") WHERE not indexed;