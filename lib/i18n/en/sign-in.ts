/** Messages of `signIn`. */
export const signIn = {
  title: 'Sign in',
  reason: {
    none: 'To steer the Docker Engine behind this Quayside.',
    ended:
      'You were signed out: the session ended, or your rights were changed. Nothing you did on the engine is lost.',
    'signed-out': 'You are signed out.',
  },
  name: 'User name or e-mail',
  password: 'Password',
  do: 'Sign in',
  missing: { name: 'Type your user name or e-mail.', password: 'Type your password.' },
  lost: 'Password lost? An owner can set a new one in Settings, People. An owner’s own is reset by a command on the machine that runs Quayside.',
};
