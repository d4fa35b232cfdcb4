import { describe, expect, it } from 'vitest';
import { randomStream } from './random.ts';
import { base32, typeId, uuidv7 } from './typeid.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('a TypeID', () => {
  it.each([
    ['0188bac74afa78aabc3bbd1eef28d881', '01h2xcejqtf2nbrexx3vqjhp41'],
    ['00000000000000000000000000000000', '00000000000000000000000000'],
    ['ffffffffffffffffffffffffffffffff', '7zzzzzzzzzzzzzzzzzzzzzzzzz'],
  ])('writes %s as %s', (uuid, text) => {
    expect(base32(Buffer.from(uuid, 'hex'))).toBe(text);
  });

  it('carries its time, version and variant', () => {
    const at = Date.UTC(2025, 5, 1, 12);
    const uuid = hex(uuidv7(at, randomStream('a test')));
    expect(Number.parseInt(uuid.slice(0, 12), 16)).toBe(at);
    expect(uuid).toMatch(/^.{12}7.{3}[89ab].{15}$/);
  });

  it('sorts by time', () => {
    const random = randomStream('a test');
    const ids = [1, 1_000, 2 ** 32, 2 ** 40].map((at) => typeId('review', at, random));
    expect(ids.toSorted()).toEqual(ids);
  });
});
