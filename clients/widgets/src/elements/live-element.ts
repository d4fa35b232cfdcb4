import type { Connection, LiveSocket } from '../transport/live-socket.ts';
import { sharedSocket } from '../transport/shared-sockets.ts';
import { englishLabels, fill, type Labels } from './labels.ts';
import { sheetOf } from './styles.ts';

const DEFAULT_ENDPOINT = '/graphql';

/**
 * An element that follows something over the page's shared socket.
 *
 * Attributes: `endpoint` (default `/graphql`), `token` (an access token; a guest without), `lang` of it or around it
 * for numbers and times. Events, which bubble: `bazaar-change` with what came, `bazaar-connection` with `{ connection }`;
 * on `refused` the page should set a fresh token.
 */
export abstract class LiveElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['endpoint', 'token', 'lang'];
  readonly #spoken = document.createElement('span');
  #labels: Labels = englishLabels;
  #token: string | null = null;
  #stop: (() => void) | null = null;
  #restarting = false;
  #connection: Connection = 'connecting';
  /** When the server was last heard. */
  #heardAt: Date | null = null;

  constructor(css: string) {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheetOf(css)];
    this.#spoken.className = 'heard';
    this.#spoken.role = 'status';
    this.#spoken.ariaLive = 'polite';
  }

  /** An access token, if it shall not stand in an attribute. */
  get token(): string | null {
    return this.#token ?? this.getAttribute('token');
  }

  set token(token: string | null) {
    if (token === this.#token) return;
    this.#token = token;
    this.#restart();
  }

  get labels(): Labels {
    return this.#labels;
  }

  /** Other words, or another language; what is left out stays English. */
  set labels(labels: Partial<Labels>) {
    this.#labels = { ...englishLabels, ...labels };
    this.render();
  }

  get connection(): Connection {
    return this.#connection;
  }

  connectedCallback(): void {
    this.render();
    this.#restart();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.#restart();
  }

  /** Subscribes to what the attributes name. @returns leaves; null when there is nothing to follow */
  protected abstract follow(socket: LiveSocket): (() => void) | null;

  protected abstract render(): void;

  /** What stands in the shadow, and the place where changes are said to screen readers. */
  protected build(...content: readonly Node[]): void {
    this.shadowRoot?.append(...content, this.#spoken);
  }

  /** Tells a screen reader, once. */
  protected say(words: string): void {
    this.#spoken.textContent = words;
  }

  /** Something came. */
  protected changed(detail: unknown): void {
    this.#heardAt = new Date();
    this.render();
    this.dispatchEvent(new CustomEvent('bazaar-change', { detail, bubbles: true, composed: true }));
  }

  /** How it stands with the connection, in words; empty while all is well. */
  protected get connectionText(): string {
    if (this.#connection === 'refused') return this.#labels.refused;
    if (this.#connection !== 'offline') return '';
    if (this.#heardAt === null) return this.#labels.connecting;
    const at = this.#heardAt.toLocaleTimeString(this.language, { hour: '2-digit', minute: '2-digit' });
    return fill(this.#labels.offline, { at });
  }

  protected get language(): string | undefined {
    return this.closest<HTMLElement>('[lang]')?.lang || undefined;
  }

  /** Once for however many attributes change together. */
  #restart(): void {
    if (this.#restarting) return;
    this.#restarting = true;
    queueMicrotask(() => {
      this.#restarting = false;
      this.#end();
      if (this.isConnected) this.#begin();
    });
  }

  #begin(): void {
    const socket = sharedSocket(this.getAttribute('endpoint') ?? DEFAULT_ENDPOINT, this.token);
    const leave = this.follow(socket);
    if (leave === null) {
      this.render();
      return;
    }
    const unlisten = socket.onConnection((connection) => this.#show(connection));
    this.#show(socket.connection);
    this.#stop = () => {
      unlisten();
      leave();
    };
  }

  #end(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #show(connection: Connection): void {
    const changed = connection !== this.#connection;
    this.#connection = connection;
    this.render();
    if (!changed) return;
    this.dispatchEvent(
      new CustomEvent('bazaar-connection', { detail: { connection }, bubbles: true, composed: true }),
    );
  }
}
