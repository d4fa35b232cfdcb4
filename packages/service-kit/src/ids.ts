import { typeidUnboxed } from 'typeid-js';

/** A new TypeID, such as order_01h455vb4pex5vsknk084sn02q: sorts by the time of its making. */
export const newId = (prefix: string): string => typeidUnboxed(prefix);

/** Is this a well-formed TypeID with this prefix? What is not can be answered with "not found" without asking the database. */
export const isId = (prefix: string, value: string): boolean =>
  value.startsWith(`${prefix}_`) && /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(value.slice(prefix.length + 1));
