import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

/** A column of a table: where it begins and how wide it is, in points. */
export type Column = { x: number; width: number; align: 'left' | 'right' };

/** A PDF being written from the top down, page after page. */
export type Page = {
  /** Where the next thing goes, in points from the top. */
  y: number;
  /** Begins another page unless so many points are left on this one. */
  need(height: number): boolean;
  /** Writes into a column at `y` without moving on; answers the height in points. */
  write(text: string, column: Column, style?: Style): number;
  /** Draws a line across the page at `y`. */
  rule(): void;
  /** Numbers the pages and answers the file. */
  end(): Promise<Buffer>;
};

/** How text looks; 9 points, regular and black by default. */
export type Style = { size?: number; bold?: boolean; faint?: boolean };

const font = (name: string): Buffer =>
  readFileSync(new URL(`../../fonts/LiberationSans-${name}.ttf`, import.meta.url));
const regular = font('Regular');
const heavy = font('Bold');
const margin = 50;
const width = 595.28;
const height = 841.89;
const bottom = height - 80;

/** All of the width between the margins. */
export const across: Column = { x: margin, width: width - 2 * margin, align: 'left' };

/**
 * Opens an A4 page. The same writing gives the same bytes. Letters outside of Latin, Greek, Cyrillic and Hebrew are drawn as boxes.
 * `compress: false` leaves the text readable to tests.
 */
export const openPage = (
  { title, author, at }: { title: string; author: string; at: Date },
  { compress = true }: { compress?: boolean } = {},
): Page => {
  const document = new PDFDocument({
    size: 'A4',
    margin,
    compress,
    bufferPages: true,
    lang: 'en',
    info: { Title: title, Author: author, CreationDate: at },
  });
  document.registerFont('regular', regular);
  document.registerFont('bold', heavy);
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  const page: Page = {
    y: margin,
    need: (points) => {
      if (page.y + points <= bottom) return false;
      document.addPage();
      page.y = margin;
      return true;
    },
    write: (text, { x, width: columnWidth, align }, { size = 9, bold = false, faint = false } = {}) => {
      const options = { width: columnWidth, align };
      document
        .font(bold ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor(faint ? '#666666' : '#000000');
      const used = document.heightOfString(text, options);
      document.text(text, x, page.y, options);
      return used;
    },
    rule: () => {
      document
        .moveTo(margin, page.y)
        .lineTo(width - margin, page.y)
        .lineWidth(0.5)
        .strokeColor('#999999')
        .stroke();
    },
    end: () => {
      const { count } = document.bufferedPageRange();
      for (let index = 0; index < count; index += 1) {
        document.switchToPage(index);
        // Below the margin, where text would begin another page.
        document.page.margins.bottom = 0;
        page.y = height - 40;
        page.write(`Page ${index + 1} of ${count}`, { ...across, align: 'right' }, { size: 8, faint: true });
      }
      document.end();
      return finished;
    },
  };
  return page;
};
