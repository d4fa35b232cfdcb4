CREATE TABLE "rates_edition" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"edition" integer NOT NULL,
	CONSTRAINT "rates_edition_one_row" CHECK (id)
);
--> statement-breakpoint
CREATE TABLE "shipping_countries" (
	"country" text PRIMARY KEY NOT NULL,
	"zone" text
);
--> statement-breakpoint
CREATE TABLE "shipping_tariffs" (
	"currency" text NOT NULL,
	"zone" text NOT NULL,
	"method" text NOT NULL,
	"name" text NOT NULL,
	"base" bigint NOT NULL,
	"included_grams" integer NOT NULL,
	"per_kilo" bigint NOT NULL,
	"min_days" integer NOT NULL,
	"max_days" integer NOT NULL,
	"free_from" bigint,
	"heaviest_unit_grams" integer,
	CONSTRAINT "shipping_tariffs_currency_zone_method_pk" PRIMARY KEY("currency","zone","method"),
	CONSTRAINT "shipping_tariffs_costs" CHECK (base >= 0 and per_kilo >= 0 and included_grams >= 0),
	CONSTRAINT "shipping_tariffs_days" CHECK (min_days between 0 and max_days)
);
--> statement-breakpoint
CREATE TABLE "tax_rates" (
	"country" text NOT NULL,
	"region" text,
	"category_id" text,
	"basis_points" integer NOT NULL,
	CONSTRAINT "tax_rates_of" UNIQUE NULLS NOT DISTINCT("country","region","category_id"),
	CONSTRAINT "tax_rates_basis_points" CHECK (basis_points between 0 and 10000)
);
--> statement-breakpoint
-- Standard VAT within the EU. Source: European Commission, Taxes in Europe Database, 2026. Elsewhere the buyer's customs collects it.
INSERT INTO "tax_rates" ("country", "basis_points") VALUES
  ('AT', 2000), ('BE', 2100), ('BG', 2000), ('CY', 1900), ('CZ', 2100), ('DE', 1900), ('DK', 2500),
  ('EE', 2400), ('ES', 2100), ('FI', 2550), ('FR', 2000), ('GR', 2400), ('HR', 2500), ('HU', 2700),
  ('IE', 2300), ('IT', 2200), ('LT', 2100), ('LU', 1700), ('LV', 2100), ('MT', 1800), ('NL', 2100),
  ('PL', 2300), ('PT', 2300), ('RO', 2100), ('SE', 2500), ('SI', 2200), ('SK', 2300);
--> statement-breakpoint
INSERT INTO "shipping_countries" ("country", "zone") VALUES
  ('*', 'world'), ('AT', 'domestic'),
  ('BE', 'eu'), ('BG', 'eu'), ('CY', 'eu'), ('CZ', 'eu'), ('DE', 'eu'), ('DK', 'eu'), ('EE', 'eu'), ('ES', 'eu'), ('FI', 'eu'),
  ('FR', 'eu'), ('GR', 'eu'), ('HR', 'eu'), ('HU', 'eu'), ('IE', 'eu'), ('IT', 'eu'), ('LT', 'eu'), ('LU', 'eu'), ('LV', 'eu'),
  ('MT', 'eu'), ('NL', 'eu'), ('PL', 'eu'), ('PT', 'eu'), ('RO', 'eu'), ('SE', 'eu'), ('SI', 'eu'), ('SK', 'eu'),
  ('AQ', NULL), ('BV', NULL), ('BY', NULL), ('CU', NULL), ('HM', NULL), ('IR', NULL), ('KP', NULL), ('RU', NULL), ('SY', NULL), ('TF', NULL), ('UM', NULL);
--> statement-breakpoint
INSERT INTO "shipping_tariffs" ("currency", "zone", "method", "name", "base", "included_grams", "per_kilo", "min_days", "max_days", "free_from", "heaviest_unit_grams") VALUES
  ('EUR', 'domestic', 'standard', 'Standard', 490, 5000, 40, 1, 3, 10000, NULL),
  ('EUR', 'domestic', 'express', 'Express', 990, 2000, 90, 1, 1, NULL, NULL),
  ('EUR', 'eu', 'standard', 'Standard', 990, 5000, 90, 3, 6, 10000, 31500),
  ('EUR', 'eu', 'express', 'Express', 1990, 2000, 190, 1, 3, NULL, 31500),
  ('EUR', 'world', 'standard', 'Standard', 1990, 5000, 290, 7, 15, NULL, 31500),
  ('EUR', 'world', 'express', 'Express', 3990, 2000, 590, 3, 6, NULL, 31500);
--> statement-breakpoint
INSERT INTO "rates_edition" ("edition") VALUES (1);
