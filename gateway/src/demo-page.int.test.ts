import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openShop, type Shop } from '../test/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());
const get = (path: string) => fetch(new URL(path, shop.gateway.url));

describe('the demo page', () => {
  it('is served with its scripts and styles, which come from here alone', async () => {
    const page = await get('/demo');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const files = [...(await page.text()).matchAll(/(?:href|src)="(\/demo\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of [...files, '/demo/widgets.js']) expect((await get(file)).status, file).toBe(200);
  });

  it('is told where the Stripe double is, if there is one', async () => {
    expect(await (await get('/demo/settings.json')).json()).toEqual({ stripeUrl: null });
    const other = await openShop({ DEMO_STRIPE_URL: 'http://127.0.0.1:12111' });
    onTestFinished(() => other.stop());
    const answer = await fetch(new URL('/demo/settings.json', other.gateway.url));
    expect(await answer.json()).toEqual({ stripeUrl: 'http://127.0.0.1:12111' });
  });

  it.each(['/demo/nothing.js', '/demo/..%2f..%2fpackage.json', '/demo/../../package.json', '/demonstration'])(
    'leads nowhere else: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
