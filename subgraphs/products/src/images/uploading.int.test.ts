import { newId, openDatabase } from '@bazaar/service-kit';
import { seller } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from '../fixture.ts';
import { removeAbandonedUploads } from '../operations/remove-abandoned-uploads.ts';
import { made, selling } from '../selling.fixture.ts';
import { ownStorage } from './own-storage.ts';
import { jpeg, png } from './pictures.fixture.ts';
import { startS3Double } from './s3-double.fixture.ts';

type Picture = {
  id: string;
  url: string;
  altText: string | null;
  width: number | null;
  height: number | null;
};
type Upload = {
  url: string;
  headers: { name: string; value: string }[];
  expiresAt: string;
  image: Picture;
};
type Answer = { imageUpload: Upload | null; userErrors: { code: string; path: string[] }[] };

const s3 = await startS3Double();
afterAll(() => s3.stop());

describe.each([
  { name: 'the service itself', env: {} },
  { name: 'a storage that speaks S3', env: { S3_URL: s3.url } },
])('pictures kept by $name', ({ env }) => {
  let shop: Shop;
  let productId: string;
  let now = new Date();
  beforeAll(async () => {
    shop = await openShop({ env, clock: () => now });
    productId = (await selling(shop.client).draft()).id;
  });
  afterAll(() => shop.stop());

  const announce = async (input: Record<string, unknown>, client = shop.client): Promise<Answer> =>
    (
      await client.data<{ createImageUpload: Answer }>(
        `mutation ($input: CreateImageUploadInput!) { createImageUpload(input: $input) {
          imageUpload { url headers { name value } expiresAt image { id url altText width height } } userErrors { code path } } }`,
        { input: { productId, filename: 'front.png', contentType: 'image/png', size: 100, ...input } },
      )
    ).createImageUpload;
  const open = async (input: Record<string, unknown>): Promise<Upload> => {
    const { imageUpload } = await announce(input);
    if (!imageUpload) throw new Error('No place');
    return imageUpload;
  };
  // Pictures are told to clients under the address that they can reach; here that is the service's port.
  const reachable = (url: string): string =>
    url.replace('https://pictures.bazaar.test', `http://127.0.0.1:${shop.service.port}`);
  const put = (
    { url, headers }: Upload,
    body: Buffer,
    more: Record<string, string> = {},
  ): Promise<Response> =>
    fetch(reachable(url), {
      method: 'PUT',
      headers: {
        ...Object.fromEntries(
          headers.filter(({ name }) => name !== 'content-length').map(({ name, value }) => [name, value]),
        ),
        ...more,
      },
      body: new Uint8Array(body),
    });
  const give = async (imageIds: string[], to = productId) =>
    (
      await shop.client.data<{
        updateProduct: {
          product: { images: Picture[] } | null;
          userErrors: { code: string; path: string[] }[];
        };
      }>(
        `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) {
          product { images { id url altText width height } } userErrors { code path } } }`,
        { input: { productId: to, imageIds } },
      )
    ).updateProduct;

  it('are announced, sent, listed by their product and seen', async () => {
    const content = png(64, 48);
    const upload = await open({ size: content.length, altText: ' Front ' });
    expect(Date.parse(upload.expiresAt)).toBe(now.getTime() + 15 * 60_000);
    expect((await give([upload.image.id])).userErrors).toEqual([
      expect.objectContaining({ code: 'NOT_UPLOADED', path: ['imageIds', '0'] }),
    ]);
    expect((await put(upload, content)).ok).toBe(true);
    const { product, userErrors } = await give([upload.image.id]);
    expect(userErrors).toEqual([]);
    expect(product?.images).toEqual([{ ...upload.image, altText: 'Front', width: 64, height: 48 }]);
    const seen = s3.objects.get(new URL(upload.image.url).pathname)?.bytes;
    if (seen) expect(seen.equals(content)).toBe(true);
    else {
      const response = await fetch(reachable(upload.image.url));
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    }
  });

  it('come in the order given, and go when they are left out', async () => {
    const other = (await selling(shop.client).draft()).id;
    const ids: string[] = [];
    for (const width of [10, 20]) {
      const content = png(width, 5);
      const upload = await open({ productId: other, size: content.length });
      await put(upload, content);
      ids.push(upload.image.id);
    }
    const [first = '', second = ''] = ids;
    expect((await give([second, first], other)).product?.images.map(({ width }) => width)).toEqual([20, 10]);
    expect((await give([first], other)).product?.images.map(({ id }) => id)).toEqual([first]);
    expect((await give([first, first], other)).userErrors[0]?.code).toBe('INVALID_INPUT');
    expect((await give([first], productId)).userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await give([newId('image')], other)).userErrors[0]).toMatchObject({ code: 'NOT_FOUND' });
    expect((await give(['nonsense'], other)).userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await give([], other)).product?.images).toEqual([]);
  });

  it('are judged by what they hold, not by what they are called', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const upload = await open({ size: page.length, filename: 'innocent.png' });
    const response = await put(upload, page);
    if (!('S3_URL' in env)) expect(response.status).toBe(415);
    const expected = 'S3_URL' in env ? 'UNSUPPORTED_TYPE' : 'NOT_UPLOADED';
    expect((await give([upload.image.id])).userErrors[0]?.code).toBe(expected);
  });

  it('are taken only in the type and size announced', async () => {
    const content = png(30, 30);
    const upload = await open({ size: content.length });
    expect((await put(upload, jpeg(30, 30), { 'content-type': 'image/jpeg' })).ok).toBe(false);
    expect((await put(upload, Buffer.concat([content, content]))).ok).toBe(false);
    expect((await put(upload, content.subarray(0, 40))).ok).toBe(false);
    expect((await put(upload, content)).ok).toBe(true);
  });

  it('need a place that was opened for them', async () => {
    const content = png(8, 8);
    const upload = await open({ size: content.length });
    const forged = new URL(upload.url);
    for (const name of ['signature', 'X-Amz-Signature'])
      if (forged.searchParams.has(name)) forged.searchParams.set(name, 'A'.repeat(64));
    expect((await put({ ...upload, url: forged.href }, content)).status).toBe(403);
    const moved = new URL(upload.url);
    moved.pathname = moved.pathname.replace(/image_[^./]+/, newId('image'));
    expect((await put({ ...upload, url: moved.href }, content)).status).toBe(403);
  });

  it.each([
    ['a type that is no picture', { contentType: 'image/svg+xml' }, 'UNSUPPORTED_TYPE'],
    ['more than 20 MB', { size: 20 * 1024 * 1024 + 1 }, 'TOO_LARGE'],
    ['nothing', { size: 0 }, 'INVALID_INPUT'],
    ['a name with U+0000', { filename: 'a\u0000.png' }, 'INVALID_INPUT'],
    ['a product that is not there', { productId: newId('product') }, 'NOT_FOUND'],
    ['a product id that is none', { productId: 'x' }, 'NOT_FOUND'],
  ])('refuses %s', async (_name, input, code) => {
    expect(await announce(input)).toMatchObject({ imageUpload: null, userErrors: [{ code }] });
  });

  it('lets nobody add to a stranger’s product', async () => {
    const stranger = shop.as(seller(newId('user'), newId('seller')));
    expect((await announce({}, stranger)).userErrors[0]?.code).toBe('NOT_FOUND');
  });

  if (!('S3_URL' in env)) {
    it('close after 15 minutes', async () => {
      const content = png(9, 9);
      const upload = await open({ size: content.length });
      now = new Date(now.getTime() + 15 * 60_000);
      const { status } = await put(upload, content);
      now = new Date();
      expect(status).toBe(403);
    });
    it('may be sent again, but not changed', async () => {
      const upload = await open({ size: png(9, 9).length });
      expect((await put(upload, png(9, 9))).status).toBe(204);
      expect((await put(upload, png(9, 9))).status).toBe(204);
      const another = Buffer.from(png(9, 9));
      another[another.length - 20] = (another.at(-20) ?? 0) ^ 1;
      expect((await put(upload, another)).status).toBe(409);
    });
    it('may be sent by a page of any origin', async () => {
      const response = await fetch(`http://127.0.0.1:${shop.service.port}/uploads/x`, { method: 'OPTIONS' });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    });
    it('are thrown away a day later unless a product shows them', async () => {
      const database = openDatabase(shop.databaseUrl, { max: 1, name: 'test' });
      const content = png(7, 7);
      const kept = await open({ size: content.length });
      const left = await open({ size: content.length });
      for (const upload of [kept, left]) await put(upload, content);
      await give([kept.image.id]);
      const images = ownStorage(database.db, { baseUrl: 'http://x', secret: 'a secret of this test' });
      const later = new Date(now.getTime() + 25 * 3_600_000);
      await removeAbandonedUploads({ db: database.db, images, clock: () => later });
      await database.close();
      expect((await fetch(reachable(kept.image.url))).status).toBe(200);
      expect((await fetch(reachable(left.image.url))).status).toBe(404);
      expect((await give([left.image.id])).userErrors[0]?.code).toBe('NOT_FOUND');
    });
  }

  it('count as one change of the product', async () => {
    const { mutate } = selling(shop.client);
    const before = made(await mutate('updateProduct', { productId }));
    const after = made(await mutate('updateProduct', { productId, imageIds: [] }));
    expect(after.version).toBe(before.version + 1);
  });
});
