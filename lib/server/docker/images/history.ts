import type { ImageLayer } from '@/lib/contract/images';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { imageName } from './name';

interface HistoryAnswer {
  Created: number;
  CreatedBy: string;
  Size: number;
  Comment: string;
}

/** The steps that an image was built in, newest first. Engine API `GET /images/{name}/history`. Sizes in bytes. */
export async function history(engine: Engine, name: string): Promise<ImageLayer[]> {
  const answer = (await asking(engine.requests.getImage(imageName(name)).history())) as HistoryAnswer[];
  return answer.map((step) => ({
    created: step.Created > 0 ? new Date(step.Created * 1000).toISOString() : null,
    command: step.CreatedBy,
    size: step.Size,
    comment: step.Comment,
  }));
}
