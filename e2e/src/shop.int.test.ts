import { randomUUID } from 'node:crypto';
import {
  CheckoutDocument,
  CreateCartDocument,
  FindVariantDocument,
  ListProductsDocument,
  SignInDocument,
  SignUpDocument,
} from '@bazaar/client';
import { subgraphs } from '@bazaar/schema/subgraphs';
import type { Stack } from '@bazaar/stack';
import { startTestStack } from '@bazaar/stack/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { liveAccount } from './account-life.ts';
import { answerReview } from './answer-review.ts';
import { address, clientFor, runJourney, signUp, there } from './journey.ts';
import { guestOf } from './permissions/people.ts';
import { walkDemoShop } from './permissions/walk-shop.ts';

// The one variant of the demo shop of which there are exactly 10.
const scarceSku = 'GAR-0001-ASH';

let stack: Stack;
const statements = new Map<string, number>();
beforeAll(async () => {
  stack = await startTestStack({
    onStatement: (service) => statements.set(service, (statements.get(service) ?? 0) + 1),
  });
});
afterAll(() => stack?.stop());

it('carries a guest from browsing to a paid order that is pushed live', async () => {
  await runJourney(stack.url, () => undefined);
});

it('sells 10 units to 10 of 50 people who check out at once, and tells the other 40', async () => {
  const { productVariant } = await clientFor(stack.url).run(FindVariantDocument, { sku: scarceSku });
  const variant = there(productVariant, 'The scarce variant');
  expect(variant.availability?.available).toBe(10);
  const carts = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const person = await signUp(stack.url);
      const { createCart } = await person.run(CreateCartDocument, {
        input: { lines: [{ variantId: variant.id, quantity: 1 }] },
      });
      return { person, cartId: there(createCart.cart, 'The cart').id };
    }),
  );
  const outcomes = await Promise.all(
    carts.map(async ({ person, cartId }) => {
      const input = {
        cartId,
        shippingAddress: address,
        shippingMethod: 'standard',
        idempotencyKey: randomUUID(),
      };
      for (;;) {
        const { checkout } = await person.run(CheckoutDocument, { input });
        const outcome = checkout.order?.status ?? checkout.userErrors[0]?.code;
        // A busy machine may answer PENDING: the same key tells the outcome once there is one.
        if (outcome !== 'PENDING') return outcome;
      }
    }),
  );
  const count = (outcome: string): number => outcomes.filter((each) => each === outcome).length;
  console.log(
    `50 checkouts for 10 units: ${count('AWAITING_PAYMENT')} reserved, ${count('INSUFFICIENT_STOCK')} refused`,
  );
  expect({ reserved: count('AWAITING_PAYMENT'), refused: count('INSUFFICIENT_STOCK') }).toEqual({
    reserved: 10,
    refused: 40,
  });
  const { productVariant: after } = await clientFor(stack.url).run(FindVariantDocument, { sku: scarceSku });
  expect(after?.availability?.available).toBe(0);
});

it('lists 50 products with price, availability and rating by one SQL statement a type', async () => {
  const guest = clientFor(stack.url);
  // Jobs of the services run their own statements now and then; what the query costs is what it costs every time.
  const cost = new Map<string, number>();
  for (let run = 0; run < 10; run += 1) {
    statements.clear();
    const { products } = await guest.run(ListProductsDocument, { first: 50 });
    expect(products.nodes).toHaveLength(50);
    for (const name of subgraphs)
      cost.set(name, Math.min(cost.get(name) ?? Number.POSITIVE_INFINITY, statements.get(name) ?? 0));
  }
  const paid = Object.fromEntries([...cost].filter(([, count]) => count > 0));
  console.log('SQL statements for 50 products:', paid);
  expect(paid).toEqual({ products: 1, inventory: 1, reviews: 1 });
});

