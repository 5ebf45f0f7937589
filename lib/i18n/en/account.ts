/** Messages of `account`: the fields of an account, wherever they stand. */
export const account = {
  name: 'User name',
  nameHelp: 'Letters, digits, dots, dashes and underscores. Upper and lower case do not tell two apart.',
  email: 'E-mail',
  emailHelp: 'Serves to sign in, like the user name. Quayside sends no mail.',
  optional: 'optional',
  password: 'Password',
  newPassword: 'New password',
  currentPassword: 'Present password',
  passwordHelp:
    'At least 10 characters, of any kind. A few words that do not belong together are easy to keep in mind.',
  suggest: 'Suggest one',
  copy: 'Copy the password',
  errors: {
    required: 'This is needed.',
    nameShort: 'A user name has at least 2 characters.',
    nameLong: 'A user name has at most 64 characters.',
    nameFormat: 'A user name begins with a letter or a digit, and holds letters, digits, dots, dashes and underscores.',
    emailFormat: 'This is not an e-mail address. It reads name@example.org.',
    passwordShort: 'A password has at least 10 characters.',
    passwordLong: 'A password has at most 256 characters.',
  },
  strength: {
    short: '{count, plural, one {# more character} other {# more characters}}',
    s0: 'Guessed at once',
    s1: 'Easy to guess',
    s2: 'Holds for a while',
    s3: 'Hard to guess',
    s4: 'Very hard to guess',
  },
  retryIn: 'Try again in <time></time>.',
  retryNow: 'You can try again now.',
};
