import type { RunForm } from '@/lib/contract/run/form';
import { unmetNeeds } from '@/lib/contract/run/needs';
import type { Docker } from '../docker/docker';
import { Failure } from '../errors/failure';

/**
 * Throws `bad-request` with every value of `form` that the engine would overlook without a word, for it is older, or
 * newer, than what knows them. `message` is a key of `run.errors`.
 */
export async function refuseUnmet(docker: Docker, form: RunForm): Promise<void> {
  const version = await docker.system.apiVersion();
  const issues = unmetNeeds(form, version);
  const [first] = issues;
  if (!first) return;
  const detail = `An engine of API ${version} overlooks ${issues.map(({ path }) => path).join(', ')}.`;
  throw new Failure('bad-request', { detail, field: first.path, issues });
}
