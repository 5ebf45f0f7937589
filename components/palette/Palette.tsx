'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import type { BaseUIEvent } from '@base-ui/react/types';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useEnv } from '@/lib/client/env';
import { showOverlay } from '@/lib/client/shortcuts/overlay';
import type { Item } from './item';
import { PaletteFoot } from './PaletteFoot';
import { PaletteItem } from './PaletteItem';
import { keepRecent } from './recent';
import { search, type Group } from './search';
import { useSources } from './use-sources';

/** One box that finds containers, images, pages and actions, and does what is chosen. */
export function Palette() {
  const t = useTranslations('palette');
  const env = useEnv();
  const router = useRouter();
  const [query, setQuery] = useState('');
  const [command, setCommand] = useState<string>();
  /** The item that is marked, and for which words it was found. */
  const marked = useRef<{ item: Item; of: string } | null>(null);
  const sources = useSources();
  const wanted = useDeferredValue(query);
  const groups = useMemo(() => search(wanted, sources), [wanted, sources]);
  const choose = (item: Item) => {
    if (item.about) keepRecent(env, item.about);
    keepRecent(env, item.id);
    showOverlay(null);
    if ('href' in item.does) router.push(item.does.href);
    else item.does.run();
  };
  // What is marked may still be of the list for what was typed before: Enter takes what the new one will begin with then.
  const onKeyDown = (event: BaseUIEvent<KeyboardEvent>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.preventBaseUIHandler();
    const item = marked.current?.of === query ? marked.current.item : search(query, sources)[0]?.items[0];
    if (item) choose(item);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : showOverlay(null))}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="palette" aria-label={t('title')}>
          <Autocomplete.Root
            inline
            open
            mode="none"
            autoHighlight="always"
            keepHighlight
            items={groups}
            itemToStringValue={(item: Item) => item.title}
            value={query}
            onValueChange={(value, { reason }) => (reason === 'item-press' ? undefined : setQuery(value))}
            onItemHighlighted={(item) => {
              marked.current = item ? { item, of: wanted } : null;
              setCommand(item?.command);
            }}
          >
            <div className="palette-q">
              <Search className="i" aria-hidden />
              <Autocomplete.Input
                aria-label={t('title')}
                placeholder={t('placeholder')}
                spellCheck={false}
                onKeyDown={onKeyDown}
              />
            </div>
            <Autocomplete.Empty>
              <div className="palette-n">
                <p>{t('none')}</p>
                <p className="dim">{t('noneHint')}</p>
              </div>
            </Autocomplete.Empty>
            <Autocomplete.List className="palette-l" aria-label={t('title')}>
              {(group: Group) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="palette-g">{t(`group.${group.value}`)}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(item: Item) => <PaletteItem key={item.id} item={item} onChoose={choose} />}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
            <PaletteFoot command={command} />
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
