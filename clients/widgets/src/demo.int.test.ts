import type { Stack } from '@bazaar/stack';
import { startTestStack } from '@bazaar/stack/testing';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../test/chromium.ts';
import { searchPath } from '../test/config.ts';
import { type CuttableProxy, startCuttableProxy } from '../test/cuttable-proxy.ts';
import { type Admin, signInAsAdmin } from '../test/shop.ts';

const executable = findChromium(searchPath());
const described = executable === null ? 'the demo page (skipped: no Chromium on the PATH)' : 'the demo page';

describe.skipIf(executable === null)(described, () => {
  let shop: Stack;
  let proxy: CuttableProxy;
  let browser: Browser;
  let admin: Admin;
  let buyer: Page;
  let watcher: Page;
  const complaints: string[] = [];

  // Other work on the machine may slow everything down: whatever moves by itself gets its time.
  const eventually = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 30_000 });

  const openPage = async (): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://localhost:${proxy.port}/demo`);
    return page;
  };
  const stockOf = (page: Page) => page.locator('bazaar-stock').first();
  const units = (page: Page): Promise<number | null> =>
    stockOf(page).evaluate((element) => ('available' in element ? Number(element.available) : null));
  const known = async (page: Page): Promise<number> => {
    await eventually(() => words(page, 'bazaar-stock', 'text')).toMatch(/in stock|left/);
    return Number(await units(page));
  };
  const order = (page: Page) => page.locator('bazaar-order').first();
  const words = (page: Page, element: 'bazaar-stock' | 'bazaar-order', part: string) =>
    page.locator(element).first().locator(`[part=${part}]`).textContent();
  const buyFirst = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await page.getByRole('button', { name: 'Check out' }).click();
    await page.getByRole('button', { name: 'Place the order' }).click();
  };

  beforeAll(async () => {
    shop = await startTestStack();
    proxy = await startCuttableProxy(Number(new URL(shop.url).port));
    browser = await chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox'] });
    admin = await signInAsAdmin(shop.url);
    [buyer, watcher] = await Promise.all([openPage(), openPage()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await proxy?.stop();
    await shop?.stop();
  });

  it('shows one tab what the other buys, and the order moving by itself until it is delivered', async () => {
    const before = await known(watcher);
    await known(buyer);
    await buyFirst(buyer);
    await eventually(() => units(watcher)).toBe(before - 1);
    await eventually(() => words(buyer, 'bazaar-order', 'status')).toBe('Delivered');
    expect(await order(buyer).locator('li[data-state="done"]').count()).toBe(5);
  }, 150_000);

  it('says so while it is cut off, and then shows what happened meanwhile, each change once', async () => {
    const orders = await buyer.locator('bazaar-order').count();
    await buyFirst(buyer);
    await eventually(() => buyer.locator('bazaar-order').count()).toBe(orders + 1);
    await buyer.getByLabel('The warehouse sends it by itself').first().uncheck();
    await eventually(() => words(buyer, 'bazaar-order', 'status')).toBe('Paid and confirmed');
    const id = await order(buyer).getAttribute('order');
    const variant = await stockOf(watcher).getAttribute('variant');
    const before = Number(await units(watcher));
    await order(buyer).evaluate((element) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      element.addEventListener('bazaar-change', (event) => {
        if (event instanceof CustomEvent) seen.push(event.detail.status);
      });
    });

    proxy.cut();
    await eventually(() => words(watcher, 'bazaar-stock', 'connection')).toContain('Offline – as of');
    await eventually(() => words(buyer, 'bazaar-order', 'connection')).toContain('Offline – as of');
    await admin.receiveStock(variant ?? '', 7);
    await admin.ship(id ?? '');
    expect(await units(watcher)).toBe(before);
    proxy.restore();

    await eventually(() => units(watcher)).toBe(before + 7);
    await eventually(() => words(watcher, 'bazaar-stock', 'connection')).toBe('');
    await eventually(() => words(buyer, 'bazaar-order', 'status')).toBe('On its way');
    expect(await buyer.evaluate(() => Object.entries(window).find(([name]) => name === 'seen')?.[1])).toEqual(
      ['SHIPPED'],
    );
  }, 150_000);

  it('sends the shopper to their bank for 3-D Secure, and the order goes on once they come through', async () => {
    const orders = await buyer.locator('bazaar-order').count();
    await buyer.getByRole('button', { name: 'Add to cart' }).first().click();
    await buyer.getByRole('button', { name: 'Check out' }).click();
    await buyer.getByLabel('Test card').selectOption('pm_card_threeDSecure2Required');
    await buyer.getByRole('button', { name: 'Place the order' }).click();
    await eventually(() => buyer.locator('bazaar-order').count()).toBe(orders + 1);
    const link = buyer.getByRole('link', { name: 'confirm the payment' });
    const [bank] = await Promise.all([buyer.waitForEvent('popup'), link.click()]);
    expect(await words(buyer, 'bazaar-order', 'status')).toBe('Waiting for payment');
    await bank.getByRole('link', { name: 'Complete' }).click();
    await eventually(() => bank.locator('body').textContent()).toContain('succeeded');
    await eventually(() => words(buyer, 'bazaar-order', 'status')).toMatch(
      /Paid and confirmed|On its way|Delivered/,
    );
    await eventually(() => link.count()).toBe(0);
  }, 150_000);

  it('can be told without colours and without eyes', async () => {
    const stock = stockOf(watcher);
    expect(await words(watcher, 'bazaar-stock', 'text')).toMatch(/\d|Sold out/);
    expect(await stock.locator('[part=icon]').getAttribute('aria-hidden')).toBe('true');
    for (const element of [stock, order(buyer)])
      expect(await element.locator('[role=status]').getAttribute('aria-live')).toBe('polite');
    expect(await order(buyer).locator('li[aria-current=step]').count()).toBe(1);
    expect(await order(buyer).locator('li').first().textContent()).toContain('done');
  });

  it('raises no error in the browser', () => {
    expect(complaints).toEqual([]);
  });
});
