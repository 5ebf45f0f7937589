import type { ImageRow } from '@/lib/contract/images';
import type { Collections, LiveKind, PictureDiff } from '@/lib/contract/live';
import type { ListedNetwork, NetworkRow } from '@/lib/contract/networks';
import type { ListedVolume, VolumeRow } from '@/lib/contract/volumes';
import type { ListedImage } from '../docker/images/list';
import { Collection } from './collection';
import { ContainerRows } from './container-rows';
import { usersOf } from './users-of';

/** The rows of one engine, and what changed in them since they were last told. */
export class LivePicture {
  readonly containers = new ContainerRows();
  readonly images = new Collection<ImageRow>((row) => row.id);
  readonly networks = new Collection<NetworkRow>((row) => row.id);
  readonly volumes = new Collection<VolumeRow>((row) => row.name);
  #listedImages: readonly ListedImage[] = [];
  #listedNetworks: readonly ListedNetwork[] = [];
  #listedVolumes: readonly ListedVolume[] = [];

  listedImages(images: readonly ListedImage[]): void {
    this.#listedImages = images;
    this.#tellImageUse();
  }

  listedNetworks(networks: readonly ListedNetwork[]): void {
    this.#listedNetworks = networks;
    const users = this.#networkUsers();
    this.networks.replace(networks.map((network) => ({ ...network, containers: users.get(network.name) ?? [] })));
  }

  listedVolumes(volumes: readonly ListedVolume[]): void {
    this.#listedVolumes = volumes;
    const users = this.#volumeUsers();
    this.volumes.replace(volumes.map((volume) => ({ ...volume, containers: users.get(volume.name) ?? [] })));
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
      this.#tellImageUse();
      this.#tellNetworkUse();
      this.#tellVolumeUse();
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
  #tellImageUse(): void {
    const users = usersOf(this.containers.collection.rows(), (row) => [row.imageId]);
    this.images.replace(this.#listedImages.map((image) => ({ ...image, containers: users.get(image.id) ?? [] })));
  }

  /** Nor which each network has. Only those that changed are written anew: there may be thousands. */
  #tellNetworkUse(): void {
    const users = this.#networkUsers();
    for (const network of this.#listedNetworks) {
      const containers = users.get(network.name) ?? [];
      const before = this.networks.get(network.id)?.containers ?? [];
      if (containers.join() !== before.join()) this.networks.put({ ...network, containers });
    }
  }

  #networkUsers(): Map<string, string[]> {
    return usersOf(this.containers.collection.rows(), (row) => row.networks);
  }

  /** Nor which mount each volume. Only those that changed are written anew: there may be thousands. */
  #tellVolumeUse(): void {
    const users = this.#volumeUsers();
    for (const volume of this.#listedVolumes) {
      const containers = users.get(volume.name) ?? [];
      const before = this.volumes.get(volume.name)?.containers ?? [];
      if (containers.join() !== before.join()) this.volumes.put({ ...volume, containers });
    }
  }

  #volumeUsers(): Map<string, string[]> {
    return usersOf(this.containers.collection.rows(), (row) => [...new Set(row.volumes)]);
  }
}
