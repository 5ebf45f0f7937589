import type { DiskKind, DiskKindName, DiskUse } from '@/lib/contract/disk-use';

/** What an engine keeps on disk, measured only when somebody asks. */
export interface Disk {
  /** The last measurement, null before the first; `again`: a new one. Those who ask meanwhile share it. */
  use(again: boolean): Promise<DiskUse | null>;
}

export function createDisk(engine: { diskUse: () => Promise<Record<DiskKindName, DiskKind>> }): Disk {
  let last: DiskUse | null = null;
  let measuring: Promise<DiskUse> | null = null;

  async function measure(): Promise<DiskUse> {
    const began = performance.now();
    const use = await engine.diskUse();
    last = { at: new Date().toISOString(), took: Math.round(performance.now() - began), ...use };
    return last;
  }

  return {
    async use(again) {
      if (!again) return last;
      measuring ??= measure().finally(() => (measuring = null));
      return measuring;
    },
  };
}
