/** Messages of `launch`. */
export const launch = {
  title: 'Open Quayside by its launch link',
  reason: {
    noSecret: 'This browser has not brought the launch link yet.',
    wrongSecret: 'The server did not take this link: each one works once, and a newer one has replaced it.',
    noToken:
      'This browser has no key for this page: it is kept in the browser’s own storage, which was cleared or belongs to another profile.',
    refused: 'This page’s session is no longer known to the server. Nothing you did on the engine is lost.',
  },
  terminal: {
    title: 'In the terminal',
    body: 'The terminal that started Quayside printed a link with a secret after the #. Open that link here.',
  },
  file: {
    title: 'Or in the data folder',
    body: 'The link that works next always lies in Quayside’s data folder, readable by its owner alone. Print it with:',
  },
  why: 'Every account of this machine, and containers on its network, can reach this address. The link makes sure that only you can steer your Docker Engine.',
};
