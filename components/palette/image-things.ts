import { Download, Layers, Play } from 'lucide-react';
import type { useTranslations } from 'next-intl';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ImageRow } from '@/lib/contract/images';
import { parseReference } from '@/lib/contract/reference';
import { imageHref, imageTitle } from '../images/names';
import { runHref } from '../run/href';
import { formatBytes } from '../ui/format';
import type { Item } from './item';
import type { Thing } from './search';

interface Doing {
  env: string;
  t: ReturnType<typeof useTranslations<'palette'>>;
  mayRun: boolean;
}

/** The images as what the palette finds: each with its page and the form that runs it. */
export function imageThings(rows: readonly ImageRow[], { env, t, mayRun }: Doing): Thing[] {
  return rows.map((row) => {
    const name = imageTitle(row);
    const id = `image ${name}`;
    const run: Item = {
      id: `run ${name}`,
      group: 'actions',
      about: id,
      title: t('verb.run', { name }),
      words: t('words.run'),
      icon: Play,
      command: dockerCommand('container.run', { image: name }),
      does: { href: runHref(env, { image: row.tags[0] ?? row.id }) },
    };
    return {
      id,
      name: name.toLowerCase(),
      beside: row.tags.join(' ').toLowerCase(),
      item: () => ({
        id,
        group: 'images',
        title: name,
        note: formatBytes(row.size),
        icon: Layers,
        command: dockerCommand('image.inspect', { reference: name }),
        does: { href: imageHref(env, row.id) },
      }),
      verbs: () => (mayRun ? [run] : []),
    };
  });
}

/** Pulling what was typed, if it is a reference: the words behind a verb for it ("pull nginx"), or a single word. */
export function pullItem(
  query: string,
  { t, pull }: Pick<Doing, 't'> & { pull: (reference: string) => void },
): Item | null {
  const [first = '', ...rest] = query.split(/\s+/);
  const verbs = t('words.pull').split(' ');
  const asked = rest.length === 1 && verbs.includes(first.toLowerCase());
  const reference = asked ? (rest[0] ?? '') : query;
  if (/\s/.test(reference) || parseReference(reference).fault !== undefined) return null;
  return {
    id: `pull ${reference}`,
    group: 'actions',
    title: t('action.pullNow', { reference }),
    // Only where pulling was said does it stand first.
    words: asked ? first.toLowerCase() : '',
    icon: Download,
    command: dockerCommand('image.pull', { reference }),
    does: { run: () => pull(reference) },
  };
}
