import { describe, expect, it } from 'vitest';
import { nodeTypeOf, nodeTypes } from './node-types.ts';

const suffix = '01h455vb4pex5vsknk084sn02q';

describe('a TypeID', () => {
  it('names its type and the service that owns it', () => {
    expect(nodeTypeOf(`variant_${suffix}`)).toEqual({ typename: 'ProductVariant', service: 'products' });
    for (const prefix of Object.keys(nodeTypes)) expect(nodeTypeOf(`${prefix}_${suffix}`)).toBeDefined();
  });

  it.each([
    '',
    'variant',
    `variant_${suffix}x`,
    `variant_8${suffix.slice(1)}`,
    `variant_${suffix.replace('h', 'u')}`,
    `Variant_${suffix}`,
    `spaceship_${suffix}`,
    `constructor_${suffix}`,
  ])('is not %j', (id) => {
    expect(nodeTypeOf(id)).toBeUndefined();
  });
});
