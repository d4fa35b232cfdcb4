import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages, messageTypes, open, requests, seal, streamOf, streams } from './index.ts';

const folder = new URL('../samples/', import.meta.url);
const samples = readdirSync(folder).map((file) => {
  const [, type, version] = /^(.+)\.v(\d+)\.json$/.exec(file) ?? [];
  const known = messageTypes.find((each) => each === type);
  return { file, type: known, version: Number(version), json: readFileSync(new URL(file, folder), 'utf8') };
});

describe('a message as it was once published', () => {
  it.each(samples)('is still understood: $file', ({ type, json }) => {
    expect(type, 'a type that was published may never go').toBeDefined();
    if (!type) return;
    const message = open(type, json);
    expect(message.subject).toBe(messages[type].entity(message.data as never));
  });

  it.each(messageTypes)('is kept as a sample in its present version: %s', (type) => {
    expect(samples).toContainEqual(expect.objectContaining({ type, version: messages[type].version }));
  });
});

describe('a message', () => {
  const about = { id: 'event_1', source: 'bazaar/test', time: new Date('2026-11-20T13:39:35Z') };

  it('that breaks its contract cannot be sent', () => {
    expect(() =>
      seal('inventory.reserve', { orderId: 'order_1', lines: [], country: null, expiresAt: 'soon' }, about),
    ).toThrow();
  });

  it('that comes under another subject is refused', () => {
    const sealed = seal('inventory.commit', { orderId: 'order_1' }, about);
    expect(() => open('inventory.release', JSON.stringify(sealed))).toThrow(SyntaxError);
  });

  it('may carry more than its reader knows: later versions add', () => {
    const sealed = seal('inventory.commit', { orderId: 'order_1' }, about);
    const later = { ...sealed, data: { ...sealed.data, addedLater: true } };
    expect(open('inventory.commit', JSON.stringify(later)).data).toEqual({ orderId: 'order_1' });
  });
});

describe('streams', () => {
  it('take in every message', () => {
    for (const type of messageTypes) expect(streams.map(({ name }) => name)).toContain(streamOf(type));
  });

  it('take in no question: those are answered live', () => {
    const domains = streams.map(({ subjects }) => subjects[0]?.replace('.>', ''));
    for (const name of Object.keys(requests)) expect(domains).not.toContain(`rpc.${name}`.split('.')[0]);
  });
});
