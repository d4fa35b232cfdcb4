ALTER TABLE "carts" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "abandoned_version" integer;--> statement-breakpoint
CREATE INDEX "carts_to_abandon" ON "carts" USING btree ("changed_at") WHERE status = 'OPEN' and user_id is not null and abandoned_version is distinct from version;--> statement-breakpoint
CREATE INDEX "wishlist_items_variant_id_index" ON "wishlist_items" USING btree ("variant_id");