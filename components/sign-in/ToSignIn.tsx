'use client';

import { useEffect } from 'react';
import { signInHref, type Reason } from './next';

/** Leads to where one signs in, and from there back to this page. */
export function ToSignIn({ reason = 'none' }: { reason?: Reason }) {
  useEffect(() => window.location.replace(signInHref(window.location, reason)), [reason]);
  return <div className="launch" aria-busy />;
}
