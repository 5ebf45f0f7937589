/** `flag` with its value as two words; nothing without a value. */
export function option(flag: string, value: string | number | null | undefined): string[] {
  return value === undefined || value === null || value === '' ? [] : [flag, String(value)];
}

/** `flag` once for each value. */
export function options(flag: string, values: readonly string[] | undefined): string[] {
  return (values ?? []).flatMap((value) => [flag, value]);
}

/** `flag` alone, if it is wanted. */
export function toggle(flag: string, wanted: boolean | undefined): string[] {
  return wanted ? [flag] : [];
}
