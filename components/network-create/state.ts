import type { CreateNetworkRequest, NetworkPool } from '@/lib/contract/network/create';
import { optionsOf } from '@/lib/contract/network/options';

/** A row of two words. */
export interface PairState {
  name: string;
  value: string;
}
export interface PoolState {
  subnet: string;
  range: string;
  gateway: string;
  aux: readonly PairState[];
}

/** The form as it is filled in. `options`: of the fields that the driver's options have; `free`: rows of others. */
export interface FormState {
  name: string;
  driver: string;
  internal: boolean;
  attachable: boolean;
  ipv6: boolean;
  pools: readonly PoolState[];
  ipamDriver: string;
  options: Readonly<Record<string, string>>;
  free: readonly PairState[];
  labels: readonly PairState[];
}

export const emptyPool: PoolState = { subnet: '', range: '', gateway: '', aux: [] };
export const emptyForm: FormState = {
  ...{ name: '', driver: 'bridge', internal: false, attachable: false, ipv6: false },
  ...{ pools: [], ipamDriver: '', options: {}, free: [], labels: [] },
};

/** What is asked of the engine by the form: rows in which nothing stands are left out. Pure. */
export function toRequest(form: FormState): CreateNetworkRequest {
  const { name, driver, internal, attachable, ipv6, ipamDriver } = form;
  const known = new Set(optionsOf(driver).map((option) => option.name));
  const named = Object.entries(form.options).filter(([key, value]) => known.has(key) && value.trim() !== '');
  return {
    ...{ name: name.trim(), driver, internal, attachable, ipv6, ipamDriver: ipamDriver.trim() },
    pools: form.pools.filter(isFilled).map(toPool),
    options: { ...Object.fromEntries(named.map(([key, value]) => [key, value.trim()])), ...toRecord(form.free) },
    labels: toRecord(form.labels),
  };
}

function isFilled({ subnet, range, gateway, aux }: PoolState): boolean {
  return [subnet, range, gateway, ...aux.map(({ value }) => value)].some((text) => text.trim() !== '');
}

function toPool({ subnet, range, gateway, aux }: PoolState): NetworkPool {
  const given = aux.filter(({ value }) => value.trim() !== '');
  const names = auxNames(aux);
  return {
    ...{ subnet: subnet.trim(), range: range.trim(), gateway: gateway.trim() },
    aux: Object.fromEntries(given.map((row) => [names[aux.indexOf(row)], row.value.trim()])),
  };
}

/** The engine keeps these addresses by a name of each: one without a name, or with that of another, is numbered. */
export function auxNames(aux: readonly PairState[]): string[] {
  const taken = new Set<string>();
  return aux.map(({ name }, index) => {
    const wanted = name.trim() || 'address';
    const own = taken.has(wanted) || name.trim() === '' ? `${wanted}-${index + 1}` : wanted;
    taken.add(own);
    return own;
  });
}

function toRecord(rows: readonly PairState[]): Record<string, string> {
  return Object.fromEntries(
    rows.filter(({ name }) => name.trim() !== '').map(({ name, value }) => [name.trim(), value]),
  );
}

/** The number of a pool in the request by its number in the form, and back: those that are empty do not count. */
export function poolPath(form: FormState, index: number): string {
  return `pools.${form.pools.slice(0, index).filter(isFilled).length}`;
}
