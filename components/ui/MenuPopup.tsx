'use client';

import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { MenuItem } from './Menu';

interface MenuPopupProps {
  label: string;
  items: readonly (MenuItem | 'separator')[];
  head?: ReactNode;
  open: boolean;
  /** It was opened by a key: the first item has the focus then, as in any menu. */
  byKeys: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
}

/** The loaded part of <Menu>: placing, arrow keys and type-ahead come from Base UI. */
export function MenuPopup({ label, items, head, open, byKeys, onOpenChange, anchor }: MenuPopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  const foot = useId();
  const [looked, setLooked] = useState<string | null>(null);
  const first = items.find((item) => item !== 'separator' && item.command !== undefined);
  return (
    <Menu.Root
      open={open}
      modal={false}
      onOpenChange={(next, details) => {
        // The button toggles by itself: a press on it must not close first and open again after.
        const { target } = details.event;
        if (!next && target instanceof Node && anchor.current?.contains(target)) return;
        onOpenChange(next);
      }}
    >
      <Menu.Portal container={landmarkOf(anchor.current)}>
        <Menu.Positioner anchor={anchor} className="menu-pos" align="end" sideOffset={4} collisionPadding={8}>
          <Menu.Popup
            className="menu"
            aria-label={label}
            ref={popup}
            finalFocus={(by) => {
              giveBack(popup.current, anchor.current, by === 'keyboard');
              return false;
            }}
            onFocus={({ target, currentTarget }) => {
              // Base UI knows of no key, since the button is not its own, and gives the focus to the menu itself.
              if (byKeys && target === currentTarget) firstItem(currentTarget)?.focus();
            }}
          >
            {head ? (
              <Menu.Group>
                <Menu.GroupLabel className="menu-h">{head}</Menu.GroupLabel>
              </Menu.Group>
            ) : null}
            {items.map((item, index) =>
              item === 'separator' ? (
                <Menu.Separator key={`separator-${index}`} className="menu-sep" />
              ) : (
                <Item key={item.label} item={item} foot={foot} onLook={setLooked} />
              ),
            )}
            {first && first !== 'separator' ? (
              <p className="menu-c" id={foot}>
                <code>{looked ?? first.command}</code>
              </p>
            ) : null}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ItemProps {
  item: MenuItem;
  /** The id of the line with the command. */
  foot: string;
  onLook: (command: string) => void;
}

function Item({ item, foot, onLook }: ItemProps) {
  const classes = item.danger ? 'menu-i danger' : 'menu-i';
  const content = (
    <>
      {item.icon}
      {item.label}
    </>
  );
  const { command } = item;
  const told =
    command === undefined
      ? {}
      : { 'aria-describedby': foot, onFocus: () => onLook(command), onPointerEnter: () => onLook(command) };
  if (item.href !== undefined)
    return (
      <Menu.LinkItem className={classes} render={<Link href={item.href} />} closeOnClick {...told}>
        {content}
      </Menu.LinkItem>
    );
  if (item.checked !== undefined)
    return (
      <Menu.CheckboxItem
        className={classes}
        checked={item.checked}
        onClick={item.onSelect}
        closeOnClick={!item.staysOpen}
      >
        {content}
        {item.checked ? <Check className="ml-auto" aria-hidden /> : null}
      </Menu.CheckboxItem>
    );
  return (
    <Menu.Item className={classes} disabled={item.disabled} onClick={item.onSelect} {...told}>
      {content}
    </Menu.Item>
  );
}

/**
 * Gives the focus back to the button, if nobody else has it once the menu is gone. Base UI would look before, and focus
 * after: what an item opened (a dialog, a terminal) and what took the focus in the same turn would lose it again.
 */
function giveBack(menu: HTMLElement | null, button: HTMLElement | null, byKeys: boolean): void {
  queueMicrotask(() => {
    // Where it is still there it was only drawn anew.
    if (menu?.isConnected || isElsewhere(menu)) return;
    button?.focus({ preventScroll: true, ...(byKeys ? { focusVisible: true } : {}) });
  });
}

/** Whether something else than `menu` has the focus. */
function isElsewhere(menu: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && !menu?.contains(activeElement);
}

function firstItem(menu: HTMLElement): HTMLElement | null {
  return menu.querySelector('[role^=menuitem]:not([data-disabled])');
}

/** The landmark that holds the button: the menu belongs to it, for whoever jumps from landmark to landmark. */
function landmarkOf(button: HTMLElement | null): HTMLElement | undefined {
  return button?.closest<HTMLElement>('main, header, aside, nav') ?? undefined;
}
