'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { useTranslations } from 'next-intl';
import { useMemo, useState, type Ref } from 'react';
import type { ImageRow } from '@/lib/contract/images';
import { formatBytes } from '../ui/format';
import { ImageInput } from './ImageInput';

interface ImageComboboxProps {
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  ref: Ref<HTMLInputElement>;
  images: readonly ImageRow[] | null;
  invalid: boolean;
}

/**
 * A box for any reference, with the images at hand in a list under it: what fits while one types, all of them by the
 * button. The list is put into the page by hand: the library's own popup hides the page around it from screen readers,
 * though the focus stays in the box.
 */
export function ImageCombobox({ value, onChange, onBlur, ref, images, invalid }: ImageComboboxProps) {
  const t = useTranslations('run.image');
  const [open, setOpen] = useState(false);
  const [typing, setTyping] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const sizes = useMemo(
    () => new Map(images?.flatMap(({ tags, size }) => tags.map((tag) => [tag, size] as const))),
    [images],
  );
  const choose = (tag: string) => {
    onChange(tag);
    setOpen(false);
  };
  const leave = () => {
    setOpen(false);
    onBlur();
  };
  return (
    <Autocomplete.Root
      items={[...sizes.keys()].sort()}
      filter={typing ? undefined : null}
      value={value}
      onValueChange={onChange}
      open={open}
      onOpenChange={(next, { reason }) => {
        setOpen(next);
        setTyping(reason === 'input-change');
      }}
    >
      <ImageInput invalid={invalid} inputRef={ref} onBlur={leave} />
      <div ref={setPlace} />
      {open && place ? (
        <Autocomplete.Portal container={place}>
          <Autocomplete.Positioner className="run-pos" sideOffset={4} align="start">
            {/* The pointer must not take the focus out of the box, which would put the list away. */}
            <div className="run-list" onMouseDown={(event) => event.preventDefault()}>
              <Autocomplete.Empty className="run-none">{t('none')}</Autocomplete.Empty>
              <Autocomplete.List aria-label={t('open')}>
                {(tag: string) => (
                  <Autocomplete.Item key={tag} value={tag} className="run-item" onClick={() => choose(tag)}>
                    <span className="mono">{tag}</span>
                    <span className="dim">{formatBytes(sizes.get(tag) ?? 0)}</span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </div>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      ) : null}
    </Autocomplete.Root>
  );
}
