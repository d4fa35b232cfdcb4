import { list, record, text } from '../read.ts';
import type { LiveSocket } from '../transport/live-socket.ts';
import type { Operation } from '../transport/operation.ts';
import { createIcon, setIcon } from './icons.ts';
import { LiveElement } from './live-element.ts';
import { isOrderStatus, isStopped, type OrderStatus, progressOf, type Step } from './order-progress.ts';
import { orderCss } from './styles.ts';

const followOrder: Operation<{ orderStatusChanged: Change }, { orderId: string; after: string | null }> = {
  query: `subscription BazaarOrder($orderId: ID!, $after: String) {
    orderStatusChanged(orderId: $orderId, after: $after) { status cursor order { number timeline { status at } } }
  }`,
  read: record({
    orderStatusChanged: record({
      status: text,
      cursor: text,
      order: record({ number: text, timeline: list(record({ status: text, at: text })) }),
    }),
  }),
};
type Change = {
  status: string;
  cursor: string;
  order: { number: string; timeline: { status: string; at: string }[] };
};

const stateIcons = { done: 'check', current: 'dot', 'to-come': 'circle' } as const;

/**
 * `<bazaar-order order="order_…" token="…">`: how far an order has come, at every moment. It needs its buyer's token.
 * After an interruption it goes on where it was: every change comes, and none twice.
 *
 * Parts: `order`, `heading`, `number`, `status`, `steps`, `step`, `icon`, `time`, `connection`.
 */
export class BazaarOrder extends LiveElement {
  static override readonly observedAttributes = [...LiveElement.observedAttributes, 'order'];
  readonly #box = document.createElement('div');
  readonly #number = document.createElement('span');
  readonly #status = document.createElement('span');
  readonly #connectionText = document.createElement('span');
  readonly #steps = document.createElement('ol');
  #order: string | null = null;
  #cursor: string | null = null;
  #change: Change | null = null;
  #refused = false;

  constructor() {
    super(orderCss);
    const heading = document.createElement('p');
    heading.append(this.#number, this.#status, this.#connectionText);
    const parts = {
      order: this.#box,
      heading,
      number: this.#number,
      status: this.#status,
      connection: this.#connectionText,
      steps: this.#steps,
    };
    for (const [part, element] of Object.entries(parts)) element.setAttribute('part', part);
    // A list without bullets is none to some screen readers unless it says so.
    this.#steps.role = 'list';
    this.#box.append(heading, this.#steps);
    this.build(this.#box);
  }

  /** Where the order stands; null while that is not known. */
  get status(): string | null {
    return this.#change?.status ?? null;
  }

  protected override follow(socket: LiveSocket): (() => void) | null {
    const order = this.getAttribute('order');
    if (order !== this.#order) {
      this.#cursor = null;
      this.#change = null;
    }
    this.#order = order;
    this.#refused = false;
    if (order === null || order === '') return null;
    return socket.subscribe(followOrder, () => ({ orderId: order, after: this.#cursor }), {
      next: (data) => {
        if (data !== null) this.#receive(data.orderStatusChanged);
      },
      refused: () => {
        this.#refused = true;
        this.render();
      },
      completed: () => undefined,
    });
  }

  protected override render(): void {
    const status = this.#change?.status ?? null;
    this.#number.textContent =
      this.#change === null ? this.labels.order : `${this.labels.order} ${this.#change.order.number}`;
    this.#status.textContent = this.#refused
      ? this.labels.unknown
      : status === null
        ? this.labels.loading
        : this.#nameOf(status);
    this.#connectionText.textContent = this.connectionText;
    this.#box.dataset['connection'] = this.connection;
    const known = status !== null && isOrderStatus(status) ? status : null;
    this.#box.dataset['stopped'] = String(known !== null && isStopped(known));
    this.#renderSteps(known);
  }

  #receive(change: Change): void {
    const before = this.#change?.status;
    this.#cursor = change.cursor;
    this.#change = change;
    this.changed({ order: this.#order, status: change.status, cursor: change.cursor });
    if (before !== undefined && before !== change.status)
      this.say(`${this.labels.order} ${change.order.number}: ${this.#nameOf(change.status)}`);
  }

  #renderSteps(status: OrderStatus | null): void {
    const steps = status === null ? [] : progressOf(status, this.#change?.order.timeline ?? []);
    this.#steps.hidden = steps.length === 0;
    while (this.#steps.children.length > steps.length) this.#steps.lastElementChild?.remove();
    for (const [index, step] of steps.entries()) {
      const existing = this.#steps.children.item(index);
      const item = existing instanceof HTMLLIElement ? existing : this.#addStep();
      this.#renderStep(item, step);
    }
  }

  #addStep(): HTMLLIElement {
    const item = document.createElement('li');
    item.setAttribute('part', 'step');
    const spoken = document.createElement('span');
    spoken.className = 'heard';
    const time = document.createElement('time');
    time.setAttribute('part', 'time');
    item.append(createIcon(), document.createElement('span'), spoken, time);
    this.#steps.append(item);
    return item;
  }

  #renderStep(item: HTMLLIElement, { name, state, at }: Step): void {
    const [icon, title, spoken, time] = item.children;
    item.dataset['state'] = state;
    if (state === 'current') item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
    const { done, current, toCome } = this.labels;
    if (icon instanceof SVGSVGElement) setIcon(icon, stateIcons[state]);
    if (title !== undefined) title.textContent = this.labels[name];
    if (spoken !== undefined) spoken.textContent = `, ${{ done, current, 'to-come': toCome }[state]}`;
    if (!(time instanceof HTMLTimeElement)) return;
    time.hidden = at === null;
    time.dateTime = at ?? '';
    time.textContent =
      at === null
        ? ''
        : new Date(at).toLocaleTimeString(this.language, { hour: '2-digit', minute: '2-digit' });
  }

  #nameOf(status: string): string {
    return isOrderStatus(status) ? this.labels[status] : status;
  }
}
