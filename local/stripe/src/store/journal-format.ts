/** The first line of every journal, with the format's version. */
export const HEADER = '# stripe double, journal format 1';

/** Ends a batch. What follows the last of these was torn by a kill and never happened. */
export const COMMIT = '=';

/** One change: a record as it became, or the id of one that is gone. */
export type Change =
  | { readonly kind: 'put'; readonly collection: string; readonly json: string }
  | { readonly kind: 'delete'; readonly collection: string; readonly id: string };

/** `+collection<TAB>json` or `-collection<TAB>"id"`. */
export function formatChange(change: Change): string {
  return change.kind === 'put'
    ? `+${change.collection}\t${change.json}`
    : `-${change.collection}\t${JSON.stringify(change.id)}`;
}

/**
 * @returns the changes of every whole batch, in order
 * @throws Error when the text is not a journal of this format
 */
export function parseJournal(text: string): Change[] {
  const [header, ...lines] = text.split('\n');
  if (header !== HEADER)
    throw new Error(`not a journal of this version: it begins "${header?.slice(0, 40)}"`);
  const end = lines.lastIndexOf(COMMIT);
  return lines.slice(0, end + 1).flatMap((line) => (line === COMMIT ? [] : [parseChange(line)]));
}

function parseChange(line: string): Change {
  const tab = line.indexOf('\t');
  const collection = line.slice(1, tab);
  const payload = line.slice(tab + 1);
  if (tab > 0 && line.startsWith('+')) return { kind: 'put', collection, json: payload };
  if (tab > 0 && line.startsWith('-')) return { kind: 'delete', collection, id: String(JSON.parse(payload)) };
  throw new Error(`not a line of a journal: "${line.slice(0, 40)}"`);
}
