/** Messages of `backup`: the page of Quayside's own backups. */
export const backup = {
  make: {
    title: 'Make a backup',
    lead: 'Accounts, policies, jobs, the audit log, and the key that opens their secrets, in one encrypted file. Images, containers and volumes are the engine’s and not in it.',
    passphrase: 'Passphrase',
    help: 'At least 10 characters. Without it the file opens for nobody; with it, whoever has the file has everything.',
    again: 'Passphrase once more',
    short: 'A passphrase has at least 10 characters.',
    differs: 'The two are not the same.',
    do: 'Make and save',
    making: 'Making the backup…',
    made: '{name}, {size}: your browser saves it',
  },
  restore: {
    title: 'Restore a backup',
    lead: 'The file is read and checked as a whole before anything changes, and you see what is in it.',
    choose: 'Choose a file…',
    bringing: 'Uploading…',
    passphrase: 'Passphrase of this backup',
    help: 'The one that was typed when it was made. Nothing changes yet.',
    look: 'Look into it',
    looking: 'Reading all of it…',
    other: 'Choose another file',
    do: 'Restore…',
    restoring: 'Quayside starts again with the data of the backup. Then sign in with an account that is in it.',
    confirm: {
      title: 'Replace everything that Quayside has?',
      body: 'Accounts, policies, jobs and the audit log become those of the backup. Everybody is signed out, API keys end and are to be made anew, terminals end and running jobs are interrupted. What is there now is kept in a folder beside it. Containers run on.',
      do: 'Replace and start again',
    },
  },
  facts: {
    madeAt: 'Made',
    version: 'By Quayside',
    people: 'Accounts',
    policies: 'Policies',
    jobs: 'Jobs',
    auditEntries: 'Audit entries',
    nobody: 'There is no account in it. You come in again by the launch link, which lies in the data folder.',
    keyGiven:
      'It was made under a key that was given by QUAYSIDE_KEY, and this Quayside has its own. Without that key, ended jobs cannot be retried.',
    keyOwn:
      'It was made under a key of its own, and this Quayside is given one by QUAYSIDE_KEY. Under that one, ended jobs cannot be retried.',
  },
};
