'use client';

import { Save } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { FileText } from '@/lib/contract/files/files';
import { isUtf8 } from '@/lib/contract/files/raw-bytes';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { ProblemPanel } from '../ui/ProblemPanel';
import { useToast } from '../ui/toast-context';
import { createEditor, type Editor } from './create-editor';
import { useFiles } from './files-context';

interface TextEditorProps {
  file: FileText & { text: string };
  /** It can only be read. */
  fixed: boolean;
  /** The bar above, with what this adds to it. */
  head: (actions: ReactNode) => ReactNode;
  onDirty: (dirty: boolean) => void;
  onReload: () => void;
}

/** The text of a file. It is saved only over what was read; when that has changed meanwhile, both ways are offered. */
export function TextEditor({ file, fixed, head, onDirty, onReload }: TextEditorProps) {
  const t = useTranslations('files.editor');
  const { calls, again, container } = useFiles();
  const toast = useToast();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const [version, setVersion] = useState(file.version);
  const [dirty, setDirty] = useState(false);
  const { run, busy, problem, clear } = useCall();
  const save = async (over = version) => {
    const text = editor.current?.text() ?? '';
    const done = await run(async () => {
      setVersion((await calls.save(file.path, text, over)).version);
    });
    if (!done) return;
    editor.current?.saved();
    toast({ title: t('saved') });
  };
  /** Saves over whatever is there now. */
  const overwrite = async () => {
    let now: string | null = null;
    await run(async () => {
      now = (await calls.read(file.path)).version;
    });
    if (now !== null) await save(now);
  };
  const keys = useRef<() => void>(() => undefined);
  useEffect(() => {
    keys.current = () => void (dirty && !busy && !fixed && save());
  });
  const { text, path } = file;
  useEffect(() => {
    if (!place.current) return;
    const made = createEditor(place.current, {
      ...{ text, path, fixed, label: t('label') },
      changed: setDirty,
      save: () => keys.current(),
    });
    editor.current = made;
    return () => made.close();
  }, [text, path, fixed, t]);
  useEffect(() => {
    onDirty(dirty);
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty, onDirty]);
  useEffect(() => () => onDirty(false), [onDirty]);
  const own = path.slice(path.lastIndexOf('/') + 1);
  const saving = dockerCommand('files.upload', { name: container, path, file: own });
  return (
    <div className="fedit">
      {head(
        fixed ? null : (
          <>
            <Button size="sm" disabled={!dirty || busy} onClick={() => editor.current?.reset()}>
              {t('discard')}
            </Button>
            <Button
              size="sm"
              variant="primary"
              icon={<Save className="i s" aria-hidden />}
              disabled={!dirty || busy}
              aria-busy={busy || undefined}
              onClick={() => void save()}
            >
              {t('save')}
            </Button>
            <span className="dim ffile-s" role="status">
              {dirty ? t('dirty') : null}
            </span>
          </>
        ),
      )}
      {dirty && isUtf8(path) ? <CommandLine command={saving} /> : null}
      {problem ? (
        <ProblemPanel
          problem={problem}
          actions={
            problem.code === 'file-changed' ? (
              <>
                <Button
                  onClick={() => {
                    clear();
                    onReload();
                    again();
                  }}
                >
                  {t('reload')}
                </Button>
                <Button variant="danger" onClick={() => void overwrite()}>
                  {t('overwrite')}
                </Button>
              </>
            ) : null
          }
        />
      ) : null}
      <div ref={place} className="fedit-t" />
    </div>
  );
}
