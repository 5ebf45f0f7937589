/** Messages of `settings`: the frame of its pages. */
export const settings = {
  title: 'Settings',
  tabs: { people: 'People', policy: 'Policy', audit: 'Audit', profile: 'Profile' },
};
