import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { PullRequest } from '@/lib/contract/images';
import { normalForm, parseReference, type ImageReference } from '@/lib/contract/reference';
import type { Environment } from '../core';
import { Failure } from '../errors/failure';
import type { JobKind } from './job-kind';
import { pullThrough } from '../mirrors/pull-through';

/** `docker pull`: two pulls of one reference, however they are written, are one job. */
export function pullKind(environment: (slug: string) => Environment): JobKind<PullRequest> {
  return {
    kind: 'image.pull',
    input: PullRequest,
    joinKey: ({ reference, platform = '' }) => `${normalForm(referenceOf(reference))} ${platform}`.trimEnd(),
    commands: ({ reference, platform }) => [
      dockerCommand('image.pull', { reference: referenceOf(reference).familiar, ...(platform ? { platform } : {}) }),
    ],
    async work(input, { env, signal, report, tell, turn }) {
      const { docker, registryAuth, mirrors } = environment(env);
      const { platform } = input;
      const reference = referenceOf(input.reference);
      await turn(() => pullThrough({ docker, registryAuth, mirrors, reference, platform, signal, report, tell }));
      return null;
    },
  };
}

/** The reference that `text` is. Throws `invalid-reference`. */
export function referenceOf(text: string): ImageReference {
  const parsed = parseReference(text.trim());
  if (parsed.fault !== undefined) throw new Failure('invalid-reference', { detail: text, field: 'reference' });
  return parsed.reference;
}
