import type { NamedValue } from '../../domain/options.ts';
import { csvRows } from '../text/csv-rows.ts';
import type { Row } from './format.ts';

/** How a column is called, whatever its spelling: in small letters, trimmed. */
export const columnName = (name: string): string => name.trim().toLowerCase();

/** A row of a table whose cells are found by column. */
export type Cells = Row & {
  /** The first cell of these columns that is filled, trimmed; empty when none is. */
  first(...columns: string[]): string;
  /** The cells of columns whose heading, as written, matches; named by what the first group holds. */
  matching(heading: RegExp): NamedValue[];
};

/** Reads a table with a heading; `check` answers what is wrong with a row that is otherwise well. */
export const cellsReader = (delimiter: string, check: (row: Cells) => string | null) =>
  async function* (text: AsyncIterable<string>): AsyncGenerator<Cells[]> {
    let heading: string[] | undefined;
    let indexOf = new Map<string, number>();
    for await (const rows of csvRows(text, delimiter)) {
      const body = heading ? rows : rows.slice(1);
      if (!heading && rows[0]) {
        heading = rows[0].cells;
        indexOf = new Map(heading.map((name, index) => [columnName(name), index]));
      }
      yield body.map(({ line, cells, fault }) => {
        const row: Cells = {
          line,
          fault,
          first: (...columns) => {
            for (const column of columns) {
              const cell = cells[indexOf.get(column) ?? -1]?.trim() ?? '';
              if (cell !== '') return cell;
            }
            return '';
          },
          matching: (pattern) =>
            (heading ?? []).flatMap((name, index) => {
              const found = pattern.exec(name.trim());
              return found?.[1] === undefined ? [] : [{ name: found[1], value: cells[index]?.trim() ?? '' }];
            }),
        };
        return { ...row, fault: fault ?? check(row) };
      });
    }
  };
