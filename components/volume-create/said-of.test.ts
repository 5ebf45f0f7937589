import { expect, test } from 'vitest';
import type { Problem } from '@/lib/contract/problem';
import { saidOf } from './said-of';
import { emptyForm, type FormState } from './state';

const form = (change: Partial<FormState>): FormState => ({ ...emptyForm, ...change });
const problem = (change: Partial<Problem>): Problem => ({
  ...{ type: 'about:blank', code: 'policy', title: '', status: 403 },
  ...change,
});
const broken = (...rules: ('volume-drivers' | 'bind-mounts')[]) =>
  problem({ issues: rules.map((rule) => ({ path: 'HostConfig.Mounts.0', message: rule, rule, subject: '/srv' })) });

test.each<[string, Problem, FormState, object]>([
  [
    'a folder of the host: the kind and the folder',
    broken('bind-mounts', 'volume-drivers'),
    form({ kind: 'bind' }),
    { path: { rule: 'bind-mounts', subject: '/srv' }, kind: { rule: 'volume-drivers', subject: '/srv' } },
  ],
  [
    'a share: its kind, once',
    broken('bind-mounts', 'volume-drivers'),
    form({ kind: 'cifs' }),
    { kind: { rule: 'bind-mounts', subject: '/srv' } },
  ],
  [
    'a plugin: the driver',
    broken('volume-drivers'),
    form({ kind: 'other', driver: 'sshfs' }),
    { driver: { rule: 'volume-drivers', subject: '/srv' } },
  ],
  [
    'options of local: those',
    broken('volume-drivers'),
    form({ kind: 'other', driver: '' }),
    { options: { rule: 'volume-drivers', subject: '/srv' } },
  ],
  [
    "the engine's own words: the field that they are about",
    problem({ code: 'bad-request', field: 'driverOpts.device', detail: 'missing device' }),
    form({ kind: 'nfs' }),
    { export: { words: 'missing device' } },
  ],
])('%s', (_, given, of, said) => expect(saidOf(given, of)).toEqual(said));
