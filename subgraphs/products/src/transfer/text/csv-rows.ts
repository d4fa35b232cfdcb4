import { parse } from 'csv-parse/sync';
import { linesOf } from './lines.ts';

/** A row of a table: its cells by column, and the line it begins on. */
export type TableRow = { line: number; cells: string[]; fault: string | null };

// Longer is no row, but a quotation mark that is never closed.
const maxLength = 500_000;
const rowsAtOnce = 500;

const marks = (line: string): number => {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count += 1;
  return count;
};

const cellsOf = (text: string, delimiter: string): string[][] =>
  parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, record_delimiter: '\n' });

type Raw = { line: number; text: string };

/**
 * Reads a table in the manner of RFC 4180: the heading first. Quoted cells may go over several lines. A line that cannot be read
 * is a row with a fault, and reading goes on with the line after it; so is a row with other cells than the heading.
 */
export async function* csvRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow[]> {
  let columns = 0;
  let buffer: string[] = [];
  let line = 1;

  const toRow = ({ line: at, text: row }: Raw, cells: string[] | undefined): TableRow => {
    columns ||= cells?.length ?? 0;
    if (!cells) return { line: at, cells: row.split(delimiter), fault: 'Its quotation marks do not match.' };
    const fault = cells.length === columns ? null : `It has ${cells.length} cells instead of ${columns}.`;
    return { line: at, cells, fault };
  };
  const readable = ({ text: row }: Raw): string[] | undefined => {
    try {
      return cellsOf(row, delimiter)[0];
    } catch {
      return undefined;
    }
  };
  /** All at once, which is far quicker; undefined when one of them cannot be read. */
  const cellsOfAll = (raws: readonly Raw[]): string[][] | undefined => {
    try {
      const all = cellsOf(raws.map((raw) => raw.text).join('\n'), delimiter);
      return all.length === raws.length ? all : undefined;
    } catch {
      return undefined;
    }
  };

  /** Takes the rows that are whole off the buffer. When one of them cannot be read, all are looked at once more, one by one. */
  const take = (ended: boolean, careful = false): TableRow[] => {
    const rows: TableRow[] = [];
    let raws: Raw[] = [];
    let at = 0;
    let lineAt = line;
    const flush = (): boolean => {
      const all = cellsOfAll(raws);
      if (!all && !careful) return false;
      rows.push(...raws.map((raw, index) => toRow(raw, all ? all[index] : readable(raw))));
      raws = [];
      return true;
    };
    while (at < buffer.length) {
      let end = at;
      let open = false;
      let length = 0;
      for (; end < buffer.length; end += 1) {
        const next = buffer[end] ?? '';
        length += next.length + 1;
        if (marks(next) % 2 === 1) open = !open;
        if (!open || length > maxLength) break;
      }
      const closed = end < buffer.length && !open;
      if (!closed && length <= maxLength && !ended) break;
      const first = buffer[at] ?? '';
      const raw = { line: lineAt, text: buffer.slice(at, end + 1).join('\n') };
      if (!closed || (careful && end > at && !readable(raw))) {
        if (!flush()) return take(ended, true);
        rows.push({
          line: lineAt,
          cells: first.split(delimiter),
          fault: 'A quotation mark is opened and never closed.',
        });
        at += 1;
        lineAt += 1;
        continue;
      }
      if (raw.text.trim() !== '') raws.push(raw);
      lineAt += end + 1 - at;
      at = end + 1;
      if (raws.length >= rowsAtOnce && !flush()) return take(ended, true);
    }
    if (!flush()) return take(ended, true);
    buffer = buffer.slice(at);
    line = lineAt;
    return rows;
  };

  for await (const lines of linesOf(text)) {
    buffer = buffer.concat(lines);
    yield take(false);
  }
  yield take(true);
}
