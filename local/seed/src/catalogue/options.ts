import { at, type Random } from '../random.ts';
import type { Axis, AxisValue } from './assortment.ts';

/** An axis narrowed to the values that a product comes in. */
export type ChosenAxis = { name: string; values: AxisValue[] };

/** One value of each chosen axis. */
export type Combination = { name: string; value: AxisValue }[];

/**
 * Narrows the axes of an assortment so that their combinations are as many as asked for.
 *
 * @param variantCount 1 to 4, or 6 where there are two axes
 */
export function chooseAxes(
  axes: readonly Axis[],
  variantCount: number,
  sized: boolean,
  random: Random,
): ChosenAxis[] {
  return axisLengths(axes.length, variantCount, sized).map((length, index) => {
    const axis = at(axes, index);
    if (axis.values.length < length) throw new RangeError(`${axis.name} has fewer than ${length} values`);
    const from = random.integer(0, axis.values.length - length);
    const values = axis.scale
      ? axis.values.slice(from, from + length)
      : random.shuffle(axis.values).slice(0, length);
    return { name: axis.name, values };
  });
}

/** Six are three of the first axis by two of the second; four are two by two, but a run of four sizes when worn. */
function axisLengths(axes: number, variantCount: number, sized: boolean): number[] {
  if (variantCount === 1) return [];
  if (axes === 2 && variantCount === 6) return [3, 2];
  if (axes === 2 && variantCount === 4 && !sized) return [2, 2];
  return [variantCount];
}

/** The axes that leave no choice, at the one value that the product has: a fact about it. */
export function fixAxes(axes: readonly Axis[], chosen: readonly ChosenAxis[], random: Random): Combination {
  return axes
    .filter((axis) => !chosen.some(({ name }) => name === axis.name))
    .map((axis) => ({ name: axis.name, value: random.pick(axis.values) }));
}

/** Every combination, the last axis turning fastest; one empty combination without axes. */
export function combinations(axes: readonly ChosenAxis[]): Combination[] {
  return axes.reduce<Combination[]>(
    (found, { name, values }) =>
      found.flatMap((combination) => values.map((value) => [...combination, { name, value }])),
    [[]],
  );
}
