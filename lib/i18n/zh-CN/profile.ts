/** Messages of `profile`. */
export const profile = {
  who: { title: '您', lead: '角色由所有者指定。角色变更会使您退出登录，并从下次登录起生效。' },
  email: {
    title: '邮箱',
    lead: '登录时可以用它代替用户名。',
    do: '保存邮箱',
    saved: '邮箱已保存',
    removed: '邮箱已移除',
  },
  password: {
    title: '密码',
    lead: '更改密码后，您在其他浏览器上的登录都会退出。',
    do: '更改密码',
    saved: '密码已更改',
  },
  appearance: { title: '外观', lead: '保存在这个浏览器中。' },
  keyboard: {
    title: '键盘',
    lead: '保存在此浏览器中。',
    list: '显示全部快捷键',
    letters: '使用单个字母和符号作为快捷键',
    lettersMean:
      '例如 j、k 移动，s 启动或停止，/ 筛选。如果语音输入或辅助设备会自行键入字母，请关闭。方向键、Enter、Delete 等其他按键不受影响。',
  },
  sessions: {
    title: '登录位置',
    lead: '结束会话会立即关闭它的页面和终端。30 天无人使用的会话会自动结束。',
    endOthers: '结束其他 {count} 个会话',
    end: '结束',
    endOf: '结束 {name}（{address}）的会话',
    this: '此浏览器',
    browserOn: '{system} 上的 {browser}',
    unknownBrowser: '未知浏览器',
    here: '来自 Quayside 所在的机器',
    now: '正在使用',
    seen: '上次使用：<age></age>',
    since: '登录于 <age></age>',
    none: '目前没有有效的会话。',
  },
  noAccount: {
    title: '您',
    lead: '您通过启动链接进入，可以执行所有操作。这个 Quayside 还没有账户。',
    turnOn: '启用账户…',
  },
};
