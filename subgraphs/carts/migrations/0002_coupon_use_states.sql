ALTER TABLE "coupon_uses" ADD COLUMN "state" text DEFAULT 'USED' NOT NULL;--> statement-breakpoint
ALTER TABLE "coupon_uses" ADD COLUMN "attempt" text;--> statement-breakpoint
ALTER TABLE "coupon_uses" ADD COLUMN "since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "coupon_uses_order_id_index" ON "coupon_uses" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "coupon_uses_of_attempt" ON "coupon_uses" USING btree ("attempt") WHERE attempt is not null;--> statement-breakpoint
CREATE INDEX "coupon_uses_reserved" ON "coupon_uses" USING btree ("since") WHERE state = 'RESERVED';--> statement-breakpoint
ALTER TABLE "coupon_uses" ADD CONSTRAINT "coupon_uses_state" CHECK (state in ('RESERVED', 'USED', 'RELEASED'));