import { describe, expect, it } from 'vitest';
import { checkText, textRules } from './text.ts';

const { title, body, note } = textRules;

describe('a text', () => {
  it('is kept as it was written, but for blanks around it', () => {
    const written = '<script>alert("1 & 2")</script> 👍🏽 שלום';
    expect(checkText(`  ${written}\n`, title)).toEqual({ ok: true, text: written });
  });

  it('must say something, where it is not optional', () => {
    expect(checkText(' \n\t ', title)).toEqual({ ok: false, problem: 'The title is empty.' });
    expect(checkText('\u200b\u2060\u00a0', title)).toEqual({ ok: false, problem: 'The title is empty.' });
    expect(checkText('', body)).toEqual({ ok: false, problem: 'The text is empty.' });
    expect(checkText('', note)).toEqual({ ok: true, text: '' });
  });

  it('is counted in characters, not in units of its encoding', () => {
    expect(checkText('😀'.repeat(120), title).ok).toBe(true);
    expect(checkText('😀'.repeat(121), title).ok).toBe(false);
    expect(checkText('x'.repeat(5000), body).ok).toBe(true);
    expect(checkText('x'.repeat(5001), body)).toEqual({
      ok: false,
      problem: 'The text is longer than 5,000 characters.',
    });
  });

  it('has line breaks in the body only', () => {
    expect(checkText('one\r\ntwo\tthree', body).ok).toBe(true);
    expect(checkText('one\ntwo', title).ok).toBe(false);
  });

  it.each(['\u0000', '\u0007', '\u001b[31m', '\u0085', '\ud800'])('refuses %j', (character) => {
    expect(checkText(`one${character}two`, title).ok).toBe(false);
    expect(checkText(`one${character}two`, body).ok).toBe(false);
  });
});
