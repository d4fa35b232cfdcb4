/** Takes a value of unknown shape and gives it its type, or throws a TypeError. */
export type Reader<Value> = (value: unknown) => Value;

const primitive =
  <Value>(name: string, is: (value: unknown) => value is Value): Reader<Value> =>
  (value) => {
    if (!is(value)) throw new TypeError(`Expected a ${name}`);
    return value;
  };

export const text = primitive('string', (value) => typeof value === 'string');
export const number = primitive('number', (value) => typeof value === 'number');

/** Null, or what the reader reads; an absent value counts as null. */
export const nullable =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (value) =>
    value === null || value === undefined ? null : read(value);

export const list =
  <Value>(read: Reader<Value>): Reader<Value[]> =>
  (value) => {
    if (!Array.isArray(value)) throw new TypeError('Expected a list');
    return value.map((each) => read(each));
  };

type Shape = Readonly<Record<string, Reader<unknown>>>;

/** An object with the given fields; others are left out. */
export const record =
  <Fields extends Shape>(fields: Fields): Reader<{ [Key in keyof Fields]: ReturnType<Fields[Key]> }> =>
  (value) => {
    if (typeof value !== 'object' || value === null) throw new TypeError('Expected an object');
    const given = new Map<string, unknown>(Object.entries(value));
    const entries = Object.entries(fields).map(([key, read]) => [key, read(given.get(key))]);
    // `fromEntries` forgets which key has which type; each was read by its own reader just now.
    return Object.fromEntries(entries) as { [Key in keyof Fields]: ReturnType<Fields[Key]> };
  };
