import { policyRules } from './policy-rules';
import { problemFiles } from './problem-files';
import { problemImages } from './problem-images';
import { problemMirrors } from './problem-mirrors';
import { problemRegistries } from './problem-registries';

/** Messages of `problem`: for each code what happened, in plain words, and what to do next. */
export const problem = {
  rules: policyRules,
  request: 'The log of Quayside tells more under <id></id>.',
  offline: {
    says: 'Quayside’s own server did not answer.',
    next: 'See whether the terminal that started Quayside still runs it. This page connects again by itself.',
  },
  'bad-request': {
    says: 'Quayside could not read this request.',
    next: 'Correct the marked values and send it again.',
  },
  unauthenticated: {
    says: 'This page is not signed in.',
    next: 'Sign in again. Where there are no accounts, open the launch link: the terminal that started Quayside printed it.',
  },
  policy: {
    says: 'The policy of this engine does not allow this.',
    next: 'Leave out what is named above, or ask an owner of this Quayside to allow it under Settings, Policy.',
  },
  'session-ended': {
    says: 'Whoever started this is signed out by now, or their rights have changed. So it went no further.',
    next: 'Start it again yourself, if it is still wanted.',
  },
  forbidden: { says: 'You may not do this.', next: 'Ask the person who runs this Quayside.' },
  'not-found': {
    says: 'This is not there any more.',
    next: 'It may have been removed by someone else. The list shows what is there now.',
  },
  conflict: {
    says: 'The engine cannot do this in the present state.',
    next: 'Read its words above; often something must be stopped first.',
  },
  'not-modified': {
    says: 'Nothing to do: it is already so.',
    next: 'The page shows the present state.',
  },
  'engine-unreachable': {
    says: 'The Docker Engine does not answer.',
    next: 'Start it, or see whether this account may open its socket. Quayside keeps trying.',
  },
  'engine-error': {
    says: 'The Docker Engine refused.',
    next: 'Its own words above say why.',
  },
  ...problemImages,
  ...problemMirrors,
  ...problemRegistries,
  'name-taken': {
    says: 'A container of this name exists already.',
    next: 'Choose another name, or remove the other container.',
  },
  'port-taken': {
    says: 'This port of the host is in use.',
    next: 'Choose another port of the host, or leave it empty and the engine picks a free one.',
  },
  'no-space': {
    says: 'The engine’s disk is full.',
    next: 'Remove images and containers that nobody needs, then try again. What was downloaded so far is gone.',
  },
  'no-shell': {
    says: 'This image has no shell.',
    next: 'Give a command that it does have, attach to its main process, or read its logs.',
  },
  'container-not-running': {
    says: 'The container does not run.',
    next: 'Start it first.',
  },
  'not-steady': {
    says: 'The new container did not keep running.',
    next: 'What it printed last says why. Change what was wrong, and try again.',
  },
  'too-large': { says: 'This is too large to send.', next: 'Make it smaller than 1 MiB.' },
  'too-many-requests': {
    says: 'Too many attempts.',
    next: 'Wait a little, then try again.',
  },
  'wrong-credentials': {
    says: 'Name or password is not right.',
    next: 'Check both and try again. Whoever runs this Quayside can set a new password.',
  },
  'wrong-password': { says: 'This is not the present password.', next: 'Type the one that you sign in with now.' },
  'same-password': { says: 'This is the password that you have now.', next: 'Choose another one.' },
  'weak-password': {
    says: 'This password is too easy to guess.',
    next: 'It is among those that attackers try first, or made of your own name. A few words that do not belong together are better.',
  },
  'account-taken': {
    says: 'Another account has this name or e-mail already.',
    next: 'Choose another one.',
  },
  'last-owner': {
    says: 'This is the only owner.',
    next: 'Make somebody else an owner first: without one nobody could look after accounts any more.',
  },
  'not-recorded': {
    says: 'This was done, but the audit log could not be written.',
    next: 'The disk of Quayside’s data folder is probably full. Until there is room, nothing more can be changed except what makes room.',
  },
  'audit-unavailable': {
    says: 'Nothing was changed: the audit log cannot be written.',
    next: 'Make room on the disk of Quayside’s data folder: images and containers can still be removed. Then try again.',
  },
  'wrong-passphrase': {
    says: 'This passphrase does not open the backup.',
    next: 'Type the one that it was made with. Without it nobody can open the file.',
  },
  'bad-backup': {
    says: 'This file cannot be restored.',
    next: 'Choose another file. Nothing was changed.',
  },
  ...problemFiles,
  internal: {
    says: 'Quayside failed, not the engine.',
    next: 'The terminal that runs Quayside has the details. Try again; nothing was changed that is not shown here.',
  },
};
