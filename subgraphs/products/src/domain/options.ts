import { invalid, type Problem, problem } from './problem.ts';
import { checkText, textRules } from './text.ts';

/** A name with its value: a fact, or a choice made. */
export type NamedValue = { name: string; value: string };

/** Something to choose, its values in order. */
export type ProductOption = { name: string; values: string[] };

/** The greatest numbers of what a product holds. */
export const limits = {
  options: 10,
  valuesOfOption: 100,
  attributes: 100,
  variants: 100,
  images: 50,
} as const;

const repeated = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);

/** Trims names and values. */
export const trimmed = (pairs: readonly NamedValue[]): NamedValue[] =>
  pairs.map(({ name, value }) => ({ name: name.trim(), value: value.trim() }));

/** The problem of names and values that are too many, malformed or given twice; null when there is none. */
export const checkNamedValues = (
  pairs: readonly NamedValue[],
  max: number,
  ...path: string[]
): Problem | null => {
  if (pairs.length > max) return invalid(`There may be ${max} at most.`, ...path);
  for (const [index, { name, value }] of pairs.entries()) {
    const found =
      checkText(name, textRules.label, ...path, String(index), 'name') ??
      checkText(value, textRules.value, ...path, String(index), 'value');
    if (found) return found;
  }
  const twice = repeated(pairs.map(({ name }) => name.trim()));
  return twice === undefined ? null : invalid(`${twice} is given twice.`, ...path);
};

/** Trims names and values. */
export const trimmedOptions = (options: readonly ProductOption[]): ProductOption[] =>
  options.map(({ name, values }) => ({ name: name.trim(), values: values.map((value) => value.trim()) }));

/** The problem of what is offered to choose; null when there is none. */
export const checkOptions = (options: readonly ProductOption[], ...path: string[]): Problem | null => {
  if (options.length > limits.options)
    return invalid(`There may be ${limits.options} options at most.`, ...path);
  for (const [index, { name, values }] of options.entries()) {
    const here = [...path, String(index)];
    if (values.length === 0 || values.length > limits.valuesOfOption)
      return invalid(`An option has 1 to ${limits.valuesOfOption} values.`, ...here, 'values');
    const found =
      checkText(name, textRules.label, ...here, 'name') ??
      values
        .map((value) => checkText(value, textRules.value, ...here, 'values'))
        .find((each) => each !== null);
    if (found) return found;
    const twice = repeated(values.map((value) => value.trim()));
    if (twice !== undefined) return invalid(`${twice} is given twice.`, ...here, 'values');
  }
  const twice = repeated(options.map(({ name }) => name.trim()));
  return twice === undefined ? null : invalid(`${twice} is given twice.`, ...path);
};

/** A selection that fits: in the options' order, and the options with any new value at their end. */
export type Chosen = { selection: NamedValue[]; options: ProductOption[] };

/**
 * Fits a variant's selection to its product. Each option is chosen exactly once; a value not offered so far is added to
 * its option. The first variant may also bring options. Problems: INVALID_INPUT, OPTIONS_TAKEN (another variant is that).
 */
export const choose = (
  offered: readonly ProductOption[],
  others: readonly (readonly NamedValue[])[],
  selection: readonly NamedValue[],
  ...path: string[]
): { chosen: Chosen } | { problem: Problem } => {
  const malformed = checkNamedValues(selection, limits.options, ...path);
  if (malformed) return { problem: malformed };
  const wanted = new Map(trimmed(selection).map(({ name, value }) => [name, value]));
  const known = new Set(offered.map(({ name }) => name));
  const added = [...wanted.keys()].filter((name) => !known.has(name));
  const [unknown] = added;
  if (unknown !== undefined && others.length > 0)
    return { problem: invalid(`The product has no option ${unknown}.`, ...path) };
  const all = [...offered, ...added.map((name) => ({ name, values: [] }))];
  if (all.length > limits.options)
    return { problem: invalid(`There may be ${limits.options} options at most.`, ...path) };
  const options: ProductOption[] = [];
  const chosen: NamedValue[] = [];
  for (const { name, values } of all) {
    const value = wanted.get(name);
    if (value === undefined) return { problem: invalid(`Choose a value of ${name}.`, ...path) };
    if (!values.includes(value) && values.length >= limits.valuesOfOption)
      return { problem: invalid(`An option has ${limits.valuesOfOption} values at most.`, ...path) };
    chosen.push({ name, value });
    options.push({ name, values: values.includes(value) ? [...values] : [...values, value] });
  }
  const same = (other: readonly NamedValue[]): boolean =>
    other.length === chosen.length && other.every(({ name, value }) => wanted.get(name) === value);
  if (others.some(same))
    return { problem: problem('OPTIONS_TAKEN', 'Another variant has the same options.', path) };
  return { chosen: { selection: chosen, options } };
};
