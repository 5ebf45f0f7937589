// @ts-check
// Node 20 takes no loader by the flags of a thread: it is registered in it.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
