import { z } from 'zod';
import type { FieldMapping } from '../field-mapping';
import { list, optional, whole } from './checks';
import { filled, listed, option, some, someOf, valued } from './parts';

/** `''`: as the engine is set up. */
export const inits = ['', 'yes', 'no'] as const;

/** As whom it runs, where, what it calls itself, how it is ended. */
export const processShape = {
  user: optional(/^[^\s]+$/, 'user')
    .default('')
    .describe('a name or uid, with `:` a group; empty: the one of the image'),
  groupAdd: list(optional(/^[^\s]+$/, 'user')).describe('further groups, by name or gid'),
  workdir: optional(/^\//, 'absolute').default(''),
  hostname: optional(/^[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,62})$/, 'hostname').default(''),
  domainname: optional(/^[a-zA-Z0-9_](?:[a-zA-Z0-9_.-]{0,252})$/, 'domainname').default(''),
  init: z.enum(inits).default('').describe('an init that forwards signals and reaps processes'),
  stopSignal: optional(/^[A-Za-z0-9+-]+$/, 'signal')
    .default('')
    .describe('`SIGQUIT`, `3`; empty: SIGTERM'),
  stopTimeout: whole(-1, 2_147_483_647, 'seconds').default('').describe('seconds until it is killed; -1: never'),
};

export const processMapping: Record<keyof typeof processShape, FieldMapping> = {
  user: {
    flags: ['user'],
    options: ({ user }) => valued('user', '--user', user),
    config: ({ user }) => some({ User: user }, user !== ''),
  },
  groupAdd: {
    flags: ['group-add'],
    options: ({ groupAdd }) => listed('groupAdd', '--group-add', groupAdd),
    host: ({ groupAdd }) => someOf('GroupAdd', filled(groupAdd)),
  },
  workdir: {
    flags: ['workdir'],
    options: ({ workdir }) => valued('workdir', '--workdir', workdir),
    config: ({ workdir }) => some({ WorkingDir: workdir }, workdir !== ''),
  },
  hostname: {
    flags: ['hostname'],
    options: ({ hostname }) => valued('hostname', '--hostname', hostname),
    config: ({ hostname }) => some({ Hostname: hostname }, hostname !== ''),
  },
  domainname: {
    flags: ['domainname'],
    options: ({ domainname }) => valued('domainname', '--domainname', domainname),
    config: ({ domainname }) => some({ Domainname: domainname }, domainname !== ''),
  },
  init: {
    flags: ['init'],
    options: ({ init }) => option('init', init !== '', init === 'no' ? '--init=false' : '--init'),
    host: ({ init }) => some({ Init: init === 'yes' }, init !== ''),
  },
  stopSignal: {
    flags: ['stop-signal'],
    options: ({ stopSignal }) => valued('stopSignal', '--stop-signal', stopSignal),
    config: ({ stopSignal }) => some({ StopSignal: stopSignal }, stopSignal !== ''),
  },
  stopTimeout: {
    flags: ['stop-timeout'],
    options: ({ stopTimeout }) => valued('stopTimeout', '--stop-timeout', stopTimeout),
    config: ({ stopTimeout }) => some({ StopTimeout: Number(stopTimeout) }, stopTimeout !== ''),
  },
};
