import { useEffect, useState } from 'react';
import type { RowCommands } from './row-commands';

const load = () => import('./row-commands');

/** The lines of a row's buttons. They are loaded when somebody comes near the first: a list shows its rows without. */
export function useRowCommands(name: string, toggle: 'start' | 'stop'): Partial<RowCommands> {
  const [make, setMake] = useState<Awaited<ReturnType<typeof load>> | null>(null);
  useEffect(() => {
    let wanted = true;
    void load().then((module) => (wanted ? setMake(module) : undefined));
    return () => {
      wanted = false;
    };
  }, []);
  return make?.rowCommands(name, toggle) ?? {};
}
