/** Messages of `session`: who one is, and what one may. */
export const session = {
  role: { viewer: 'Viewer', operator: 'Operator', admin: 'Admin', owner: 'Owner', none: 'No role' },
  roleLabel: 'Role',
  roleMeans: {
    viewer: 'Sees containers, images and logs, but no secret values. Changes nothing.',
    operator: 'Also starts, stops and restarts containers, and opens terminals where the policy allows.',
    admin: 'Also pulls, runs and removes, as far as the policy allows.',
    owner: 'May do everything, and decides about people, policy and audit. No policy binds an owner.',
  },
  noneMeans: 'Sees nothing until an owner gives a role.',
  menu: 'Signed in as {name}',
  profile: 'Profile',
  signOut: 'Sign out',
  labelValues: 'You may see the names of labels, not their values: label:name=value finds nothing for you.',
  notYours: {
    title: 'Your role does not reach this far',
    body: 'You are signed in as {name} ({role}). An owner of this Quayside can give you another role.',
  },
};
