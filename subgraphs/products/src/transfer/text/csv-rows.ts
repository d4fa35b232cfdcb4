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

  const take = (ended: boolean): TableRow[] => {
    const rows: TableRow[] = [];
    let raws: Raw[] = [];
    let at = 0;
    let began = { at, line };
    /** Rows before this are looked at one by one. */
    let carefulUntil = 0;
    /** False when it went back to where these rows began, to look at them one by one. */
    const flush = (): boolean => {
      const all = cellsOfAll(raws);
      if (!all && at > carefulUntil) {
        carefulUntil = at;
        ({ at, line } = began);
        raws = [];
        return false;
      }
      rows.push(...raws.map((raw, index) => toRow(raw, all ? all[index] : readable(raw))));
      raws = [];
      began = { at, line };
      return true;
    };
    const gather = (): void => {
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
        const raw = { line, text: buffer.slice(at, end + 1).join('\n') };
        if (!closed || (end > at && at < carefulUntil && !readable(raw))) {
          if (!flush()) continue;
          rows.push({
            line,
            cells: first.split(delimiter),
            fault: 'A quotation mark is opened and never closed.',
          });
          at += 1;
          line += 1;
          began = { at, line };
          continue;
        }
        if (raw.text.trim() !== '') raws.push(raw);
        line += end + 1 - at;
        at = end + 1;
        if (raws.length >= rowsAtOnce) flush();
      }
    };
    do gather();
    while (!flush());
    buffer = buffer.slice(at);
    return rows;
  };

  for await (const lines of linesOf(text)) {
    buffer = buffer.concat(lines);
    yield take(false);
  }
  yield take(true);
}
