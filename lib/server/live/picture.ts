import type { Collections, LiveKind, PictureDiff } from '@/lib/contract/live';
import type { ListedNetwork } from '@/lib/contract/networks';
import type { ListedVolume } from '@/lib/contract/volumes';
import type { ListedImage } from '../docker/images/list';
import { ContainerRows } from './container-rows';
import { UsedRows } from './used-rows';

/** The rows of one engine, and what changed in them since they were last told. */
export class LivePicture {
  readonly containers = new ContainerRows();
  readonly #images = new UsedRows<ListedImage>({
    keyOf: (image) => image.id,
    nameOf: (image) => image.id,
    hadBy: (container) => [container.imageId],
  });
  readonly #networks = new UsedRows<ListedNetwork>({
    keyOf: (network) => network.id,
    nameOf: (network) => network.name,
    hadBy: (container) => container.networks,
  });
  readonly #volumes = new UsedRows<ListedVolume>({
    keyOf: (volume) => volume.name,
    nameOf: (volume) => volume.name,
    hadBy: (container) => [...new Set(container.volumes)],
  });
  readonly #collections = {
    containers: this.containers.collection,
    images: this.#images.collection,
    networks: this.#networks.collection,
    volumes: this.#volumes.collection,
  };

  listedImages(images: readonly ListedImage[]): void {
    this.#images.listed(images, this.#rowsOfContainers());
  }

  listedNetworks(networks: readonly ListedNetwork[]): void {
    this.#networks.listed(networks, this.#rowsOfContainers());
  }

  listedVolumes(volumes: readonly ListedVolume[]): void {
    this.#volumes.listed(volumes, this.#rowsOfContainers());
  }

  /** One collection as a JSON array, kept until a row of it changes. */
  bytes(kind: LiveKind): Buffer {
    return this.#collections[kind].bytes();
  }

  rows(): Collections {
    const { containers, images, networks, volumes } = this.#collections;
    return { containers: containers.rows(), images: images.rows(), networks: networks.rows(), volumes: volumes.rows() };
  }

  /** What changed since the last call. */
  take(): PictureDiff['changes'] {
    const changes: PictureDiff['changes'] = {};
    const containers = this.#collections.containers.take();
    if (containers) {
      changes.containers = containers;
      for (const used of [this.#images, this.#networks, this.#volumes]) used.usedBy(this.#rowsOfContainers());
    }
    const images = this.#collections.images.take();
    if (images) changes.images = images;
    const networks = this.#collections.networks.take();
    if (networks) changes.networks = networks;
    const volumes = this.#collections.volumes.take();
    if (volumes) changes.volumes = volumes;
    return changes;
  }

  #rowsOfContainers() {
    return this.containers.collection.rows();
  }
}
