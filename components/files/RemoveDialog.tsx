'use client';

import { useTranslations } from 'next-intl';
import { useContainerPage } from '@/components/container/use-container';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { isWithin, joinPath } from '@/lib/contract/files/path';
import { plainName } from '@/lib/contract/files/shown-name';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useFiles } from './files-context';
import { ShownName } from './ShownName';

/** Names shown before the rest is counted. */
const shownNames = 6;

interface RemoveDialogProps {
  folder: string;
  names: readonly string[];
  onClose: (removed: boolean) => void;
}

/** Asks before files are deleted, by name; says which volumes lie in them. */
export function RemoveDialog({ folder, names, onClose }: RemoveDialogProps) {
  const t = useTranslations('files.remove');
  const { calls, container, again } = useFiles();
  const { detail } = useContainerPage();
  const { run, problem } = useCall();
  const paths = names.map((name) => joinPath(folder, name));
  const mounted = (detail?.mounts ?? []).map(({ destination }) => destination);
  const mounts = mounted.filter((mount) => paths.some((path) => isWithin(mount, path)));
  const [first = ''] = names;
  const remove = async () => {
    if (!(await run(() => calls.remove(folder, names)))) return;
    again();
    onClose(true);
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={() => onClose(false)}
      title={names.length === 1 ? t('one', { name: plainName(first) }) : t('many', { count: names.length })}
      body={
        <>
          <span>{t('body')}</span>
          {names.length > 1 ? (
            <span className="fnames">
              {names.slice(0, shownNames).map((name) => (
                <ShownName key={name} name={name} />
              ))}
              {names.length > shownNames ? <span>{t('rest', { count: names.length - shownNames })}</span> : null}
            </span>
          ) : null}
          {mounts.length > 0 ? <b className="fwarn">{t('mounts', { paths: mounts.join(', ') })}</b> : null}
        </>
      }
      confirmLabel={t('do')}
      danger
      command={dockerCommand('files.remove', { name: container, paths })}
      problem={problem}
      onConfirm={remove}
    />
  );
}
