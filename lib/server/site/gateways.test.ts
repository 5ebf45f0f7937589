import { describe, expect, it } from 'vitest';
import { defaultGateways } from './gateways';

const head = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n';

describe('the gateways of the default routes', () => {
  it('are read out of the kernel’s table', () => {
    const table = `${head}eth0\t00000000\t010012AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\neth0\t000012AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0\n`;
    expect(defaultGateways(table)).toEqual(['172.18.0.1']);
  });
  it('are none where there is no such route', () => {
    expect(defaultGateways(head)).toEqual([]);
  });
});
