export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * Of `value` only the branches that hold `query` (in any case) in a key or a value; a key that holds it keeps all below.
 * Undefined when nothing does.
 */
export function pruneJson(value: Json, query: string): Json | undefined {
  const wanted = query.toLowerCase();
  if (value === null || typeof value !== 'object')
    return String(value).toLowerCase().includes(wanted) ? value : undefined;
  if (Array.isArray(value)) {
    const kept = value.map((item) => pruneJson(item, query)).filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  const kept = Object.entries(value).flatMap(([key, item]): [string, Json][] => {
    if (key.toLowerCase().includes(wanted)) return [[key, item]];
    const inner = pruneJson(item, query);
    return inner === undefined ? [] : [[key, inner]];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
