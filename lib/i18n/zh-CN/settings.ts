/** Messages of `settings`. */
export const settings = {
  title: '设置',
  tabs: { people: '人员', policy: '策略', audit: '审计', profile: '个人资料' },
  notYours: {
    title: '您的角色不能查看此页',
    body: '本 Quayside 的所有者可以查看，也可以调整您的权限。',
  },
};
