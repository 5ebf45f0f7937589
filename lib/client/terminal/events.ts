import type { Socket } from 'socket.io-client';
import type { TerminalClientEvents, TerminalServerEvents } from '@/lib/contract/sockets';

export type TerminalSocket = Socket<TerminalServerEvents, TerminalClientEvents>;
