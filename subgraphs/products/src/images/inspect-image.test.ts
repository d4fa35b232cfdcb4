import { describe, expect, it } from 'vitest';
import { inspectImage } from './inspect-image.ts';
import { avif, jpeg, png, webp } from './pictures.fixture.ts';

describe('a picture is what its content says', () => {
  it.each([
    ['image/png', png(640, 480)],
    ['image/jpeg', jpeg(640, 480)],
    ['image/webp', webp(640, 480)],
    ['image/avif', avif(640, 480)],
  ] as const)('%s', (type, content) => {
    expect(inspectImage(content, type)).toEqual({ width: 640, height: 480 });
  });

  it('and not what it is called', () => {
    expect(inspectImage(png(10, 10), 'image/jpeg')).toBeNull();
    expect(inspectImage(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png')).toBeNull();
    expect(inspectImage(Buffer.from('<html>alert(1)</html>'), 'image/webp')).toBeNull();
    expect(inspectImage(Buffer.alloc(0), 'image/avif')).toBeNull();
  });

  it('and not what only begins like one', () => {
    expect(inspectImage(png(10, 10).subarray(0, 20), 'image/png')).toBeNull();
    expect(
      inspectImage(Buffer.concat([jpeg(10, 10).subarray(0, 4), Buffer.alloc(40)]), 'image/jpeg'),
    ).toBeNull();
  });

  it('and of a size that can be shown', () => {
    expect(inspectImage(webp(16_384, 1), 'image/webp')).toEqual({ width: 16_384, height: 1 });
    expect(inspectImage(webp(16_385, 1), 'image/webp')).toBeNull();
    expect(inspectImage(avif(16_000, 16_000), 'image/avif')).toBeNull();
    expect(inspectImage(avif(0, 10), 'image/avif')).toBeNull();
  });
});
