CREATE TABLE "authors" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"display_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dead_letters" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"error" text NOT NULL,
	"deliveries" integer NOT NULL,
	"died_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replayed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"person" text NOT NULL,
	"mutation" text NOT NULL,
	"key" text NOT NULL,
	"input_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_person_mutation_key_pk" PRIMARY KEY("person","mutation","key")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"event_id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderations" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"moderator_id" text NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "moderations_status" CHECK ("moderations"."status" in ('PUBLISHED', 'PENDING', 'REJECTED'))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_ratings" (
	"product_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"one" integer NOT NULL,
	"two" integer NOT NULL,
	"three" integer NOT NULL,
	"four" integer NOT NULL,
	"five" integer NOT NULL,
	CONSTRAINT "product_ratings_not_negative" CHECK (least("product_ratings"."one", "product_ratings"."two", "product_ratings"."three", "product_ratings"."four", "product_ratings"."five") >= 0)
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"published" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchases" (
	"buyer_id" text NOT NULL,
	"product_id" text NOT NULL,
	CONSTRAINT "purchases_buyer_id_product_id_pk" PRIMARY KEY("buyer_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "recent_reviews" (
	"review_id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "removed_unpublished" (
	"author_id" text NOT NULL,
	"product_id" text NOT NULL,
	CONSTRAINT "removed_unpublished_author_id_product_id_pk" PRIMARY KEY("author_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "review_reports" (
	"review_id" text NOT NULL,
	"reporter_id" text NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"reported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_reports_review_id_reporter_id_pk" PRIMARY KEY("review_id","reporter_id"),
	CONSTRAINT "review_reports_reason" CHECK ("review_reports"."reason" in ('SPAM', 'OFFENSIVE', 'OFF_TOPIC', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "review_votes" (
	"review_id" text NOT NULL,
	"voter_id" text NOT NULL,
	"vote" text NOT NULL,
	CONSTRAINT "review_votes_review_id_voter_id_pk" PRIMARY KEY("review_id","voter_id"),
	CONSTRAINT "review_votes_vote" CHECK ("review_votes"."vote" in ('HELPFUL', 'NOT_HELPFUL'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"author_id" text NOT NULL,
	"rating" smallint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"verified_purchase" boolean NOT NULL,
	"helpful_count" integer NOT NULL,
	"open_reports" integer NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reviews_one_a_person_and_product" UNIQUE("author_id","product_id"),
	CONSTRAINT "reviews_rating" CHECK ("reviews"."rating" between 1 and 5),
	CONSTRAINT "reviews_status" CHECK ("reviews"."status" in ('PUBLISHED', 'PENDING', 'REJECTED')),
	CONSTRAINT "reviews_counts" CHECK (least("reviews"."helpful_count", "reviews"."open_reports") >= 0)
);
--> statement-breakpoint
ALTER TABLE "review_reports" ADD CONSTRAINT "review_reports_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_votes" ADD CONSTRAINT "review_votes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at_index" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_received_at_index" ON "inbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "moderations_of_review" ON "moderations" USING btree ("review_id","decided_at");--> statement-breakpoint
CREATE INDEX "outbox_created_at_index" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "recent_reviews_of_author" ON "recent_reviews" USING btree ("author_id","written_at");--> statement-breakpoint
CREATE INDEX "recent_reviews_oldest" ON "recent_reviews" USING btree ("written_at");--> statement-breakpoint
CREATE INDEX "reviews_of_author" ON "reviews" USING btree ("author_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reviews_helpful" ON "reviews" USING btree ("product_id","helpful_count","created_at","id") WHERE "reviews"."status" = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "reviews_newest" ON "reviews" USING btree ("product_id","created_at","id") WHERE "reviews"."status" = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "reviews_by_rating" ON "reviews" USING btree ("product_id","rating","created_at","id") WHERE "reviews"."status" = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "reviews_to_moderate" ON "reviews" USING btree ("created_at","id") WHERE "reviews"."status" = 'PENDING';