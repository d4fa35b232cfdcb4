import type { NamedValue, ProductOption } from '../../domain/options.ts';

/** What variants with these selections let people choose: names and values in the order in which they come. */
export const optionsOf = (selections: readonly (readonly NamedValue[])[]): ProductOption[] => {
  const options = new Map<string, Set<string>>();
  for (const { name, value } of selections.flat()) {
    const values = options.get(name) ?? new Set<string>();
    options.set(name, values.add(value));
  }
  return [...options].map(([name, values]) => ({ name, values: [...values] }));
};
