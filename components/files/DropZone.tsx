'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { givenByDrop, type GivenFile } from '@/lib/client/files/dropped';

interface DropZoneProps {
  /** Nothing can be dropped here now. */
  disabled: boolean;
  folder: string;
  onDrop: (given: GivenFile[]) => void;
  children: ReactNode;
}

/** Takes files and folders that are dropped anywhere on the tab, and says so while they hover. */
export function DropZone({ disabled, folder, onDrop, children }: DropZoneProps) {
  const t = useTranslations('files.upload');
  const [over, setOver] = useState(false);
  // Each child that is entered tells so before the one that is left does.
  const depth = useRef(0);
  const isFiles = (event: DragEvent) => !disabled && event.dataTransfer.types.includes('Files');
  const leave = () => {
    depth.current = 0;
    setOver(false);
  };
  return (
    <div
      className="fdrop"
      onDragEnter={(event) => {
        if (!isFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (isFiles(event)) event.preventDefault();
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) leave();
      }}
      onDrop={(event) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        leave();
        void givenByDrop(event.dataTransfer).then(onDrop);
      }}
    >
      {children}
      {over ? (
        <div className="fdrop-o" aria-hidden>
          <Upload className="i" />
          {t('drop', { folder })}
        </div>
      ) : null}
    </div>
  );
}
