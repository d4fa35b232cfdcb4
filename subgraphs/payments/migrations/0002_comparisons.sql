CREATE TABLE "stripe_comparisons" (
	"id" text PRIMARY KEY NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL,
	"compared_until" timestamp with time zone
);
