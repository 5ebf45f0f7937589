import fc from 'fast-check';
import { z } from 'zod';

/** The part of JSON Schema that zod writes for what crosses the wire. */
interface Shape {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  items?: Shape;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
}

/** Values of properties whose rules no JSON Schema tells: of a text by its name, of an object by its name and `{}`. */
export type Hints = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/**
 * Values that a schema takes, as far as JSON Schema can tell; rules beyond it (`refine`) are met by `hints`, or missed
 * now and then. So whoever needs good ones asks the schema itself.
 */
export function arbitraryOf(schema: z.ZodType, hints: Hints): fc.Arbitrary<unknown> {
  return fromShape(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape, hints);
}

function fromShape(shape: Shape, hints: Hints): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map((one) => fromShape(one, hints)));
  switch (shape.type) {
    case 'object':
      return fromObject(shape, hints);
    case 'array': {
      const { minItems: minLength = 0, maxItems = Infinity } = shape;
      return fc.array(fromShape(shape.items ?? {}, hints), { minLength, maxLength: Math.min(maxItems, minLength + 3) });
    }
    case 'string':
      return fromString(shape);
    case 'integer':
      return fc.integer({ min: clamp(shape.minimum ?? -1000), max: clamp(shape.maximum ?? 1000) });
    case 'number':
      return fc.double({ min: shape.minimum ?? -1e6, max: shape.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function fromObject(shape: Shape, hints: Hints): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties: rest } = shape;
  if (Object.keys(properties).length === 0 && typeof rest === 'object')
    return fc.dictionary(fc.string({ maxLength: 20 }), fromShape(rest, hints), { maxKeys: 3 });
  const known = Object.entries(properties).map(
    ([name, inner]) => [name, hints[isLeaf(inner) ? name : `${name}{}`] ?? fromShape(inner, hints)] as const,
  );
  // An object that a hint makes is there to spoil the request: it is never left out.
  const spoilt = Object.keys(properties).filter((name) => hints[`${name}{}`]);
  return fc.record(Object.fromEntries(known), { requiredKeys: [...new Set([...required, ...spoilt])] });
}

function isLeaf({ type, enum: words }: Shape): boolean {
  return type === 'string' && !words;
}

function fromString({ minLength = 0, maxLength = 60, pattern, format }: Shape): fc.Arbitrary<string> {
  if (format === 'email') return fc.emailAddress();
  if (format === 'date-time')
    return fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') })
      .map((date) => date.toISOString());
  // What a `u` pattern means by \p{L}, fast-check does not make: ASCII is part of it.
  const plain = pattern?.replaceAll('\\p{L}', 'a-z').replaceAll('\\p{N}', '0-9');
  if (plain) return fc.stringMatching(new RegExp(plain)).map((text) => text.slice(0, maxLength));
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40), unit: 'grapheme' });
}

function clamp(value: number): number {
  return Math.max(-0x7fffffff, Math.min(0x7fffffff, value));
}

/** Names that a careless reader would take for more than a key. */
const strangeNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', '', '0', 'ids', 'env', 'id'];

/** `good` values with one thing broken somewhere: replaced, left out, or added; and what has nothing to do with them. */
export function broken(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(null, [], {}, '', -1, 1e308, 'x'.repeat(5000), [[[[]]]]));
  const name = fc.oneof(fc.constantFrom(...strangeNames), fc.string({ maxLength: 10 }));
  const changed = fc.tuple(good, fc.nat(), anything, fc.boolean()).map(([value, place, other, leaveOut]) => {
    const whole: unknown = structuredClone(value);
    const places = placesOf(whole);
    const at = places[place % Math.max(1, places.length)];
    if (!at) return other;
    if (leaveOut) Reflect.deleteProperty(at.holder, at.key);
    else Object.assign(at.holder, { [at.key]: other });
    return whole;
  });
  const added = fc.tuple(good, name, anything).map(([value, key, other]) =>
    // Parsed, so that `__proto__` becomes a key as it does for whoever sends it.
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (JSON.parse(
          `{${JSON.stringify(key)}:${JSON.stringify(other)},${JSON.stringify(value).slice(1)}`.replace(/,}$/, '}'),
        ) as unknown)
      : other,
  );
  return fc.oneof(changed, changed, added, anything);
}

function placesOf(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesOf(inner)]);
}
