/** Shapes that differ without their colours. */
const paths = {
  check: 'M3 8.5l3.2 3.2L13 5',
  low: 'M8 3v6M8 12.2v.6',
  cross: 'M4 4l8 8M12 4l-8 8',
  dot: 'M8 6.5a1.5 1.5 0 100 3 1.5 1.5 0 000-3',
  circle: 'M8 4a4 4 0 100 8 4 4 0 000-8',
  cloud: 'M2.5 2.5l11 11M5 12h6M3.5 11A3 3 0 015 6M8 4.5A4 4 0 0112 8',
} as const;
export type Icon = keyof typeof paths;

const SVG = 'http://www.w3.org/2000/svg';

/** A drawn sign; it says nothing to a screen reader, so that words must stand beside it. */
export const createIcon = (): SVGSVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('part', 'icon');
  svg.append(document.createElementNS(SVG, 'path'));
  return svg;
};

export const setIcon = (svg: SVGSVGElement, icon: Icon): void => {
  svg.firstElementChild?.setAttribute('d', paths[icon]);
};
