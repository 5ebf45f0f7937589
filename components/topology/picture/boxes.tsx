'use client';

import type { NodeProps } from '@xyflow/react';
import { ChevronDown, ChevronRight, Network } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useContext } from 'react';
import { isStopped } from '@/components/containers/filter';
import { useEnv } from '@/lib/client/env';
import { slotAt } from '../arrange/sizes';
import { noProject } from '../graph/graph';
import { networkHref } from '../href';
import { ContainerCard } from './ContainerCard';
import { Ends } from './Ends';
import type { FrameNode, HeadNode, HubNode, LaneNode } from './flow';
import { FoldContext } from './fold-context';
import { PointedContext, usePointing } from './pointed-context';

/** A project's frame: what lies in it is drawn above it. */
export function FrameBox({ data: { frame } }: NodeProps<FrameNode>) {
  const { related } = useContext(PointedContext);
  return (
    <div className={related && !related.boxes.has(frame.id) ? 'tpf off' : 'tpf'}>
      <Ends />
    </div>
  );
}

/** The head of a project's frame: its name, how many run, and the way to fold it. */
export function FrameHead({ data: { frame } }: NodeProps<HeadNode>) {
  const t = useTranslations('topology');
  const toggle = useContext(FoldContext);
  const { related } = useContext(PointedContext);
  const pointing = usePointing({ kind: 'frame', id: frame.id });
  const Arrow = frame.folded ? ChevronRight : ChevronDown;
  const running = frame.containers.filter((row) => !isStopped(row)).length;
  return (
    <button
      type="button"
      className={related && !related.boxes.has(frame.id) ? 'tpf-h nopan off' : 'tpf-h nopan'}
      aria-expanded={!frame.folded}
      onClick={() => toggle(frame.project ?? noProject)}
      {...pointing}
    >
      <Arrow className="i s" aria-hidden />
      <b className={frame.project === null ? 'dim clip' : 'clip'}>{frame.project ?? t('noProject')}</b>
      <span className="dim num">{t('running', { running, all: frame.containers.length })}</span>
    </button>
  );
}

/** Containers that are in the same networks. */
export function LaneBox({ data: { lane, place } }: NodeProps<LaneNode>) {
  const t = useTranslations('topology');
  const { related } = useContext(PointedContext);
  const label = lane.networks.length ? t('inNetworks', { networks: lane.networks.join(', ') }) : t('inNone');
  return (
    <div className={related && !related.boxes.has(lane.id) ? 'tpn off' : 'tpn'}>
      <Ends />
      <ul aria-label={label}>
        {lane.containers.map((row) => (
          <ContainerCard key={row.id} row={row} at={slotAt(place.columns, place.slots.get(row.id) ?? 0)} />
        ))}
      </ul>
    </div>
  );
}

/** A network: its name, which leads to its page, its driver and subnets. */
export function HubBox({ data: { hub } }: NodeProps<HubNode>) {
  const t = useTranslations('topology');
  const env = useEnv();
  const { related } = useContext(PointedContext);
  const pointing = usePointing({ kind: 'hub', id: hub.id });
  const facts = [hub.row?.driver, ...(hub.row?.subnets ?? [])].filter(Boolean).join(' · ');
  return (
    <div className={related && !related.boxes.has(hub.id) ? 'tph off' : 'tph'} {...pointing}>
      <Ends />
      <Network className="i s" aria-hidden />
      <Link
        className="name clip nopan"
        href={networkHref(env, hub.row?.id ?? hub.name)}
        prefetch={false}
        title={[hub.name, facts].join('\n')}
        aria-label={t('networkOf', { name: hub.name, count: hub.containers.length })}
      >
        {hub.name}
      </Link>
      <b className="num">{hub.containers.length}</b>
      <span className="dim clip num">{facts}</span>
    </div>
  );
}
