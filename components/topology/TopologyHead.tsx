'use client';

import { useTranslations } from 'next-intl';
import { publishedPorts } from '@/components/containers/published-ports';
import type { Graph } from './graph/graph';
import { views, type View } from './view';

interface TopologyHeadProps {
  graph: Graph;
  view: View;
  onView: (view: View) => void;
}

/** The title, how much there is, and whether it is shown as a picture or as tables. */
export function TopologyHead({ graph, view, onView }: TopologyHeadProps) {
  const t = useTranslations('topology');
  const containers = graph.frames.reduce((sum, frame) => sum + frame.containers.length, 0);
  const ports = graph.published.reduce((sum, row) => sum + publishedPorts(row.ports, '').length, 0);
  return (
    <div className="head">
      <h1>{t('title')}</h1>
      <span className="dim num">{t('counts', { containers, networks: graph.hubs.length, ports })}</span>
      <div className="acts">
        <div className="seg" role="group" aria-label={t('view.label')}>
          {views.map((one) => (
            <button key={one} type="button" aria-pressed={one === view} onClick={() => onView(one)}>
              {t(`view.${one}`)}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
