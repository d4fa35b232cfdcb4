import { describe, expect, it } from 'vitest';
import { attributeValue, readAttributeValue } from './facet-value.ts';

describe('an attribute as one value', () => {
  it.each([
    ['Material', 'Oak'],
    ['Size (W=H)', 'a=b'],
    ['100% wool', ''],
    ['%3D', '%25'],
  ])('gives back %s and %s', (name, value) => {
    expect(readAttributeValue(attributeValue(name, value))).toEqual({ name, value });
  });

  it('holds no backtick, which would end it in a filter', () => {
    expect(attributeValue('A`', 'b`')).not.toContain('`');
  });
});
