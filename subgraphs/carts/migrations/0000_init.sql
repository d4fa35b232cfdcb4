CREATE TABLE "cart_coupons" (
	"cart_id" text NOT NULL,
	"coupon_id" text NOT NULL,
	"applied_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cart_coupons_cart_id_coupon_id_pk" PRIMARY KEY("cart_id","coupon_id")
);
--> statement-breakpoint
CREATE TABLE "cart_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"cart_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"seen_price" bigint NOT NULL,
	CONSTRAINT "cart_lines_cart_id_variant_id_unique" UNIQUE("cart_id","variant_id"),
	CONSTRAINT "cart_lines_quantity" CHECK (quantity between 1 and 999),
	CONSTRAINT "cart_lines_seen_price" CHECK (seen_price >= 0)
);
--> statement-breakpoint
CREATE TABLE "carts" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text,
	"user_id" text,
	"status" text NOT NULL,
	"currency" text NOT NULL,
	"version" integer NOT NULL,
	"shipping_address" jsonb,
	"shipping_method" text,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "carts_token_unique" UNIQUE("token"),
	CONSTRAINT "carts_status" CHECK (status in ('OPEN', 'CLOSED', 'MERGED')),
	CONSTRAINT "carts_version" CHECK (version >= 1),
	CONSTRAINT "carts_holder" CHECK (token is not null or user_id is not null)
);
--> statement-breakpoint
CREATE TABLE "catalogue_products" (
	"product_id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"name" text NOT NULL,
	"seller_id" text NOT NULL,
	"published" boolean NOT NULL,
	"category_path" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue_variants" (
	"variant_id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"sku" text NOT NULL,
	"price" bigint NOT NULL,
	"currency" text NOT NULL,
	"weight_grams" bigint NOT NULL,
	"present" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coupon_uses" (
	"coupon_id" text NOT NULL,
	"order_id" text NOT NULL,
	"user_id" text,
	CONSTRAINT "coupon_uses_coupon_id_order_id_pk" PRIMARY KEY("coupon_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "coupons" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"basis_points" integer,
	"amount" bigint,
	"currency" text,
	"minimum" bigint,
	"buy_quantity" integer,
	"get_quantity" integer,
	"category_ids" text[] NOT NULL,
	"use_limit" integer,
	"use_limit_per_user" integer,
	"used" integer DEFAULT 0 NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "coupons_rule" CHECK (case kind
        when 'PERCENTAGE' then basis_points is not null and basis_points between 1 and 10000
        when 'AMOUNT' then amount is not null and amount >= 1 and currency is not null
        when 'BUY_X_GET_Y' then buy_quantity is not null and buy_quantity >= 1 and get_quantity is not null and get_quantity >= 1
        when 'FREE_SHIPPING' then true
        else false end),
	CONSTRAINT "coupons_minimum" CHECK (minimum is null or (minimum >= 1 and currency is not null)),
	CONSTRAINT "coupons_used" CHECK (used >= 0)
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
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settled_orders" (
	"order_id" text PRIMARY KEY NOT NULL,
	"settled_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock" (
	"variant_id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"available" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wishlist_items" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "wishlist_items_user_id_variant_id_unique" UNIQUE("user_id","variant_id")
);
--> statement-breakpoint
ALTER TABLE "cart_coupons" ADD CONSTRAINT "cart_coupons_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_coupons" ADD CONSTRAINT "cart_coupons_coupon_id_coupons_id_fk" FOREIGN KEY ("coupon_id") REFERENCES "public"."coupons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coupon_uses" ADD CONSTRAINT "coupon_uses_coupon_id_coupons_id_fk" FOREIGN KEY ("coupon_id") REFERENCES "public"."coupons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "carts_open_of_user" ON "carts" USING btree ("user_id") WHERE status = 'OPEN' and user_id is not null;--> statement-breakpoint
CREATE INDEX "carts_expires_at_index" ON "carts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "catalogue_variants_product_id_index" ON "catalogue_variants" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "coupon_uses_coupon_id_user_id_index" ON "coupon_uses" USING btree ("coupon_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "coupons_code" ON "coupons" USING btree (upper("code"));--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at_index" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_received_at_index" ON "inbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "outbox_created_at_index" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "settled_orders_settled_at_index" ON "settled_orders" USING btree ("settled_at");--> statement-breakpoint
CREATE INDEX "wishlist_items_user_id_id_index" ON "wishlist_items" USING btree ("user_id","id");