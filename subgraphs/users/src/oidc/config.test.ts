import { expect, test } from 'vitest';
import { providersSchema } from './config.ts';

const provider = {
  name: 'google',
  issuer: 'https://accounts.google.com',
  clientId: 'id',
  redirectUris: ['https://shop.example/signed-in'],
};
const parse = (value: unknown) =>
  providersSchema.safeParse(typeof value === 'string' ? value : JSON.stringify(value));

test('any number of providers is configured as JSON', () => {
  expect(parse([]).data).toEqual([]);
  expect(
    parse([provider, { ...provider, name: 'other', clientSecret: 's', clientAuth: 'post' }]).data,
  ).toEqual([
    { ...provider, clientAuth: 'basic' },
    { ...provider, name: 'other', clientSecret: 's', clientAuth: 'post' },
  ]);
  expect(parse([{ ...provider, issuer: 'http://127.0.0.1:4000' }]).success).toBe(true);
});

test.each([
  ['no JSON', '{'],
  ['no list', {}],
  ['an unknown key', [{ ...provider, secret: 's' }]],
  ['one name twice', [provider, provider]],
  ['no place to return to', [{ ...provider, redirectUris: [] }]],
  ['plain HTTP across the network', [{ ...provider, issuer: 'http://accounts.google.com' }]],
])('%s is refused', (_what, value) => {
  expect(parse(value).success).toBe(false);
});
