'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Problem } from '@/lib/contract/problem';
import { checkAddress } from './check-address';
import type { JoinableNetwork } from './joinable';

/** What is asked beside who joins what. */
type FieldName = 'aliases' | 'ipv4' | 'ipv6' | 'options';

const empty: Readonly<Record<FieldName, string>> = { aliases: '', ipv4: '', ipv6: '', options: '' };

/** How a container shall be in a network, as it is typed: what is asked by it, and what is wrong with it. */
export function useConnection(network: JoinableNetwork | null, problem: Problem | null) {
  const t = useTranslations('networks.join');
  const [text, setText] = useState(empty);
  const [ipv4, ipv6] = [text.ipv4.trim(), text.ipv6.trim()];
  const aliases = text.aliases.split(/[\s,]+/).filter(Boolean);
  const options = text.options.split(/\s+/).filter(Boolean);
  const faults: Partial<Record<FieldName, string>> = {};
  for (const [name, address, kind] of [['ipv4', ipv4, 32] as const, ['ipv6', ipv6, 128] as const]) {
    const found = network && checkAddress(address, kind, network);
    if (found) faults[name] = t(found.key, { ...found });
  }
  if (options.some((line) => !/^[^=\s]+=/.test(line))) faults.options = t('optionForm');
  const said = (name: FieldName) =>
    problem?.issues?.find(({ path }) => path.split('.')[0] === name)?.message ??
    (problem?.field === name ? problem.detail : undefined);
  return {
    /** Something would be refused as it stands. */
    isWrong: Object.keys(faults).length > 0,
    wrong: (name: FieldName) => faults[name] ?? said(name),
    bind: (name: FieldName) => ({
      value: text[name],
      onChange: (event: { target: { value: string } }) => setText({ ...text, [name]: event.target.value }),
    }),
    /** The request, but for who joins. */
    asked: {
      ...{ aliases, ...(ipv4 ? { ipv4 } : {}), ...(ipv6 ? { ipv6 } : {}) },
      driverOptions: Object.fromEntries(options.map((line) => splitOnce(line))),
    },
    /** The same for the command. */
    words: { aliases, driverOptions: options, ip: ipv4, ip6: ipv6 },
  };
}

function splitOnce(line: string): [string, string] {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
}
