import type { ImageRow } from '@/lib/contract/images';
import type { Collections, LiveKind, PictureDiff } from '@/lib/contract/live';
import type { NetworkRow } from '@/lib/contract/networks';
import type { VolumeRow } from '@/lib/contract/volumes';
import type { ListedImage } from '../docker/images/list';
import { Collection } from './collection';
import { ContainerRows } from './container-rows';

/** The rows of one engine, and what changed in them since they were last told. */
export class LivePicture {
  readonly containers = new ContainerRows();
  readonly images = new Collection<ImageRow>((row) => row.id);
  readonly networks = new Collection<NetworkRow>((row) => row.id);
  readonly volumes = new Collection<VolumeRow>((row) => row.name);
  #listedImages: readonly ListedImage[] = [];

  listedImages(images: readonly ListedImage[]): void {
    this.#listedImages = images;
    this.#tellUse();
  }

  collection(kind: LiveKind): { json(): string } {
    return kind === 'containers' ? this.containers.collection : this[kind];
  }

  rows(): Collections {
    return {
      containers: this.containers.collection.rows(),
      images: this.images.rows(),
      networks: this.networks.rows(),
      volumes: this.volumes.rows(),
    };
  }

  /** What changed since the last call. */
  take(): PictureDiff['changes'] {
    const changes: PictureDiff['changes'] = {};
    const containers = this.containers.collection.take();
    if (containers) {
      changes.containers = containers;
      this.#tellUse();
    }
    const images = this.images.take();
    if (images) changes.images = images;
    const networks = this.networks.take();
    if (networks) changes.networks = networks;
    const volumes = this.volumes.take();
    if (volumes) changes.volumes = volumes;
    return changes;
  }

  /** Which containers each image has is nowhere in the engine's list: it is read off the containers. */
  #tellUse(): void {
    const users = new Map<string, string[]>();
    for (const row of this.containers.collection.rows()) {
      const list = users.get(row.imageId);
      if (list) list.push(row.id);
      else users.set(row.imageId, [row.id]);
    }
    this.images.replace(
      this.#listedImages.map((image) => ({ ...image, containers: users.get(image.id)?.sort() ?? [] })),
    );
  }
}
