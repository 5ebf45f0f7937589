/** Messages of `ownPassword`: in place of the one that an owner set. */
export const ownPassword = {
  title: 'Choose a password of your own',
  lead: 'You signed in as {name} with a password that somebody else knows. From now on only you should.',
  given: 'Password that you were given',
  do: 'Save and go on',
};
