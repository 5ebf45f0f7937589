/** Messages of `signIn`. */
export const signIn = {
  title: '登录',
  reason: {
    none: '登录后即可操作此 Quayside 背后的 Docker 引擎。',
    ended: '您已退出登录：会话已结束，或您的权限有变更。您在引擎上做过的事不会丢失。',
    'signed-out': '您已退出登录。',
  },
  name: '用户名或邮箱',
  password: '密码',
  do: '登录',
  missing: { name: '请输入用户名或邮箱。', password: '请输入密码。' },
  lost: '忘记密码？所有者可以在“设置”的“人员”页为您设置新密码。所有者自己的密码，可在运行 Quayside 的机器上用命令重置。',
};
