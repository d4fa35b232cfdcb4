import { SaxesParser } from 'saxes';

/** An item of a feed: the texts of its elements by local name, and the line it begins on. */
export type XmlItem = { line: number; texts: ReadonlyMap<string, readonly string[]>; fault: string | null };

// Longer is no item, but one that is never closed.
const maxLength = 1_000_000;
const opening = /<(item|entry)(?=[\s>])/g;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const readItem = (line: number, text: string): XmlItem => {
  const texts = new Map<string, string[]>();
  // Elements inside of elements, such as the price of a shipping rate, are not the item's own.
  let depth = 0;
  let content = '';
  let fault: string | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    fault ??= `It is not well-formed: ${error.message.replace(/^[\d:]+ /, '')}`;
  });
  parser.on('opentag', () => {
    depth += 1;
    if (depth === 2) content = '';
  });
  parser.on('text', (part) => {
    if (depth === 2) content += part;
  });
  parser.on('cdata', (part) => {
    if (depth === 2) content += part;
  });
  parser.on('closetag', ({ name }) => {
    if (depth === 2) {
      const key = localName(name);
      texts.set(key, [...(texts.get(key) ?? []), content.trim()]);
    }
    depth -= 1;
  });
  parser.write(text).close();
  return { line, texts, fault };
};

const newlines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

const isQuoted = (text: string, at: number): boolean => {
  const quoted = text.lastIndexOf('<![CDATA[', at);
  const ended = quoted < 0 ? 0 : text.indexOf(']]>', quoted);
  return ended < 0 || ended > at;
};

// Where the item that begins at 0 ends; a closing tag inside of CDATA closes nothing. -1 when it does not end here.
const endOf = (text: string, closing: string): number => {
  let end = text.indexOf(closing);
  while (end >= 0 && isQuoted(text, end)) end = text.indexOf(closing, end + 1);
  return end < 0 ? -1 : end + closing.length;
};

// Where the item after the one that begins at 0 begins.
const nextOf = (text: string): number => {
  opening.lastIndex = 1;
  let found = opening.exec(text);
  while (found && isQuoted(text, found.index)) found = opening.exec(text);
  return found?.index ?? text.length;
};

/**
 * Reads the items of a feed (`item` of RSS, `entry` of Atom), one at a time, so that one that is not well-formed spoils no other: it comes
 * with a fault and reading goes on with the next.
 */
export async function* xmlItems(text: AsyncIterable<string>): AsyncGenerator<XmlItem[]> {
  let buffer = '';
  let line = 1;
  const unclosed = (): XmlItem => ({ line, texts: new Map(), fault: 'It is never closed.' });

  const take = (ended: boolean): XmlItem[] => {
    const items: XmlItem[] = [];
    // Cut once at the end: cutting at each item would copy the rest each time.
    let at = 0;
    for (;;) {
      opening.lastIndex = at;
      const found = opening.exec(buffer);
      if (!found) {
        // A tag may have been cut in two.
        const end = ended ? buffer.length : Math.max(at, buffer.lastIndexOf('<'));
        line += newlines(buffer.slice(at, end));
        buffer = buffer.slice(end);
        return items;
      }
      line += newlines(buffer.slice(at, found.index));
      at = found.index;
      const closing = `</${found[1]}>`;
      const rest = buffer.slice(at, at + maxLength);
      const length = endOf(rest, closing);
      if (length < 0 && !ended && rest.length < maxLength) {
        buffer = buffer.slice(at);
        return items;
      }
      const next = length < 0 ? nextOf(rest) : nextOf(rest.slice(0, length));
      if (length < 0 || next < length) {
        items.push(unclosed());
        line += newlines(rest.slice(0, next));
        at += next;
        continue;
      }
      const item = rest.slice(0, length);
      items.push(readItem(line, item));
      line += newlines(item);
      at += length;
    }
  };

  for await (const piece of text) {
    buffer += piece;
    yield take(false);
  }
  yield take(true);
}
