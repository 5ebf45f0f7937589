'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Refused } from './Refused';
import { useNote } from './run-context';

export const noteId = (path: string) => `note-${path.replaceAll('.', '-')}`;

/** What is wrong with the values of a row, under the row. */
export function RowNotes({ paths }: { paths: readonly string[] }) {
  return paths.map((path) => <RowNote key={path} path={path} />);
}

function RowNote({ path }: { path: string }) {
  const t = useTranslations('run.errors');
  const { message } = useNote(path);
  return (
    <>
      {message ? (
        <p className="wrong run-note" id={noteId(path)}>
          <CircleAlert className="i s" aria-hidden />
          <span>{t(message)}</span>
        </p>
      ) : null}
      <Refused path={path} />
    </>
  );
}
