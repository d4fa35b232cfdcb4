CREATE TABLE "order_holds" (
	"order_id" text PRIMARY KEY NOT NULL,
	"reasons" jsonb NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"deadline" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_tries" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"customer_id" text,
	"card" text,
	"place" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_state";--> statement-breakpoint
ALTER TABLE "order_events" ADD COLUMN "internal_note" text;--> statement-breakpoint
ALTER TABLE "order_holds" ADD CONSTRAINT "order_holds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_tries" ADD CONSTRAINT "payment_tries_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_tries_of_customer" ON "payment_tries" USING btree ("customer_id","at");--> statement-breakpoint
CREATE INDEX "payment_tries_of_card" ON "payment_tries" USING btree ("card","at");--> statement-breakpoint
CREATE INDEX "payment_tries_of_place" ON "payment_tries" USING btree ("place","at");--> statement-breakpoint
CREATE INDEX "payment_tries_age" ON "payment_tries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "orders_on_hold" ON "orders" USING btree ("id") WHERE "orders"."state" = 'ON_HOLD';--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_state" CHECK ("orders"."state" in ('PENDING', 'AWAITING_PAYMENT', 'ON_HOLD', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'RETURNED', 'CANCELLED', 'EXPIRED', 'REFUSED'));