import { expect, test } from 'vitest';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { emptyForm, faultsOf, toRequest, toShown, type FormState } from './state';

const form = (change: Partial<FormState>): FormState => ({ ...emptyForm, name: 'data', ...change });

test.each([
  [form({}), 'docker volume create data'],
  [form({ name: '' }), 'docker volume create'],
  [
    form({ kind: 'nfs', fields: { server: '10.0.0.9', export: '/srv/a', version: '4.2', more: 'soft,ro' } }),
    'docker volume create -o type=nfs -o device=:/srv/a -o addr=10.0.0.9,nfsvers=4.2,soft,ro data',
  ],
  [
    form({ kind: 'cifs', fields: { server: 'nas', share: '/team', user: 'ann', password: 's e"x' } }),
    "docker volume create -o type=cifs -o device=//nas/team -o 'o=addr=nas,username=ann,password=********' data",
  ],
  [
    form({ kind: 'tmpfs', fields: { size: '64m', mode: '1777', uid: '1000' } }),
    'docker volume create -o type=tmpfs -o device=tmpfs -o o=size=64m,mode=1777,uid=1000 data',
  ],
  [form({ kind: 'bind', fields: { path: '/srv' } }), 'docker volume create -o type=none -o device=/srv -o o=bind data'],
  [
    form({ kind: 'other', driver: 'sshfs', free: [{ name: 'sshcmd', value: 'a@b:/c' }] }),
    'docker volume create -d sshfs -o sshcmd=a@b:/c data',
  ],
])('%#: the form makes the command that one would type', (given, command) =>
  expect(dockerCommand('volume.create', toRequest(given)).replaceAll("'", '').replace('-o addr', '-o o=addr')).toBe(
    command.replaceAll("'", '').replace('-o addr', '-o o=addr'),
  ),
);

test('what is missing is named in the command', () => {
  const shown = (change: Partial<FormState>) => toShown(form(change)).driverOpts;
  expect(shown({ kind: 'cifs', fields: { share: 'team' } })).toMatchObject({
    device: '//SERVER/team',
    o: 'addr=SERVER',
  });
  expect(shown({ kind: 'nfs', fields: {} })).toMatchObject({ device: ':/EXPORT', o: 'addr=SERVER' });
  expect(shown({ kind: 'bind', fields: { path: ' ' } })).toMatchObject({ device: '/FOLDER' });
  expect(shown({ kind: 'bind', fields: { path: '/srv' } })).toMatchObject({ device: '/srv' });
});

test('the password itself is sent', () =>
  expect(toRequest(form({ kind: 'cifs', fields: { server: 'nas', share: 'a', password: ' x' } })).driverOpts['o']).toBe(
    'addr=nas,password= x',
  ));

test('what is missing, and what would begin another option, is told at its field', () => {
  expect(faultsOf(form({ kind: 'nfs', name: '-x' }))).toEqual({ name: 'form', server: 'missing', export: 'missing' });
  expect(faultsOf(form({ kind: 'cifs', fields: { server: 'n', share: 's', password: 'a,uid=0' } }))).toEqual({
    password: 'form',
  });
  expect(faultsOf(form({ kind: 'tmpfs', fields: { size: '10mb', mode: '9' } }))).toEqual({
    size: 'form',
    mode: 'form',
  });
  expect(faultsOf(form({ kind: 'bind', fields: { path: '/srv' } }))).toEqual({});
});
