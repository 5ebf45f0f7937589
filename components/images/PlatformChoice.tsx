'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { isBelow } from '@/lib/contract/registries/address';
import type { ImageReference } from '@/lib/contract/reference';
import { contentsOf, registries } from '@/lib/client/registries';
import { useEnv } from '@/lib/client/env';
import { useEngine } from '@/lib/client/live/hooks';
import { QueryProvider } from '@/lib/client/query';
import { useMay } from '@/lib/client/session-facts';
import { Field } from '../ui/Field';
import { formatBytes } from '../ui/format';
import { Select } from '../ui/Select';
import { isForeign, ownPlatform } from './own-platform';

/** Offered where the registry cannot be asked: what images are usually built for. */
const usual = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/386',
  'linux/ppc64le',
  'linux/s390x',
  'linux/riscv64',
];

interface PlatformChoiceProps {
  reference: ImageReference;
  value: string;
  onChange: (platform: string) => void;
}

/**
 * Which platform of an image to pull: those that the registry has, where it is one that is kept and can be asked, else the
 * usual ones. Says where containers of it would not run as they are.
 */
export function PlatformChoice(props: PlatformChoiceProps) {
  return (
    <QueryProvider>
      <PlatformChoiceAsked {...props} />
    </QueryProvider>
  );
}

function PlatformChoiceAsked({ reference, value, onChange }: PlatformChoiceProps) {
  const t = useTranslations('images.platform');
  const env = useEnv();
  const engine = useEngine()?.info;
  const offered = useOffered(env, reference);
  const own = ownPlatform(engine);
  const platforms = offered ?? usual.map((platform) => ({ platform, size: 0 }));
  const foreign = isForeign(value, own);
  return (
    <Field label={t('label')} help={foreign ? t('foreign', { own: own ?? '' }) : t(offered ? 'offered' : 'usual')}>
      <Select
        value={value}
        onValueChange={onChange}
        options={[
          { value: '', label: own ? t('own', { own }) : t('any') },
          ...platforms.map(({ platform, size }) => ({
            value: platform,
            label: size ? `${platform} · ${formatBytes(size)}` : platform,
          })),
        ]}
      />
    </Field>
  );
}

/** The platforms that a registry has of an image; null: it cannot be asked. */
function useOffered(env: string, { registry, path, tag }: ImageReference) {
  const mayRead = useMay('registry.read');
  const { data } = useQuery({
    queryKey: ['platforms', env, registry, path, tag],
    enabled: mayRead && tag !== null,
    retry: false,
    queryFn: async ({ signal }) => {
      const { registries: kept } = await registries.list(env, signal);
      const serving = kept.find((row) => isBelow(row, registry, path));
      if (!serving || tag === null) return null;
      const { platforms } = await contentsOf(env, serving.id).image(path, tag, signal);
      return platforms.filter(({ platform }) => /^[a-z0-9]+(\/[a-z0-9_.]+){1,2}$/.test(platform));
    },
  });
  return data?.length ? data : null;
}
