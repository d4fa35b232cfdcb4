CREATE TABLE "departed_customers" (
	"user_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "departed_customers_age" ON "departed_customers" USING btree ("at");