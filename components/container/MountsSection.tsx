'use client';

import { Folder, HardDrive, MemoryStick, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { CopyButton } from '@/components/ui/CopyButton';
import { formatMemory } from '@/components/ui/format';
import type { ContainerMount } from '@/lib/contract/inspect';
import { useEnv } from '@/lib/client/env';
import { volumeHref } from '../volumes/names';
import { Section } from './Section';

const icons: Record<string, LucideIcon> = { volume: HardDrive, tmpfs: MemoryStick };
/** Volumes without a name of their own are called by 64 hex digits. */
const anonymous = /^[0-9a-f]{64}$/;

/** Where each path of the container comes from. */
export function MountsSection({ mounts }: { mounts: readonly ContainerMount[] }) {
  const t = useTranslations('container.mounts');
  if (mounts.length === 0) return null;
  return (
    <Section title={t('title')} note={mounts.length}>
      <ul className="mnts">
        {mounts.map((mount) => (
          <Mount key={mount.destination} mount={mount} />
        ))}
      </ul>
    </Section>
  );
}

function Mount({ mount }: { mount: ContainerMount }) {
  const t = useTranslations('container.mounts');
  const tCopy = useTranslations('container');
  const Icon = icons[mount.type] ?? Folder;
  const source = mount.name ?? mount.source;
  const isAnonymous = anonymous.test(mount.name ?? '');
  return (
    <li>
      <Icon className="i s" aria-hidden />
      <span className="path">
        <span className="copied">
          <code title={mount.destination}>{mount.destination}</code>
          <CopyButton text={mount.destination} label={tCopy('copyValue', { value: mount.destination })} />
        </span>
        {source ? (
          <span className="copied">
            <Source mount={mount} text={isAnonymous ? `${source.slice(0, 12)}…` : source} />
            <CopyButton text={source} label={tCopy('copyValue', { value: source })} />
          </span>
        ) : null}
      </span>
      <span className="dim num">
        {isAnonymous ? t('anonymous') : mount.type}
        {mount.sizeBytes ? `, ${formatMemory(mount.sizeBytes)}` : ''}
        {mount.readOnly ? `, ${t('readOnly')}` : ''}
      </span>
    </li>
  );
}

/** A volume leads to its page. */
function Source({ mount, text }: { mount: ContainerMount; text: string }) {
  const env = useEnv();
  const code = (
    <code className="dim" title={mount.name ?? mount.source}>
      {text}
    </code>
  );
  return mount.type === 'volume' && mount.name ? (
    <Link className="link" href={volumeHref(env, mount.name)} prefetch={false}>
      {code}
    </Link>
  ) : (
    code
  );
}
