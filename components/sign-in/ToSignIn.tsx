'use client';

import { useEffect } from 'react';
import { signInHref } from './next';

/** Leads to where one signs in, and from there back to this page. */
export function ToSignIn() {
  useEffect(() => window.location.replace(signInHref(window.location)), []);
  return <div className="launch" aria-busy />;
}
