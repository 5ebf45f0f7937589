'use client';

import { useEffect, useState } from 'react';
import { exchangeFromAddressBar, hasLaunchSecret } from '@/lib/client/launch';
import { LaunchHelp, type LaunchReason } from './LaunchHelp';

/**
 * What a browser without a session gets. With a launch secret in the address bar it is exchanged and the page loads
 * again as the person's own; without one, or with one that is wrong or used, the page says where to find the link.
 */
export function LaunchPage({ reason = 'noSecret' }: { reason?: LaunchReason }) {
  const [told, setTold] = useState<LaunchReason | null>(null);
  useEffect(() => {
    const begin = () => {
      const exchange = exchangeFromAddressBar();
      if (!exchange) return setTold(reason);
      void exchange.then((taken) => (taken ? window.location.reload() : setTold('wrongSecret')));
    };
    begin();
    // A link pasted into this very tab changes the fragment only: the page does not load again by itself.
    const pasted = () => hasLaunchSecret() && begin();
    window.addEventListener('hashchange', pasted);
    return () => window.removeEventListener('hashchange', pasted);
  }, [reason]);
  return told ? <LaunchHelp reason={told} /> : <div className="launch" aria-busy />;
}
