'use client';

import { useEffect } from 'react';
import type { PeopleClientEvents, PeopleServerEvents } from '@/lib/contract/sockets';
import { socket } from './socket';

/** Calls `changed` whenever the list of people is another, and after each time that it could not be known. Keep it stable. */
export function usePeopleChanges(changed: () => void): void {
  useEffect(() => {
    const connection = socket<PeopleServerEvents, PeopleClientEvents>('/people');
    // What changed before the server began to tell is read then.
    const watch = () => connection.emit('watch', {}, ({ error }) => error ?? changed());
    connection.on('connect', watch).on('changed', changed);
    if (connection.connected) watch();
    return () => void connection.off('connect', watch).off('changed', changed).disconnect();
  }, [changed]);
}
