/** Messages of `profile`. */
export const profile = {
  who: {
    title: 'You',
    lead: 'An owner gives roles. A change of yours signs you out, and holds from the next sign-in on.',
  },
  email: {
    title: 'E-mail',
    lead: 'You can sign in with it instead of your user name.',
    do: 'Save the e-mail',
    saved: 'E-mail saved',
    removed: 'E-mail removed',
  },
  password: {
    title: 'Password',
    lead: 'A new one signs out every other browser that you are signed in with.',
    do: 'Change the password',
    saved: 'Password changed',
  },
  appearance: { title: 'Appearance', lead: 'Kept in this browser.' },
  keyboard: {
    title: 'Keyboard',
    lead: 'Kept in this browser.',
    list: 'Show all keys',
    letters: 'Single letters and signs are shortcuts',
    lettersMean:
      'Such as j and k to move, s to start or stop, / to filter. Switch them off if speech input or an assistive device types letters by itself. Other keys, such as arrows, Enter and Delete, still count.',
  },
  sessions: {
    title: 'Where you are signed in',
    lead: 'Ending a session closes its pages and terminals at once. One that nobody uses ends by itself after 30 days.',
    endOthers: '{count, plural, one {End the other session} other {End # other sessions}}',
    end: 'End',
    endOf: 'End the session of {name}, {address}',
    this: 'this browser',
    browserOn: '{browser} on {system}',
    unknownBrowser: 'Unknown browser',
    here: 'from the machine of Quayside',
    now: 'in use now',
    seen: 'last used <age></age>',
    since: 'signed in <age></age>',
    none: 'No session holds now.',
  },
  noAccount: {
    title: 'You',
    lead: 'You came by the launch link and may do everything. This Quayside has no accounts.',
    turnOn: 'Turn accounts on…',
  },
};
