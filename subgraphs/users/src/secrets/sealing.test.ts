import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSealing } from './sealing.ts';

const newKey = (): string => randomBytes(32).toString('base64url');
const about = 'two-factor:user_1';

test('what is sealed is opened again, and never looks the same', () => {
  const sealing = createSealing([newKey()]);
  const sealed = sealing.seal('JBSWY3DPEHPK3PXP', about);
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  expect(sealing.seal('JBSWY3DPEHPK3PXP', about)).not.toBe(sealed);
  expect(sealing.open(sealed, about)).toBe('JBSWY3DPEHPK3PXP');
});

test('a new key seals while the old one still opens', () => {
  const [old, next] = [newKey(), newKey()];
  const sealed = createSealing([old]).seal('secret', about);
  const rotated = createSealing([next, old]);
  expect(rotated.open(sealed, about)).toBe('secret');
  expect(createSealing([next]).open(rotated.seal('secret', about), about)).toBe('secret');
  expect(() => createSealing([next]).open(sealed, about)).toThrow('the key is gone');
});

test('what was changed, or given to somebody else, is not opened', () => {
  const sealing = createSealing([newKey()]);
  const sealed = sealing.seal('secret', about);
  expect(() => sealing.open(sealed, 'two-factor:user_2')).toThrow();
  const parts = sealed.split('.');
  for (const index of [1, 2, 3]) {
    const changed = parts.map((part, at) =>
      at === index ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : part,
    );
    expect(() => sealing.open(changed.join('.'), about)).toThrow();
  }
  expect(() => sealing.open(parts.slice(0, 3).join('.'), about)).toThrow();
  expect(() => sealing.open('', about)).toThrow();
});
