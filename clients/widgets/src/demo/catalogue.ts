import { list, nullable, number, type Operation, record, text } from '../index.ts';
import { run } from './api.ts';
import { h } from './dom.ts';

const variant = record({
  id: text,
  price: record({ formatted: text }),
  options: list(record({ name: text, value: text })),
});
const product = record({
  id: text,
  name: text,
  brand: nullable(text),
  images: list(record({ url: text, altText: nullable(text) })),
  rating: nullable(record({ average: nullable(number), count: number })),
  variants: list(variant),
});
export type Variant = ReturnType<typeof variant>;
export type Product = ReturnType<typeof product>;

const listProducts: Operation<{ products: { nodes: Product[] } }, { first: number }> = {
  query: `query DemoProducts($first: Int!) { products(first: $first) { nodes {
    id name brand images { url altText } rating { average count }
    variants { id price { formatted } options { name value } }
  } } }`,
  read: record({ products: record({ nodes: list(product) }) }),
};

const optionsOf = ({ options }: Variant): string => options.map(({ value }) => value).join(', ');

const card = (
  { name, brand, images, rating, variants }: Product,
  add: (chosen: Variant) => void,
): HTMLElement | null => {
  const [first] = variants;
  if (first === undefined) return null;
  let chosen = first;
  const [image] = images;
  const price = h('span', { class: 'price' }, first.price.formatted);
  const stock = h('bazaar-stock', { variant: first.id, label: name });
  const select = h(
    'select',
    {
      'aria-label': `Which ${name}`,
      change: () => {
        chosen = variants.find(({ id }) => id === select.value) ?? first;
        price.textContent = chosen.price.formatted;
        stock.setAttribute('variant', chosen.id);
      },
    },
    ...variants.map((each) => h('option', { value: each.id }, optionsOf(each))),
  );
  const button = h('button', { type: 'button', click: () => add(chosen) }, 'Add to cart');
  stock.addEventListener('bazaar-change', () => {
    button.disabled = stock.available === 0;
  });
  const stars =
    rating?.average == null
      ? 'No reviews yet'
      : `★ ${rating.average.toFixed(1)} (${rating.count.toLocaleString()})`;
  return h(
    'article',
    { class: 'card' },
    image === undefined
      ? h('div', { class: 'picture' })
      : h('img', { class: 'picture', src: image.url, alt: image.altText ?? '', loading: 'lazy' }),
    h('p', { class: 'brand' }, brand ?? ''),
    h('h3', {}, name),
    h('p', { class: 'facts' }, price, h('span', { class: 'stars' }, stars)),
    variants.length > 1 ? select : h('span', { class: 'no-choice' }, optionsOf(first)),
    h('p', {}, stock),
    button,
  );
};

/** A grid of products, each with its stock as it is at the moment. */
export const showCatalogue = async (into: HTMLElement, add: (chosen: Variant) => void): Promise<void> => {
  const { products } = await run(listProducts, { first: 12 });
  into.replaceChildren(...products.nodes.flatMap((each) => card(each, add) ?? []));
};
