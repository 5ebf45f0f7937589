/** Messages of `settings`: the frame of its pages. */
export const settings = {
  title: 'Settings',
  pages: 'Pages of the settings',
  tabs: { people: 'People', policy: 'Policy', audit: 'Audit', backup: 'Backup', profile: 'Profile', api: 'API' },
};
