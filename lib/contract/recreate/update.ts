import { z } from 'zod';

const bytes = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** -1: no limit. */
const bytesOrNone = z.number().int().min(-1).max(Number.MAX_SAFE_INTEGER);
const microseconds = z.number().int().min(0).max(1e9);
const cpuList = z.string().regex(/^[\d,-]*$/);

/**
 * What an engine changes of a container without making it anew, in the words and units of its `POST
 * /containers/{id}/update`: bytes; billionths of a CPU; microseconds. A number that is 0 and a text that is empty mean "as it was" there,
 * so that a limit cannot be taken away by it.
 */
export const UpdateRequest = z
  .strictObject({
    Memory: bytes,
    MemorySwap: bytesOrNone.describe('memory and swap together; -1: as much swap as there is'),
    MemoryReservation: bytes,
    NanoCpus: z.number().int().min(0).max(1e15),
    CpuShares: z.number().int().min(0).max(262_144),
    CpuPeriod: microseconds,
    CpuQuota: z.number().int().min(-1).max(1e9),
    CpusetCpus: cpuList,
    CpusetMems: cpuList,
    BlkioWeight: z.number().int().min(0).max(1000),
    PidsLimit: z.number().int().min(-1).max(4_194_304).describe('0 or -1: no limit'),
    RestartPolicy: z.strictObject({
      Name: z.enum(['no', 'on-failure', 'always', 'unless-stopped']),
      MaximumRetryCount: z.number().int().min(0).max(1_000_000).default(0),
    }),
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'required');
export type UpdateRequest = z.output<typeof UpdateRequest>;

/** What the engine found worth saying, in its own words. */
export const Updated = z.object({ warnings: z.array(z.string()) });
