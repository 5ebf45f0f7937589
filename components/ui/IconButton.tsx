import type { ComponentProps, ReactNode } from 'react';

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does: the accessible name and the native tooltip. */
  label: string;
  icon: ReactNode;
  size?: 'md' | 'sm' | 'xs';
  /** The `docker` line that does the same: the tooltip's second line. */
  command?: string | undefined;
}

/** A button of one icon: 28 px in a row (`sm`, the default), 32 in a bar (`md`), 24 in a line of text (`xs`). */
export function IconButton({ label, icon, size = 'sm', command, className, ...rest }: IconButtonProps) {
  const classes = ['ib', size === 'sm' ? '' : size, className].filter(Boolean).join(' ');
  const title = command === undefined ? label : `${label}\n${command}`;
  return (
    <button type="button" aria-label={label} title={title} {...rest} className={classes}>
      {icon}
    </button>
  );
}
