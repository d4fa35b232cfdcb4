import { describe, expect, it } from 'vitest';
import { type Change, COMMIT, formatChange, HEADER, parseJournal } from './journal-format.ts';

const put: Change = { kind: 'put', collection: 'customers', json: '{"id":"cus_1","name":"a\\tb"}' };
const gone: Change = { kind: 'delete', collection: 'idempotency', id: 'a key with\ttab and\nnewline' };

describe('a journal', () => {
  it('reads what was written', () => {
    const text = [HEADER, formatChange(put), COMMIT, formatChange(gone), COMMIT, ''].join('\n');
    expect(parseJournal(text)).toEqual([put, gone]);
  });

  it('ends with the last whole batch, wherever it was torn', () => {
    const whole = [HEADER, formatChange(put), COMMIT, ''].join('\n');
    const torn = `${formatChange(put)}\n${formatChange(gone)}\n`;
    for (let length = 0; length <= torn.length; length++) {
      expect(parseJournal(whole + torn.slice(0, length))).toEqual([put]);
    }
  });

  it('is refused when it is something else', () => {
    expect(() => parseJournal('Dear Ada,\n')).toThrow('Dear Ada');
    expect(() => parseJournal([HEADER, 'nonsense', COMMIT, ''].join('\n'))).toThrow('nonsense');
  });
});