it('cuts off everything of a session that is signed out, and nothing of other sessions', async () => {
  const email = `ada-${randomUUID()}@example.test`;
  const password = `correct horse ${randomUUID()}`;
  const { signUp: opened } = await clientFor(stack.url).run(SignUpDocument, {
    input: { email, password, fullName: 'Ada Lovelace' },
  });
  const { signIn: elsewhere } = await clientFor(stack.url).run(SignInDocument, {
    input: { email, password },
  });
  const accessToken = there(opened.session, 'The session').accessToken;
  const watch = (token: string) => {
    const socket = new WebSocket(stack.url.replace('http', 'ws'), 'graphql-transport-ws');
    const payload = { authorization: `Bearer ${token}` };
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    const acknowledged = new Promise((resolve) => socket.once('message', resolve));
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    return { socket, acknowledged, closed };
  };
  const here = watch(accessToken);
  const other = watch(there(elsewhere.session, 'The other session').accessToken);
  await Promise.all([here.acknowledged, other.acknowledged]);
  const answer = await fetch(stack.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ query: 'mutation { signOut { userErrors { message } } }' }),
  });
  expect(await answer.json()).toEqual({ data: { signOut: { userErrors: [] } } });
  expect(await here.closed).toBe(4403);
  expect(other.socket.readyState).toBe(WebSocket.OPEN);
  other.socket.close();
});

it('refuses whoever comes to a subgraph past the gateway', async () => {
  const port = Number(new URL(stack.url).port);
  for (let offset = 1; offset <= 7; offset += 1) {
    const response = await fetch(`http://127.0.0.1:${port + offset}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(401);
  }
});

it('slows down who guesses a password, and lets even the right one in no more', async () => {
  const guest = guestOf(stack.url);
  const credentials = { email: `${randomUUID()}@example.test`, password: `right ${randomUUID()}` };
  const signUpQuery =
    'mutation ($input: SignUpInput!) { signUp(input: $input) { session { user { id } } userErrors { code } } }';
  expect(await guest.ask(signUpQuery, { input: { ...credentials, fullName: 'Ada Lovelace' } })).toMatchObject(
    { data: { signUp: { userErrors: [] } } },
  );
  const signIn = (password: string) =>
    guest.ask(
      'mutation ($input: SignInInput!) { signIn(input: $input) { session { user { id } } userErrors { code } } }',
      { input: { ...credentials, password } },
    );
  for (let guess = 0; guess < 10; guess += 1)
    expect(await signIn(`wrong ${guess}`)).toMatchObject({
      data: { signIn: { session: null, userErrors: [{ code: 'INVALID_CREDENTIALS' }] } },
    });
  expect((await signIn(credentials.password)).codes).toEqual(['RATE_LIMITED']);
});

it('lets a person verify, reset, export and delete an account by what the mails say, and every old token dies', async () => {
  const { codes, subjects, bothParts, exported } = await liveAccount(stack);
  expect(codes).toEqual({
    signUp: [],
    verifyEmail: [],
    requestPasswordReset: [],
    resetPassword: [],
    signIn: [],
    exportMyData: [],
    'deleteAccount with a wrong password': ['INVALID_CREDENTIALS'],
    deleteAccount: [],
    'signIn after that': ['INVALID_CREDENTIALS'],
    'signUp anew': [],
  });
  expect(subjects).toEqual([
    'Confirm your e-mail address',
    'New sign-in to your account',
    'Set a new password',
    'Your account was deleted',
    'Your data is ready',
    'Your password was changed',
  ]);
  expect(bothParts).toBe(true);
  expect(exported).toEqual({ services: [...subgraphs].sort(), ownEmail: true });
}, 60_000);

it('pushes the news to whoever wrote a review when its seller answers, and shows the answer to everybody', async () => {
  const { pushed, shown, expected } = await answerReview(stack.url);
  expect({ pushed, shown }).toEqual(expected);
});

// Last, since an admin may change anything.
it('answers nobody what docs/PERMISSIONS.md forbids, and lets nobody change what is not theirs', async () => {
  const { asked, findings, before, after } = await walkDemoShop(stack.url);
  expect(findings).toEqual([]);
  expect(after).toEqual(before);
  expect(asked).toBeGreaterThan(1_000);
}, 300_000);
