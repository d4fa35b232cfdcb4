import { number, record, text } from '../read.ts';
import type { LiveSocket } from '../transport/live-socket.ts';
import type { Operation } from '../transport/operation.ts';
import { createIcon, type Icon, setIcon } from './icons.ts';
import { fill } from './labels.ts';
import { LiveElement } from './live-element.ts';
import { type StockLevel, stockLevel } from './stock-level.ts';
import { stockCss } from './styles.ts';

const followStock: Operation<{ stockChanged: { available: number } }, { ids: [string] }> = {
  query: 'subscription BazaarStock($ids: [ID!]!) { stockChanged(variantIds: $ids) { available cursor } }',
  read: record({ stockChanged: record({ available: number, cursor: text }) }),
};

const DEFAULT_LOW = 5;
const icons: Readonly<Record<StockLevel, Icon>> = { available: 'check', low: 'low', 'sold-out': 'cross' };

/**
 * `<bazaar-stock variant="variant_…">`: how many can be bought, at every moment.
 *
 * Further attributes: `low` (at or below it few are left, default 5) and `label` (what it is the stock of, said to
 * screen readers). Parts: `stock`, `icon`, `text`, `connection`.
 */
export class BazaarStock extends LiveElement {
  static override readonly observedAttributes = [
    ...LiveElement.observedAttributes,
    'variant',
    'low',
    'label',
  ];
  readonly #box = document.createElement('span');
  readonly #icon = createIcon();
  readonly #text = document.createElement('span');
  readonly #connectionText = document.createElement('span');
  #variant: string | null = null;
  #available: number | null = null;
  #level: StockLevel | null = null;
  #refused = false;

  constructor() {
    super(stockCss);
    this.#box.setAttribute('part', 'stock');
    this.#text.setAttribute('part', 'text');
    this.#connectionText.setAttribute('part', 'connection');
    this.#box.append(this.#icon, this.#text, this.#connectionText);
    this.build(this.#box);
  }

  /** Units that can be bought; null while that is not known. */
  get available(): number | null {
    return this.#available;
  }

  protected override follow(socket: LiveSocket): (() => void) | null {
    const variant = this.getAttribute('variant');
    // The same variant over another socket keeps what it showed.
    if (variant !== this.#variant) {
      this.#available = null;
      this.#level = null;
    }
    this.#variant = variant;
    this.#refused = false;
    if (variant === null || variant === '') return null;
    return socket.subscribe(followStock, () => ({ ids: [variant] }), {
      next: (data) => {
        if (data !== null) this.#receive(data.stockChanged.available);
      },
      refused: () => this.#give(),
      completed: () => this.#give(),
    });
  }

  protected override render(): void {
    const available = this.#available;
    const known = available !== null && !this.#refused;
    const low = Number(this.getAttribute('low') ?? DEFAULT_LOW);
    const level = known ? stockLevel(available, low) : null;
    const words = known ? this.#wordsFor(available, level) : this.#wordsForNothing();
    this.#box.dataset['level'] = level ?? 'unknown';
    this.#box.dataset['connection'] = this.connection;
    setIcon(this.#icon, this.connection === 'offline' ? 'cloud' : level === null ? 'dot' : icons[level]);
    this.#text.textContent = words;
    this.#connectionText.textContent = this.connectionText;
    // Not every number is said aloud, only what changes a buyer's mind.
    if (level !== null && this.#level !== null && level !== this.#level) {
      const label = this.getAttribute('label');
      this.say(label === null ? words : `${label}: ${words}`);
    }
    this.#level = level ?? this.#level;
  }

  #receive(available: number): void {
    this.#available = available;
    this.changed({ variant: this.#variant, available });
  }

  #give(): void {
    this.#refused = true;
    this.render();
  }

  #wordsFor(available: number, level: StockLevel | null): string {
    const { available: many, low, soldOut } = this.labels;
    if (level === 'sold-out') return soldOut;
    return fill(level === 'low' ? low : many, { n: available.toLocaleString(this.language) });
  }

  #wordsForNothing(): string {
    return this.#refused ? this.labels.unknown : this.labels.loading;
  }
}
