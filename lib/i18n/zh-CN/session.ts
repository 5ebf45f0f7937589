/** Messages of `session`. */
export const session = {
  role: { viewer: '查看者', operator: '操作员', admin: '管理员', owner: '所有者', none: '无角色' },
  roleLabel: '角色',
  roleMeans: {
    viewer: '可以查看容器、镜像和日志，但看不到机密值。不能做任何更改。',
    operator: '还可以启动、停止和重启容器，并在策略允许时打开终端。',
    admin: '还可以在策略允许的范围内拉取镜像、运行和删除容器。',
    owner: '可以执行所有操作，并管理人员、策略和审计。不受策略约束。',
  },
  noneMeans: '在所有者指定角色之前看不到任何内容。',
  menu: '已登录：{name}',
  profile: '个人资料',
  signOut: '退出登录',
  labelValues: '您可以查看标签名，但看不到标签值，因此 label:名称=值 不会匹配到任何结果。',
  notYours: {
    title: '您的角色没有此权限',
    body: '您当前以 {name}（{role}）的身份登录。本 Quayside 的所有者可以为您更换角色。',
  },
};
