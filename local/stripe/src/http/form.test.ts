import { describe, expect, it } from 'vitest';
import { canonical, decodeForm, type FormValue } from './form.ts';

const plain = (value: FormValue): unknown =>
  typeof value === 'string' ? value : Object.fromEntries([...value].map(([key, each]) => [key, plain(each)]));

describe('a form', () => {
  it.each([
    ['a=1&b=x+y', { a: '1', b: 'x y' }],
    ['a[b]=1&a[c][d]=2', { a: { b: '1', c: { d: '2' } } }],
    ['a%5Bb%5D=%26', { a: { b: '&' } }],
    ['a[0]=x&a[1]=y', { a: { 0: 'x', 1: 'y' } }],
    ['a[]=x&a[]=y', { a: { 0: 'x', 1: 'y' } }],
    ['a[][b]=1&a[][c]=2&a[][b]=3', { a: { 0: { b: '1', c: '2' }, 1: { b: '3' } } }],
    ['a[__proto__]=1', { a: Object.fromEntries([['__proto__', '1']]) }],
    ['', {}],
  ])('%s', (text, expected) => {
    expect(plain(decodeForm(text))).toEqual(expected);
  });

  it('is the same whatever order its fields came in, and not another', () => {
    expect(canonical(decodeForm('b=2&a[x]=1'))).toBe(canonical(decodeForm('a[x]=1&b=2')));
    expect(canonical(decodeForm('a=1'))).not.toBe(canonical(decodeForm('a=2')));
    expect(canonical(decodeForm('a=1&b=2'))).not.toBe(canonical(decodeForm('a=1%22%2C%22b%22%3A%222')));
  });
});
