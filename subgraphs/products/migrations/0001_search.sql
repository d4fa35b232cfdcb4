CREATE TABLE "product_ratings" (
	"product_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"average_hundredths" integer,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_search" (
	"product_id" text PRIMARY KEY NOT NULL,
	"price" integer NOT NULL,
	"popularity" integer NOT NULL,
	"rating" smallint NOT NULL,
	"in_stock" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"terms" integer[] NOT NULL,
	"packed_terms" "bytea" NOT NULL,
	"facets" "bytea" GENERATED ALWAYS AS (int4send("price") || int2send("rating") || (case when "in_stock" then '\x01'::bytea else '\x00'::bytea end) || set_byte('\x00'::bytea, 0, length("packed_terms") / 4) || "packed_terms") STORED NOT NULL,
	"names" "tsvector" NOT NULL,
	"words" "tsvector" NOT NULL,
	"indexed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_promotions" (
	"query" text NOT NULL,
	"product_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "search_promotions_query_product_id_pk" PRIMARY KEY("query","product_id")
);
--> statement-breakpoint
CREATE TABLE "search_synonyms" (
	"stem" text NOT NULL,
	"synonym" text[] NOT NULL,
	CONSTRAINT "search_synonyms_stem_synonym_pk" PRIMARY KEY("stem","synonym")
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"id" serial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "search_terms_value" UNIQUE("kind","name","value")
);
--> statement-breakpoint
CREATE TABLE "search_typos" (
	"remains" text NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "search_typos_remains_word_pk" PRIMARY KEY("remains","word")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text collate "C" PRIMARY KEY NOT NULL,
	"stem" text NOT NULL,
	"products" integer NOT NULL,
	"suggested" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "variant_stock" (
	"variant_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"in_stock" boolean NOT NULL
);
--> statement-breakpoint
CREATE INDEX "product_search_names" ON "product_search" USING gin ("names");--> statement-breakpoint
CREATE INDEX "product_search_words" ON "product_search" USING gin ("words");--> statement-breakpoint
CREATE INDEX "product_search_terms" ON "product_search" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "product_search_by_popularity" ON "product_search" USING btree ("popularity","product_id");--> statement-breakpoint
CREATE INDEX "product_search_by_price" ON "product_search" USING btree ("price","product_id");--> statement-breakpoint
CREATE INDEX "product_search_by_creation" ON "product_search" USING btree ("created_at","product_id");--> statement-breakpoint
CREATE INDEX "product_search_by_rating" ON "product_search" USING btree ("rating","popularity","product_id");--> statement-breakpoint
CREATE INDEX "search_words_stem" ON "search_words" USING btree ("stem");--> statement-breakpoint
-- Drizzle cannot say it: room beside each row, so that a change of stock stays within its page.
ALTER TABLE "product_search" SET (fillfactor = 90);
