'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ApiError } from '@/lib/client/api';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { useFiles } from './files-context';

/** Larger images are downloaded and not shown. Bytes. */
const maximumShown = 10 * 1024 * 1024;

interface ImageViewProps {
  path: string;
  type: string;
  size: number;
  name: string;
}

/** An image of the container. The browser is told that it is one, and takes it for nothing else. */
export function ImageView({ path, type, size, name }: ImageViewProps) {
  const t = useTranslations('files.file');
  const { env, id, calls } = useFiles();
  const [broken, setBroken] = useState(false);
  const shown = size <= maximumShown;
  const { data, error } = useQuery({
    queryKey: ['file-image', env, id, path],
    queryFn: ({ signal }) => calls.bytes(path, type, signal),
    enabled: shown,
    staleTime: 0,
    gcTime: 0,
  });
  const url = useObjectUrl(data);
  if (!shown || broken) return <p className="fnone">{t(broken ? 'binary' : 'large')}</p>;
  if (error instanceof ApiError)
    return (
      <div className="dpage-p">
        <ProblemPanel problem={error.problem} />
      </div>
    );
  return (
    <div className="fimage">
      {url ? <img src={url} alt={name} onError={() => setBroken(true)} /> : <Skeleton width="200px" height="120px" />}
    </div>
  );
}

function useObjectUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
