'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ImageRow } from '@/lib/contract/images';
import { useEnv } from '@/lib/client/env';
import { useContainers } from '@/lib/client/live/hooks';
import { formatBytes } from '../ui/format';
import { ImageReference } from '../ui/ImageReference';
import { Mark, type MarkKind } from '../ui/Mark';
import { shortImageId } from './names';
import type { Removal } from './use-remove';

const marks: Record<Removal['state'], MarkKind> = { busy: 'removing', removed: 'done', failed: 'failed' };

/** The images to remove: every name, the size, the containers that use it, and what became of it. */
export function RemovalList({
  images,
  results,
}: {
  images: readonly ImageRow[];
  results: ReadonlyMap<string, Removal>;
}) {
  return (
    <ul className="rml">
      {images.map((image) => (
        <RemovalLine key={image.id} image={image} result={results.get(image.id)} />
      ))}
    </ul>
  );
}

function RemovalLine({ image, result }: { image: ImageRow; result: Removal | undefined }) {
  const t = useTranslations('images.remove');
  const env = useEnv();
  const tState = useTranslations('ui.state');
  const tProblem = useTranslations('problem');
  const users = useContainers()?.filter((container) => image.containers.includes(container.id)) ?? [];
  return (
    <li>
      <p className="rml-n">
        {result ? <Mark kind={marks[result.state]} /> : null}
        <span className="clip">
          {image.tags.length ? (
            image.tags.map((tag) => <ImageReference key={tag} reference={tag} />)
          ) : (
            <code>{shortImageId(image.id)}</code>
          )}
        </span>
        <span className="num dim">{result ? t(`result.${result.state}`) : formatBytes(image.size)}</span>
      </p>
      {users.length ? (
        <p className="rml-u">
          {t.rich('usedBy', {
            names: () =>
              users.map((user, index) => (
                <span key={user.id}>
                  {index > 0 ? ', ' : null}
                  <Link className="link" href={`/environments/${encodeURIComponent(env)}/containers/${user.id}`}>
                    {user.name}
                  </Link>{' '}
                  ({tState(user.state)})
                </span>
              )),
          })}
        </p>
      ) : null}
      {result?.state === 'failed' ? (
        <>
          <p className="rml-u">{tProblem(`${result.problem.code}.says`)}</p>
          {result.problem.detail ? <p className="words">{result.problem.detail}</p> : null}
        </>
      ) : null}
    </li>
  );
}
