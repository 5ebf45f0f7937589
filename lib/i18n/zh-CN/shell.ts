/** Messages of `shell`. */
export const shell = {
  skip: '跳到正文',
  sidebar: '侧边栏',
  topBar: '顶栏',
  navigation: '导航',
  quickNavigation: '快捷导航',
  breadcrumb: '当前位置',
  environment: '环境',
  more: '更多',
  closeMenu: '关闭菜单',
  nav: { overview: '概览', containers: '容器', images: '镜像', run: '运行' },
  languageLabel: '语言',
  languageIs: '语言：{name}',
  themeLabel: '主题',
  themeIs: '主题：{name}',
  theme: { system: '跟随系统', light: '浅色', dark: '深色' },
  engine: { connecting: '正在连接…', connected: '已连接', unreachable: '无法连接' },
  live: {
    live: '实时',
    lastEvent: '最近事件 <age></age>',
    noEvents: '还没有事件',
    reconnecting: '正在重新连接',
    unreachable: '引擎无法连接',
    connecting: '正在连接',
  },
  unreachable: {
    title: 'Docker 引擎没有响应。',
    since: '已持续 <time></time>；页面显示的是之前的状态。',
    tried: '尝试的地址是 <code>{address}</code>；Quayside 每秒重试一次，恢复后本页会自动更新。可能的原因：',
    causes: {
      own: '这个引擎是 Quayside 自己启动的。如果它没有恢复，请用 Ctrl C 结束启动 Quayside 的那条命令，再重新运行它。',
      stopped: '引擎已停止，或正在重启。启动它：<code>sudo systemctl start docker</code>',
      permission: '当前账户无权打开它的套接字。加入用户组后重新登录：<code>sudo usermod -aG docker $USER</code>',
      elsewhere: '引擎在另一个地址监听。请查看 <code>docker context ls</code> 和 <code>DOCKER_HOST</code>。',
    },
  },
  lost: {
    title: '与 Quayside 的连接已断开。',
    since: '已持续 <time></time>；页面显示的是之前的状态。',
    next: '如果它的终端已关闭或停止，请重新启动。本页会自动重新连接。',
  },
  standIn: {
    tag: '替代镜像',
    says: '这是一个使用替代镜像的私有引擎。',
    means:
      '没有找到其他引擎，因此 Quayside 启动了自己的引擎。在无法访问 Docker Hub 的地方，python、nginx、busybox 是在本机制作的镜像：用法与正版相同，但不是原版。',
  },
  exposed: {
    title: 'Quayside 正在未加密地对网络开放。',
    means: '网络途中的任何人都能读取密码和终端内容，并冒用您的身份。请为它配置证书，或放在有证书的代理之后。',
  },
  notFound: { title: '没有这个页面', body: '地址可能有误，或者它所指的内容已不存在。', back: '返回概览' },
};
