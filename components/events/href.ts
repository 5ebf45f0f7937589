/** Events after which the thing is gone. */
const ends = new Set(['destroy', 'delete', 'remove']);

/** The page of what an event is about; null where there is none, or none any more. */
export function hrefOf(env: string, type: string, id: string, action: string): string | null {
  if (ends.has(action) || id === '') return null;
  const base = `/environments/${env}`;
  if (type === 'container') return `${base}/containers/${id}`;
  if (type === 'image') return id.startsWith('sha256:') ? `${base}/images/${encodeURIComponent(id)}` : null;
  if (type === 'network') return `${base}/networks/${id}`;
  if (type === 'volume') return `${base}/volumes/${encodeURIComponent(id)}`;
  return null;
}
