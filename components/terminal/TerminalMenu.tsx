'use client';

import { AArrowDown, AArrowUp, Columns2, Minus, Palette, Rows2, SlidersHorizontal, ClipboardCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu } from '@/components/ui/Menu';
import { changeTerminalSettings, fontSizes, terminalThemes, useTerminalSettings } from '@/lib/client/terminal/settings';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import { shellCommand } from './shell-command';
import { useSplit } from './use-split';

/** How terminals look, and how they stand beside each other. */
export function TerminalMenu() {
  const t = useTranslations('terminal.menu');
  const { theme, fontSize, asksPaste } = useTerminalSettings();
  const { dock, setDock } = useTerminals();
  const { panes, front, split, close } = useSplit();
  // What a split begins; the same for both directions.
  const command = front ? { command: shellCommand(front.containerName, front.user) } : {};
  const font = (by: number) => changeTerminalSettings({ fontSize: fontSize + by });
  return (
    <Menu
      label={t('label')}
      trigger={<SlidersHorizontal className="i" aria-hidden />}
      items={[
        { label: t('splitRight'), icon: <Columns2 aria-hidden />, onSelect: () => void split(false), ...command },
        { label: t('splitBelow'), icon: <Rows2 aria-hidden />, onSelect: () => void split(true), ...command },
        ...(panes.length > 1
          ? [
              {
                label: t(dock.stacked ? 'sideBySide' : 'stacked'),
                icon: dock.stacked ? <Columns2 aria-hidden /> : <Rows2 aria-hidden />,
                onSelect: () => setDock({ stacked: !dock.stacked }),
              },
              { label: t('unsplit'), icon: <Minus aria-hidden />, onSelect: close },
            ]
          : []),
        'separator',
        {
          label: t('larger', { size: Math.min(fontSizes.largest, fontSize + 1) }),
          icon: <AArrowUp aria-hidden />,
          disabled: fontSize >= fontSizes.largest,
          onSelect: () => font(1),
        },
        {
          label: t('smaller', { size: Math.max(fontSizes.smallest, fontSize - 1) }),
          icon: <AArrowDown aria-hidden />,
          disabled: fontSize <= fontSizes.smallest,
          onSelect: () => font(-1),
        },
        'separator',
        ...terminalThemes.map((one) => ({
          label: t(`theme.${one}`),
          icon: <Palette aria-hidden />,
          checked: one === theme,
          onSelect: () => changeTerminalSettings({ theme: one }),
        })),
        'separator',
        {
          label: t('asksPaste'),
          icon: <ClipboardCheck aria-hidden />,
          checked: asksPaste,
          onSelect: () => changeTerminalSettings({ asksPaste: !asksPaste }),
        },
      ]}
    />
  );
}
