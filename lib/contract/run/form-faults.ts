import { asksForNames, isUserDefined } from './fields/network';
import { isMount } from './fields/mount-row';
import type { RunForm } from './form';

interface FormFault {
  path: (string | number)[];
  message: string;
}

/** What is wrong between fields: values that exclude each other, rows that say the same twice. */
export function faultsBetween(form: RunForm): FormFault[] {
  const { network, endpoint } = form;
  const others = form.moreNetworks.filter(({ name }) => name !== '');
  return [
    ...fault(form.remove && form.restart.policy !== 'no', ['restart', 'policy'], 'restartRemove'),
    ...fault(form.cpus !== '' && form.cpuPeriod !== '', ['cpuPeriod'], 'cpusPeriod'),
    ...fault(form.cpus !== '' && form.cpuQuota !== '', ['cpuQuota'], 'cpusPeriod'),
    ...fault(form.memorySwap !== '' && form.memory === '', ['memorySwap'], 'swapAlone'),
    ...(isUserDefined(network)
      ? []
      : asksForNames(endpoint).flatMap((name) => fault(true, ['endpoint', name], 'userNetwork'))),
    // The CLI: "conflicting options: cannot attach both user-defined and non-user-defined network-modes".
    ...fault(others.length > 0 && !isUserDefined(network), ['network'], 'mainNetwork'),
    ...form.moreNetworks.flatMap(({ name }, index) =>
      name === '' ? [] : fault(!isUserDefined(name), ['moreNetworks', index, 'name'], 'userNetworkName'),
    ),
    ...twice(
      form.env.map(({ name }) => name),
      (index) => ['env', index, 'name'],
    ),
    ...(['labels', 'annotations', 'sysctls', 'storageOpt', 'logOpts'] as const).flatMap((field) =>
      twice(
        form[field].map(({ name }) => name),
        (index) => [field, index, 'name'],
      ),
    ),
    ...twice(
      form.ulimits.map(({ name }) => name),
      (index) => ['ulimits', index, 'name'],
    ),
    ...twice([network, ...form.moreNetworks.map(({ name }) => name)], (index) => ['moreNetworks', index - 1, 'name']),
    ...twice(
      form.mounts.map((row) => (isMount(row) ? row.target : '')),
      (index) => ['mounts', index, 'target'],
    ),
    ...twice(
      form.ports.map((row) => (row.hostPort ? `${row.hostIp} ${row.hostPort} ${row.protocol}` : '')),
      (index) => ['ports', index, 'hostPort'],
    ),
  ];
}

const fault = (is: boolean, path: (string | number)[], message: string): FormFault[] => (is ? [{ path, message }] : []);

/** Values that came before; '' never counts. */
function twice(values: readonly string[], pathOf: (index: number) => (string | number)[]): FormFault[] {
  return values.flatMap((value, index) => fault(value !== '' && values.indexOf(value) < index, pathOf(index), 'twice'));
}
