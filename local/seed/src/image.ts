import { hashText, randomStream } from './random.ts';

/** Width and height of a picture in pixels. */
const SIDE = 800;

/**
 * Draws the picture of a product: a soft gradient with a geometric figure and the initials of its name. The same
 * slug and number always give the same picture.
 *
 * @param slug of the product
 * @param n which of its pictures, from 1; each has another figure
 * @returns an SVG document of 800 × 800 pixels
 */
export function productImage(slug: string, n: number): string {
  const hue = hashText(slug) % 360;
  const other = (hue + 40 + (hashText(`${slug}/${n}`) % 80)) % 360;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}">`,
    '<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">',
    `<stop offset="0" stop-color="hsl(${hue} 42% 90%)"/><stop offset="1" stop-color="hsl(${other} 38% 76%)"/>`,
    '</linearGradient></defs>',
    `<rect width="${SIDE}" height="${SIDE}" fill="url(#g)"/>`,
    `<g fill="hsl(${other} 45% 98%)" fill-opacity="0.55">${figure(slug, n)}</g>`,
    `<text x="400" y="408" fill="hsl(${hue} 35% 28%)" font-family="Georgia, serif" font-size="180" `,
    `text-anchor="middle" dominant-baseline="middle">${initials(slug)}</text>`,
    '</svg>',
  ].join('');
}

/** First letters of the first two words. All but letters and digits is dropped, so nothing needs escaping. */
function initials(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.replace(/[^a-z0-9]/gi, '').charAt(0))
    .filter((letter) => letter !== '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
}

/** Rings, arches or petals, in turn. */
function figure(slug: string, n: number): string {
  const random = randomStream(`image/${slug}/${n}`);
  const turn = (hashText(slug) + n) % 3;
  const count = random.integer(4, 7);
  const places = Array.from({ length: count }, (_, index) => index);
  switch (turn) {
    case 0:
      return places
        .map((index) => `<circle cx="400" cy="400" r="${340 - index * 40}" fill-opacity="0.16"/>`)
        .join('');
    case 1:
      return places
        .map((index) => {
          const half = 320 - index * 36;
          return `<path d="M${400 - half} 720V400a${half} ${half} 0 0 1 ${half * 2} 0V720Z" fill-opacity="0.16"/>`;
        })
        .join('');
    default:
      return places
        .map((index) => {
          const angle = ((360 / count) * index).toFixed(1);
          return `<ellipse cx="400" cy="220" rx="110" ry="190" fill-opacity="0.24" transform="rotate(${angle} 400 400)"/>`;
        })
        .join('');
  }
}
