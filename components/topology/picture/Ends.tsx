'use client';

import { Handle, Position } from '@xyflow/react';

/** Where lines end at a box: at the middle of its left and right edge. Nobody draws lines by hand. */
export function Ends() {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} className="tp-end" />
      <Handle type="source" position={Position.Right} isConnectable={false} className="tp-end" />
    </>
  );
}
