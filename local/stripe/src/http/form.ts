/** A form field: text, or fields of its own (`shipping[name]`, `expand[0]`). */
export type FormValue = string | Form;

/** Decoded fields in the order they came; array elements are keyed `0`, `1`, … */
export type Form = Map<string, FormValue>;

/**
 * Decodes `application/x-www-form-urlencoded` text with Stripe's bracket nesting: `a[b]=1`, `a[0]=1`, `a[]=1`, `a[][b]=1`.
 * A scalar and an object under one name: the later wins.
 */
export function decodeForm(text: string): Form {
  const form: Form = new Map();
  for (const [name, value] of new URLSearchParams(text)) insert(form, segments(name), value);
  return form;
}

function segments(name: string): readonly string[] {
  const open = name.indexOf('[');
  if (open <= 0 || !name.endsWith(']')) return [name];
  return [name.slice(0, open), ...name.slice(open + 1, -1).split('][')];
}

function insert(form: Form, path: readonly string[], value: string): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  const key = head === '' ? elementKey(form, rest) : head;
  if (rest.length === 0) {
    form.set(key, value);
    return;
  }
  const existing = form.get(key);
  const child: Form = existing instanceof Map ? existing : new Map();
  form.set(key, child);
  insert(child, rest, value);
}

/** `a[]` appends; `a[][b]` goes on with the last element until that already has a `b`. */
function elementKey(form: Form, rest: readonly string[]): string {
  const last = form.get(String(form.size - 1));
  const field = rest[0];
  const continues = field !== undefined && last instanceof Map && !last.has(field);
  return String(continues ? form.size - 1 : form.size);
}

/** @returns one text for equal fields, whatever order they came in: what an idempotency key is compared by */
export function canonical(form: Form): string {
  const entries = [...form].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = entries.map(([key, value]) => {
    const text = typeof value === 'string' ? JSON.stringify(value) : canonical(value);
    return `${JSON.stringify(key)}:${text}`;
  });
  return `{${parts.join(',')}}`;
}
