import { expect, test } from 'vitest';
import { readLine } from './text.ts';

test('a line is trimmed and keeps what people write', () => {
  expect(readLine('  Zoë O’Hara-Łukasiewicz 王 ', 200)).toBe('Zoë O’Hara-Łukasiewicz 王');
});

test('a line is as long as it looks', () => {
  expect(readLine('🦊'.repeat(10), 10)).toBe('🦊'.repeat(10));
  expect(readLine('🦊'.repeat(11), 10)).toBeNull();
});

test.each(['', '   ', 'a\u0000b', 'a\nb', 'a\tb', 'half \ud800 a pair'])('%j is no line', (text) => {
  expect(readLine(text, 200)).toBeNull();
});
