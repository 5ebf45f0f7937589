import { describe, expect, test } from 'vitest';
import type { Json } from './inspected';
import { followMemory, withSwap } from './swap';

const body = (host: Json) => ({ HostConfig: host, NetworkingConfig: { EndpointsConfig: {} } });

describe('swap, which is as much as memory where nobody spoke of it', () => {
  test('is left to the engine again in a new container with other memory', () => {
    const before = { Memory: 64, MemorySwap: 128 };
    expect(followMemory(body({ Memory: 256, MemorySwap: 128 }), before).HostConfig.MemorySwap).toBe(0);
  });
  test.each<[string, Json, Json]>([
    ['memory is the same', { Memory: 64, MemorySwap: 128 }, { Memory: 64, MemorySwap: 128 }],
    ['it was asked for before', { Memory: 256, MemorySwap: 100 }, { Memory: 64, MemorySwap: 100 }],
    ['it is asked for now', { Memory: 256, MemorySwap: 300 }, { Memory: 64, MemorySwap: 128 }],
    ['it has no bound', { Memory: 256, MemorySwap: -1 }, { Memory: 64, MemorySwap: -1 }],
  ])('stays as it is asked for where %s', (_, now, before) => {
    expect(followMemory(body(now), before).HostConfig.MemorySwap).toBe(now.MemorySwap);
  });
  test('is named in an update, which is refused beyond it', () => {
    expect(withSwap({ Memory: 256 }, { Memory: 64, MemorySwap: 128 })).toEqual({ Memory: 256, MemorySwap: 512 });
    expect(withSwap({ Memory: 256 }, { Memory: 64, MemorySwap: -1 })).toEqual({ Memory: 256, MemorySwap: -1 });
    expect(withSwap({ Memory: 256 }, { Memory: 64, MemorySwap: 100 })).toEqual({ Memory: 256 });
    expect(withSwap({ Memory: 256, MemorySwap: 300 }, { Memory: 64, MemorySwap: 128 })).toEqual({
      Memory: 256,
      MemorySwap: 300,
    });
    expect(withSwap({ NanoCpus: 1 }, { Memory: 64, MemorySwap: 128 })).toEqual({ NanoCpus: 1 });
  });
});
