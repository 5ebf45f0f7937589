import type { UpdateRequest } from '@/lib/contract/recreate/update';
import type { Json, WholeBody } from './inspected';

/**
 * Without words about swap the engine allows as much of it as memory (moby, `daemon/daemon_unix.go`: adaptContainerSettings), and then
 * tells it as if it had been asked for. So where memory is another and swap was that default, it is left to the engine again. Pure.
 */
export function followMemory(body: WholeBody, before: Json): WholeBody {
  const { Memory: memory, MemorySwap: swap } = body.HostConfig;
  if (memory === before.Memory || swap !== before.MemorySwap || !isDefault(before)) return body;
  return { ...body, HostConfig: { ...body.HostConfig, MemorySwap: 0 } };
}

/** The same for an update, which has to name both: an engine refuses memory beyond the swap that is set. Pure. */
export function withSwap(changes: UpdateRequest, before: Json): UpdateRequest {
  if (!changes.Memory || changes.MemorySwap !== undefined) return changes;
  if (before.MemorySwap === -1) return { ...changes, MemorySwap: -1 };
  return isDefault(before) ? { ...changes, MemorySwap: 2 * changes.Memory } : changes;
}

function isDefault({ Memory: memory, MemorySwap: swap }: Json): boolean {
  return !swap || (typeof memory === 'number' && memory > 0 && swap === 2 * memory);
}
