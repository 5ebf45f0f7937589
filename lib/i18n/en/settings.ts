/** Messages of `settings`: the frame of its pages. */
export const settings = {
  title: 'Settings',
  tabs: { people: 'People', policy: 'Policy', audit: 'Audit', profile: 'Profile' },
  notYours: {
    title: 'This page is not for your role',
    body: 'An owner of this Quayside can see it, and can change what you may do.',
  },
};
