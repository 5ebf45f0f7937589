'use client';

import { createContext } from 'react';
import type { LiveStore } from './store';

export const LiveContext = createContext<LiveStore | null>(null);
