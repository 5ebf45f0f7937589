/** What is kept of a JSON value: `true` a scalar, an object these keys (`*`: any), `[shape]` each item of a list. */
export type Shape = true | readonly [Shape] | { readonly [key: string]: Shape };

/** `value` as far as `shape` allows it; undefined where it has another form than the shape. */
export function pick(shape: Shape, value: unknown): unknown {
  if (value === null) return null;
  if (shape === true) return typeof value === 'object' ? undefined : value;
  if (typeof value !== 'object') return undefined;
  if (isList(shape)) return Array.isArray(value) ? value.map((item) => pick(shape[0], item)) : undefined;
  if (Array.isArray(value)) return undefined;
  const kept: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) {
    const inner = Object.hasOwn(shape, key) ? shape[key] : shape['*'];
    const picked = inner === undefined ? undefined : pick(inner, part);
    if (picked !== undefined) kept.push([key, picked]);
  }
  return Object.fromEntries(kept);
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}
