'use client';

import '@xyflow/react/dist/base.css';
import {
  Background,
  ControlButton,
  Controls,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { LayoutDashboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Skeleton } from '@/components/ui/Skeleton';
import { useNarrow } from '@/components/ui/use-narrow';
import type { Graph } from '../graph/graph';
import { relatedTo, type Pointed } from '../graph/related';
import { FrameBox, FrameHead, HubBox, LaneBox } from './boxes';
import { edgesOf, nodesOf, type BoxNode } from './flow';
import { FoldContext } from './fold-context';
import { HostBox } from './HostBox';
import { PointedContext } from './pointed-context';
import { usePlaces } from './use-places';

const nodeTypes = { frame: FrameBox, head: FrameHead, lane: LaneBox, hub: HubBox, host: HostBox };
/** So near at most when all is fitted: two containers need no magnifying glass. */
const fit = { maxZoom: 1, padding: 0.04 };
/** More boxes than so many do not fit into view at a size to be read: then a small map helps. */
const mapFrom = 16;
const colours = {
  frame: 'var(--surface-active)',
  head: 'transparent',
  lane: 'var(--idle-mark)',
  hub: 'var(--accent-mark)',
  host: 'var(--accent-mark)',
};
const colourOf = ({ type }: BoxNode) => colours[type];

interface PictureProps {
  graph: Graph;
  /** What the person chose to see: another choice is laid out anew. */
  chosen: string;
  onFold: (project: string) => void;
}

/** Networks, containers and published ports as one picture. Nothing in it moves by itself. */
export function Picture(props: PictureProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ graph, chosen, onFold }: PictureProps) {
  const t = useTranslations('topology');
  // On a phone the map would cover half of the picture.
  const narrow = useNarrow();
  const { places, laidOut, arrange } = usePlaces(graph, chosen, narrow);
  const { fitView } = useReactFlow();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const related = useMemo(() => (pointed ? relatedTo(graph, pointed) : null), [graph, pointed]);
  const nodes = useMemo(() => (places ? nodesOf(graph, places) : []), [graph, places]);
  const boxes = nodes.filter(({ type }) => type !== 'head').length;
  const edges = useMemo(() => edgesOf(graph, related?.lines ?? null), [graph, related]);
  const pointing = useMemo(() => ({ related, point: setPointed }), [related]);
  useEffect(() => {
    if (laidOut > 0) void fitView(fit);
  }, [laidOut, fitView]);
  useFocusInSight(frame);
  return (
    <div ref={frame} className="tp" role="region" aria-label={t('picture')} aria-busy={places === null}>
      {places === null ? (
        <Skeleton width="100%" height="100%" />
      ) : (
        <FoldContext value={onFold}>
          <PointedContext value={pointing}>
            <ReactFlow<BoxNode>
              nodes={nodes}
              edges={edges}
              nodeTypes={nodeTypes}
              fitView
              fitViewOptions={fit}
              minZoom={0.08}
              maxZoom={2}
              nodesDraggable={false}
              nodesConnectable={false}
              nodesFocusable={false}
              edgesFocusable={false}
              elementsSelectable={false}
              deleteKeyCode={null}
              disableKeyboardA11y
              zIndexMode="manual"
              proOptions={{ hideAttribution: true }}
              ariaLabelConfig={{
                'controls.ariaLabel': t('controls.label'),
                'controls.zoomIn.ariaLabel': t('controls.in'),
                'controls.zoomOut.ariaLabel': t('controls.out'),
                'controls.fitView.ariaLabel': t('controls.fit'),
                'minimap.ariaLabel': t('controls.map'),
              }}
            >
              <Background gap={24} size={1} />
              <Controls showInteractive={false} fitViewOptions={fit}>
                <ControlButton onClick={arrange} title={t('controls.arrange')} aria-label={t('controls.arrange')}>
                  <LayoutDashboard aria-hidden />
                </ControlButton>
              </Controls>
              {boxes > mapFrom && !narrow ? <MiniMap pannable zoomable nodeColor={colourOf} /> : null}
            </ReactFlow>
          </PointedContext>
        </FoldContext>
      )}
    </div>
  );
}

/** Brings what gets the focus by a key into the middle, where it is outside of what is seen. */
function useFocusInSight(frame: React.RefObject<HTMLDivElement | null>) {
  const { setCenter, screenToFlowPosition, getZoom } = useReactFlow();
  useEffect(() => {
    const element = frame.current;
    const look = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !element || !target.closest('.react-flow__node')) return;
      const [box, view] = [target.getBoundingClientRect(), element.getBoundingClientRect()];
      const inside =
        box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
      if (inside) return;
      const at = screenToFlowPosition({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
      void setCenter(at.x, at.y, { zoom: getZoom() });
    };
    element?.addEventListener('focusin', look);
    return () => element?.removeEventListener('focusin', look);
  }, [frame, setCenter, screenToFlowPosition, getZoom]);
}
