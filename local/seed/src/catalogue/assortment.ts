/** The vocabulary of one leaf category: what its products are made of, called, and praised for. */
export type Assortment = {
  slug: string;
  name: string;
  /** Opens every SKU of the category, such as SHI. */
  skuPrefix: string;
  house: House;
  /**
   * Worn, so never sold in one size alone: such a category gets more variants a product. Its first axis is the
   * size.
   */
  sized?: true;
  models: readonly Model[];
  /** What the material is called as an attribute, such as Material or Origin. */
  materialLabel: string;
  materials: readonly Material[];
  /** What can be chosen: one axis of at least four values, or two of at least three and two. */
  axes: readonly [Axis] | readonly [Axis, Axis];
  /** Further attributes. */
  facts: readonly Fact[];
  /** Whole sentences of contented buyers. */
  praise: readonly string[];
  /** Whole sentences of disappointed buyers. */
  blame: readonly string[];
};

/** What several assortments share. */
export type House = {
  brands: readonly Brand[];
  /** Which of the sellers trades in it, beside the shop itself. */
  specialist: string;
  /** Closing sentences of a description. */
  closings: readonly string[];
};

/** A maker. */
export type Brand = { name: string; town: string; country: string };

/** A kind of thing: its noun ends the name, its sentence opens the description. */
export type Model = {
  noun: string;
  /** Minor units for the first value of every axis. */
  price: number;
  weightGrams: number;
  sentence: string;
};

/** What it is made of: its word stands in the name, its sentence in the description. */
export type Material = { name: string; sentence: string };

/** An attribute whose value differs from product to product. */
export type Fact = { name: string; values: readonly string[] };

/** Something to choose. */
export type Axis = {
  name: string;
  values: readonly AxisValue[];
  /** Are the values a scale, of which a product takes neighbours in order? Otherwise it takes any. */
  scale: boolean;
};

/** A value of an axis. */
export type AxisValue = {
  value: string;
  /** Its part of the SKU. */
  code: string;
  /** What price and weight are multiplied by. */
  factor: number;
};

/** An axis whose values follow one another, as value, code and factor (1 unless said). */
export function scale(name: string, ...values: readonly (readonly [string, string, number?])[]): Axis {
  return { name, values: values.map(axisValue), scale: true };
}

/** An axis of equals, as value and code. */
export function choice(name: string, ...values: readonly (readonly [string, string])[]): Axis {
  return { name, values: values.map(([value, code]) => axisValue([value, code])), scale: false };
}

function axisValue([value, code, factor = 1]: readonly [string, string, number?]): AxisValue {
  return { value, code, factor };
}
