/** Messages of `setUp`: the first account. */
export const setUp = {
  tab: 'First account',
  first: {
    title: 'Make the first account',
    lead: 'This Quayside can be reached from other machines, so nothing is served without an account. You become its owner.',
    do: 'Make the account',
  },
  turnOn: {
    title: 'Turn accounts on',
    lead: 'You have this Quayside for yourself, by its launch link. With accounts, several people can use it, each with their own rights.',
    do: 'Turn accounts on',
    back: 'Not now',
  },
  changes: {
    signIn:
      'Everybody signs in with a name and a password. You are signed in at once, as the owner, who may do everything.',
    link: 'Launch links stop to work, and every other browser that came by one is signed out.',
    people: 'In Settings, People, you add others as viewers, operators or admins.',
    stays: 'Containers, images and jobs stay as they are. Accounts cannot be turned off again.',
  },
};
