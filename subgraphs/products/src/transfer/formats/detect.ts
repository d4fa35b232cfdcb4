import type { Format } from './format.ts';
import { googleTable, googleXml, isGoogle } from './google.ts';
import { jsonLines } from './json-lines.ts';
import { isShopify, shopify } from './shopify.ts';
import { columnName } from './table.ts';

const delimiters = ['\t', ',', ';'] as const;

const headingOf = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((name) => columnName(name.replace(/^\s*"|"\s*$/g, '')));

/** Tells what a file is from its beginning, whatever its name; throws with what was expected when it is nothing that can be read. */
export const detectFormat = (head: string): Format => {
  const text = head.trimStart();
  if (text === '') throw new Error('The file is empty.');
  if (text.startsWith('{')) return jsonLines;
  if (text.startsWith('<')) {
    if (/<(?:rss|feed|item|entry)[\s>]/.test(text)) return googleXml;
    throw new Error('The file is XML, but neither RSS nor Atom, which is what Google Merchant feeds are.');
  }
  const [line = ''] = text.split(/\r?\n/, 1);
  for (const delimiter of delimiters) {
    const heading = headingOf(line, delimiter);
    if (isShopify(heading)) return shopify(delimiter);
    if (isGoogle(heading)) return googleTable(delimiter);
  }
  throw new Error(
    'The file is neither JSON Lines (its first line is no object), nor XML, nor a table that begins with the column names of a Shopify product export (Handle, Title, Variant Price) or of a Google Merchant feed (id, title, price).',
  );
};
