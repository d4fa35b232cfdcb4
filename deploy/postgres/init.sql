-- A database for each subgraph; the healthcheck waits for the last.
create database bazaar_users;
create database bazaar_products;
create database bazaar_inventory;
create database bazaar_carts;
create database bazaar_orders;
create database bazaar_payments;
create database bazaar_reviews;
