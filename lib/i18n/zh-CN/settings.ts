/** Messages of `settings`. */
export const settings = {
  title: '设置',
  pages: '设置的各页',
  tabs: { people: '人员', policy: '策略', audit: '审计', backup: '备份', profile: '个人资料', api: 'API' },
};
