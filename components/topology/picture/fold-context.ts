'use client';

import { createContext } from 'react';

/** Folds or unfolds a project, by its key in the address. */
export const FoldContext = createContext<(project: string) => void>(() => undefined);
