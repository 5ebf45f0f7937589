import type { ColumnChoice } from '../ui/list/column-choice';

const columnIds = ['image', 'usedBy', 'size', 'created', 'id', 'digest', 'labels'] as const;
export type ImageColumnId = (typeof columnIds)[number];

/** The columns of the list of images; its name is always there. The platform is none: the engine's list does not tell it. */
export const imageColumns: ColumnChoice<ImageColumnId> = {
  ids: columnIds,
  fixed: ['image'],
  usual: ['image', 'usedBy', 'size', 'created'],
};
