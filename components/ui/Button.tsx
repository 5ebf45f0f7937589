'use client';

import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { usePrefetch } from './prefetch';

interface ButtonProps extends ComponentProps<'button'> {
  variant?: 'default' | 'primary' | 'ghost' | 'danger';
  size?: 'md' | 'sm' | 'xs';
  icon?: ReactNode;
  /** Makes it a link that looks like a button. */
  href?: string;
}

/** A button, or with `href` a link of the same look. Submits nothing unless `type="submit"`. */
export function Button({ variant = 'default', size = 'md', icon, href, className, children, ...rest }: ButtonProps) {
  const prefetch = usePrefetch();
  const classes = ['btn', variant === 'default' ? '' : variant, size === 'md' ? '' : size, className]
    .filter(Boolean)
    .join(' ');
  if (href !== undefined)
    return (
      <Link href={href} prefetch={prefetch} className={classes} aria-label={rest['aria-label']} title={rest.title}>
        {icon}
        {children}
      </Link>
    );
  return (
    <button type="button" {...rest} className={classes}>
      {icon}
      {children}
    </button>
  );
}
