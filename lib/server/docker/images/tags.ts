import { dockerHub, parseReference } from '@/lib/contract/reference';

/**
 * The names of an image in the order to show them: Docker Hub's plain ones before those of a registry. Engines name what
 * has none `<none>:<none>`.
 */
export function namesOf(answer: readonly string[] | null | undefined): string[] {
  const names = (answer ?? []).filter((name) => !name.includes('<none>'));
  return names.sort((a, b) => Number(isElsewhere(a)) - Number(isElsewhere(b)) || a.localeCompare(b));
}

function isElsewhere(name: string): boolean {
  const parsed = parseReference(name);
  return parsed.fault !== undefined || parsed.reference.registry !== dockerHub;
}
