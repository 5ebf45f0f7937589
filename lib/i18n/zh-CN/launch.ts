/** Messages of `launch`. */
export const launch = {
  title: '请用启动链接打开 Quayside',
  reason: {
    noSecret: '这个浏览器还没有用过启动链接。',
    wrongSecret: '服务器没有接受这个链接：每个链接只能用一次，它已被新的链接取代。',
    noToken: '这个浏览器没有本页的密钥：密钥保存在浏览器自己的存储中，可能已被清除，或属于另一个用户配置。',
    refused: '服务器已不认识本页的会话。您在引擎上做过的事不会丢失。',
  },
  terminal: {
    title: '在终端里',
    body: '启动 Quayside 的终端显示了一个链接，# 后面带有密钥。请在这里打开那个链接。',
  },
  file: {
    title: '或在数据目录里',
    body: '下一个可用的链接总是保存在 Quayside 的数据目录中，只有所有者能读取。用下面的命令查看：',
  },
  why: '本机的每个账户，以及使用主机网络的容器，都能访问这个地址。启动链接确保只有您能操作您的 Docker 引擎。',
};
