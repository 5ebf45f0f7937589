'use client';

import { Ellipsis } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState, type ReactNode } from 'react';
import { IconButton } from './IconButton';

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  onSelect?: () => void;
  danger?: boolean;
  disabled?: boolean;
  href?: string;
  /** The chosen one of a few: says so to a screen reader and shows a tick. */
  checked?: boolean;
  /** The `docker` line that does the same: it stands at the foot of the menu while the item is looked at. */
  command?: string;
  /** Choosing it leaves the menu open, for more. */
  staysOpen?: boolean;
}
interface MenuProps {
  /** The accessible name of the button. */
  label: string;
  /** What the button shows instead of the three dots. */
  trigger?: ReactNode;
  items: readonly (MenuItem | 'separator')[];
  /** What the menu is about, above its items. */
  head?: ReactNode;
  size?: 'md' | 'sm' | 'xs';
  className?: string;
}

const load = () => import('./MenuPopup');
const MenuPopup = dynamic(() => load().then((module) => module.MenuPopup), { ssr: false });

/**
 * A button that opens a menu. Two hundred rows have one each: a row carries only the button, the menu's code loads when
 * a pointer or the focus comes near one.
 */
export function Menu({ label, trigger, items, head, size = 'sm', className }: MenuProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [byKeys, setByKeys] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        ref={button}
        label={label}
        icon={trigger ?? <Ellipsis className="i" aria-hidden />}
        size={size}
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={(event) => {
          event.stopPropagation();
          setWanted(true);
          // A key presses no point of the button.
          setByKeys(event.detail === 0);
          setOpen((was) => !was);
        }}
      />
      {wanted ? (
        <MenuPopup
          label={label}
          head={head}
          items={items}
          open={open}
          byKeys={byKeys}
          onOpenChange={setOpen}
          anchor={button}
        />
      ) : null}
    </>
  );
}
