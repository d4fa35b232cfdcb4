import type postgres from 'postgres';
import type { Query } from './queries.ts';

/** One wide table with weighted words, as a first version would have it. */
export const createBaseline = async (sql: postgres.Sql): Promise<void> => {
  await sql.unsafe(`
    create table baseline as
    select p.id, p.name, p.brand, p.description, p.attributes, p.min_price as price, p.created_at, c.path,
      s.rating, s.in_stock,
      setweight(to_tsvector('english', p.name), 'A') || setweight(to_tsvector('english', coalesce(p.brand, '')), 'B')
        || setweight(to_tsvector('english', coalesce(p.description, '')), 'D') as words
    from products p join categories c on c.id = p.category_id join product_search s on s.product_id = p.id;
    create index on baseline using gin (words);
    create index on baseline using gin (path);
    create index on baseline (brand);
    create index on baseline (price);
    create index on baseline (created_at);
    analyze baseline;`);
};

const facets: Record<string, string> = {
  category: 'unnest(path)',
  brand: 'brand',
  priceBand: 'width_bucket(price, array[0, 1000, 2500, 5000, 10000, 25000, 50000, 100000])::text',
  rating: '(rating / 100)::text',
  inStock: 'in_stock::text',
  Material: `jsonb_path_query_first(attributes, '$[*] ? (@.name == "Material").value')::text`,
  Colour: `jsonb_path_query_first(attributes, '$[*] ? (@.name == "Colour").value')::text`,
  Origin: `jsonb_path_query_first(attributes, '$[*] ? (@.name == "Origin").value')::text`,
};

const orders = {
  RELEVANCE: "ts_rank(words, websearch_to_tsquery('english', $1)) desc, id",
  PRICE_ASC: 'price, id',
  PRICE_DESC: 'price desc, id',
  NEWEST: 'created_at desc, id',
  RATING: 'rating desc, id',
};

/** A page, its total, and a query for each facet. */
export const searchBaseline = async (sql: postgres.Sql, { query, filter, sort }: Query): Promise<void> => {
  const values: (string | number | string[])[] = [query];
  const value = (given: string | number | string[]): string => `$${values.push(given)}`;
  const filters: [string, string][] = [];
  if (filter.categoryId !== null)
    filters.push(['category', `path @> array[${value(filter.categoryId)}::text]`]);
  if (filter.brands.length > 0) filters.push(['brand', `brand = any(${value([...filter.brands])}::text[])`]);
  if (filter.minPrice !== null) filters.push(['priceBand', `price >= ${value(filter.minPrice)}::int`]);
  if (filter.maxPrice !== null) filters.push(['priceBand', `price <= ${value(filter.maxPrice)}::int`]);
  if (filter.minRating !== null) filters.push(['rating', `rating >= ${value(filter.minRating)}::int`]);
  if (filter.inStock !== null)
    filters.push(['inStock', `in_stock = ${value(String(filter.inStock))}::boolean`]);
  for (const { name, values: wanted } of filter.attributes)
    filters.push([
      name,
      `${facets[name]} = any(${value(wanted.map((each) => JSON.stringify(each)))}::text[])`,
    ]);
  const where = (ignored?: string): string =>
    [
      query === '' ? `$1::text = ''` : `words @@ websearch_to_tsquery('english', $1)`,
      // Every parameter is named in every statement, since all get the same values.
      ...filters.map(([name, condition]) => (name === ignored ? `(${condition} or true)` : condition)),
    ].join(' and ');
  const order = query === '' && sort === 'RELEVANCE' ? 'rating desc, id' : orders[sort];
  await Promise.all([
    sql.unsafe(`select id, name from baseline where ${where()} order by ${order} limit 21`, values, {
      prepare: true,
    }),
    sql.unsafe(`select count(*) from baseline where ${where()}`, values, { prepare: true }),
    ...Object.entries(facets).map(([name, expression]) =>
      sql.unsafe(
        `select ${expression} as value, count(*) from baseline where ${where(name)} group by 1 order by 2 desc limit 50`,
        values,
        { prepare: true },
      ),
    ),
  ]);
};
