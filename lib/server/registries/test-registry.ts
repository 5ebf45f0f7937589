import type { RegistryTested } from '@/lib/contract/registries/registries';
import type { Docker } from '../docker/docker';
import { Failure, isFailure, toProblem } from '../errors/failure';
import { createRegistryClient } from '../registry/client';
import type { RegistryAccess } from '../registry/access';
import { authConfigOf } from './registry-auth';

/**
 * Signs in to a registry from here and from the engine, at the same time. Each tells what went wrong by itself: they have
 * their own networks, and the engine its own trust (`/etc/docker/certs.d`, `insecure-registries`).
 */
export async function testRegistry(
  docker: Docker,
  access: RegistryAccess,
  signal: AbortSignal,
): Promise<RegistryTested> {
  const [quayside, engine] = await Promise.all([fromHere(access, signal), fromEngine(docker, access)]);
  return { quayside, engine };
}

async function fromHere(access: RegistryAccess, signal: AbortSignal): Promise<RegistryTested['quayside']> {
  // Without the tokens that another client may still hold for a password that is wrong by now.
  const client = createRegistryClient(access);
  try {
    const { took, problem, answer } = await tried(() => client.ping(signal));
    return { took, problem, scheme: answer?.scheme ?? null, authentication: answer?.authentication ?? null };
  } finally {
    client.close();
  }
}

async function fromEngine(docker: Docker, access: RegistryAccess): Promise<RegistryTested['engine']> {
  const { took, problem } = await tried(async () => {
    try {
      await docker.system.auth(authConfigOf(access));
    } catch (error) {
      const wrong = access.credentials && isFailure(error) && error.code === 'registry-unauthorized';
      throw wrong ? new Failure('registry-wrong-sign-in', error.details, { cause: error }) : error;
    }
  });
  return { took, problem };
}

async function tried<T>(work: () => Promise<T>) {
  const began = performance.now();
  const since = () => Math.round(performance.now() - began);
  try {
    const answer = await work();
    return { answer, problem: null, took: since() };
  } catch (error) {
    return { answer: null, problem: toProblem(error), took: since() };
  }
}
