import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNamedValues, checkOptions, choose, type NamedValue, type ProductOption } from './options.ts';

const size = (value: string): NamedValue => ({ name: 'Size', value });
const colour = (value: string): NamedValue => ({ name: 'Colour', value });
const sizes: ProductOption[] = [{ name: 'Size', values: ['S', 'M'] }];
const code = (result: ReturnType<typeof choose>): string =>
  'problem' in result ? result.problem.code : 'fits';

describe('choosing', () => {
  it('answers in the order of the options, whatever the order of the choice', () => {
    const offered = [...sizes, { name: 'Colour', values: ['Red'] }];
    expect(choose(offered, [], [colour('Red'), size('M')], 'options')).toEqual({
      chosen: { selection: [size('M'), colour('Red')], options: offered },
    });
  });

  it('adds a value that was not offered so far', () => {
    expect(choose(sizes, [[size('S')]], [size(' L ')], 'options')).toEqual({
      chosen: { selection: [size('L')], options: [{ name: 'Size', values: ['S', 'M', 'L'] }] },
    });
  });

  it('lets the first variant bring the options, later ones not', () => {
    expect(code(choose([], [], [size('S')], 'options'))).toBe('fits');
    expect(code(choose(sizes, [[size('S')]], [size('M'), colour('Red')], 'options'))).toBe('INVALID_INPUT');
  });

  it('needs a value of every option, once', () => {
    expect(code(choose(sizes, [], [], 'options'))).toBe('INVALID_INPUT');
    expect(code(choose(sizes, [], [size('S'), size('M')], 'options'))).toBe('INVALID_INPUT');
  });

  it('leaves what another variant is', () => {
    expect(code(choose(sizes, [[size('S')]], [size('S')], 'options'))).toBe('OPTIONS_TAKEN');
    expect(code(choose([], [[]], [], 'options'))).toBe('OPTIONS_TAKEN');
  });

  it('keeps every variant distinct and made of what is offered, whatever is asked', () => {
    const name = fc.constantFrom('Size', 'Colour', 'Cut');
    const value = fc.constantFrom('1', '2', '3');
    const selections = fc.array(fc.array(fc.record({ name, value }), { maxLength: 3 }), { maxLength: 20 });
    fc.assert(
      fc.property(selections, (asked) => {
        let options: ProductOption[] = [];
        const variants: NamedValue[][] = [];
        for (const selection of asked) {
          const result = choose(options, variants, selection, 'options');
          if ('problem' in result) continue;
          variants.push(result.chosen.selection);
          ({ options } = result.chosen);
        }
        expect(new Set(variants.map((each) => JSON.stringify(each))).size).toBe(variants.length);
        for (const selection of variants)
          expect(selection.map((each) => each.name)).toEqual(options.map((each) => each.name));
        expect(checkOptions(options)).toBeNull();
      }),
    );
  });
});

describe('facts and options', () => {
  it('are refused when too many, empty, given twice or not storable', () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ name: String(index), value: 'x' }));
    expect(checkNamedValues(many, 100, 'attributes')).toMatchObject({ path: ['attributes'] });
    expect(checkNamedValues([{ name: 'A', value: ' ' }], 100, 'attributes')?.path).toEqual([
      'attributes',
      '0',
      'value',
    ]);
    expect(checkNamedValues([size('S'), { name: ' Size', value: 'M' }], 100, 'attributes')).not.toBeNull();
    expect(checkNamedValues([size('a\u0000')], 100, 'attributes')).not.toBeNull();
    expect(checkOptions([{ name: 'Size', values: ['S', 'S '] }], 'options')?.path).toEqual([
      'options',
      '0',
      'values',
    ]);
    expect(checkOptions([...sizes, ...sizes], 'options')).not.toBeNull();
  });
});
