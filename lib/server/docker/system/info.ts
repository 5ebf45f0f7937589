import type { EngineInfo } from '@/lib/contract/engine';
import { asking } from '../errors';
import type { Engine } from '../engines';

interface InfoAnswer {
  ID: string;
  Name: string;
  OSType: string;
  Architecture: string;
  OperatingSystem: string;
  KernelVersion: string;
  NCPU: number;
  MemTotal: number;
  Driver: string;
  DockerRootDir: string;
  CgroupVersion?: string;
  Plugins?: { Network?: string[] | null; Volume?: string[] | null };
  Swarm?: { ControlAvailable?: boolean };
  RegistryConfig?: { Mirrors?: string[] | null };
}

/** What the engine says of itself and its host. Engine API `GET /version`, `GET /info`. Memory in bytes. */
export async function info(engine: Engine): Promise<EngineInfo> {
  const [version, answer] = await Promise.all([
    asking(engine.requests.version()),
    asking(engine.requests.info() as Promise<InfoAnswer>),
  ]);
  return {
    id: answer.ID,
    name: answer.Name,
    version: version.Version,
    apiVersion: version.ApiVersion,
    os: answer.OSType,
    architecture: version.Arch,
    operatingSystem: answer.OperatingSystem,
    kernel: answer.KernelVersion,
    cpus: answer.NCPU,
    memory: answer.MemTotal,
    storageDriver: answer.Driver,
    rootDir: answer.DockerRootDir,
    cgroupVersion: answer.CgroupVersion ?? null,
    networkDrivers: answer.Plugins?.Network ?? [],
    volumeDrivers: answer.Plugins?.Volume ?? [],
    swarmManager: answer.Swarm?.ControlAvailable ?? false,
    mirrors: answer.RegistryConfig?.Mirrors ?? [],
  };
}
