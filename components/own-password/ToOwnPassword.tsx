'use client';

import { useEffect } from 'react';
import { ownPasswordHref } from '../sign-in/next';

/** Leads to where one chooses a password of one's own, and from there back to this page. */
export function ToOwnPassword() {
  useEffect(() => window.location.replace(ownPasswordHref(window.location)), []);
  return <div className="launch" aria-busy />;
}
