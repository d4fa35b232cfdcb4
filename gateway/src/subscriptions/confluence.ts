import type { Topic } from './topic.ts';

/**
 * Topics of the same events that began at different places: each client is first told what it has missed by a topic
 * of its own. Since all tell the same events in the same order, a client loses nothing and hears nothing twice when it
 * changes from one to another that has come to the same cursor. So all end up with the first, and the rest is closed.
 */
export class Confluence {
  readonly #topics = new Set<Topic>();

  /** The topic that the others flow into. */
  get main(): Topic | undefined {
    const [first] = this.#topics;
    return first;
  }

  get isEmpty(): boolean {
    return this.#topics.size === 0;
  }

  add(topic: Topic): void {
    this.#topics.add(topic);
  }

  /** When it was the main one, the oldest of the others takes its place. */
  remove(topic: Topic): void {
    const wasMain = topic === this.main;
    this.#topics.delete(topic);
    if (wasMain && this.main !== undefined) this.meet(this.main);
  }

  /** To be called when a topic is under way, and when it has come to another cursor. */
  meet(topic: Topic): void {
    const { main } = this;
    if (main === undefined || !main.started || main.position === null) return;
    const others = topic === main ? [...this.#topics] : [topic];
    for (const other of others) if (other !== main && other.position === main.position) other.flowInto(main);
  }
}
