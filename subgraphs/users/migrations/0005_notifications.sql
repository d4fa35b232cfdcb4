CREATE TABLE "notification_feeds" (
	"user_id" text PRIMARY KEY NOT NULL,
	"latest" integer NOT NULL,
	"read_up_to" integer DEFAULT 0 NOT NULL,
	"forgotten" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "notification_feeds_order" CHECK ("notification_feeds"."read_up_to" <= "notification_feeds"."latest" and "notification_feeds"."forgotten" <= "notification_feeds"."latest")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"order_id" text,
	"variant_id" text,
	"review_id" text,
	CONSTRAINT "notifications_of_user" UNIQUE("user_id","seq"),
	CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('ORDER_STATUS', 'PRICE_DROP', 'BACK_IN_STOCK', 'REVIEW_ANSWER'))
);
--> statement-breakpoint
ALTER TABLE "notification_feeds" ADD CONSTRAINT "notification_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notifications_at" ON "notifications" USING btree ("at");