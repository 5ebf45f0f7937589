import { policyRules } from './policy-rules';
import { problemFiles } from './problem-files';
import { problemImages } from './problem-images';
import { problemMirrors } from './problem-mirrors';
import { problemRegistries } from './problem-registries';

/** Messages of `problem`. */
export const problem = {
  rules: policyRules,
  request: '更多信息见 Quayside 日志，编号 <id></id>。',
  offline: {
    says: 'Quayside 自己的服务没有响应。',
    next: '请查看启动 Quayside 的终端是否还在运行。恢复后本页会自动重新连接。',
  },
  'bad-request': { says: 'Quayside 无法理解这个请求。', next: '请改正标出的内容后重新提交。' },
  unauthenticated: {
    says: '本页尚未登录。',
    next: '请重新登录。如果没有启用账户，请打开启动链接：它显示在启动 Quayside 的终端里。',
  },
  policy: {
    says: '此引擎的策略不允许这样做。',
    next: '请去掉上面列出的内容，或请这个 Quayside 的所有者在“设置 → 策略”中放行。',
  },
  'session-ended': {
    says: '发起者已经退出登录，或其权限已变更，因此操作没有继续进行。',
    next: '如果仍然需要，请您重新发起。',
  },
  forbidden: { says: '您没有执行此操作的权限。', next: '请联系运行这个 Quayside 的人。' },
  'not-found': { says: '它已经不存在了。', next: '可能已被他人删除。列表中显示的是现有的内容。' },
  conflict: { says: '当前状态下引擎无法执行此操作。', next: '请看上面引擎的原话；通常需要先停止某个容器。' },
  'not-modified': { says: '无需操作：已经是这个状态。', next: '页面显示的就是当前状态。' },
  'engine-unreachable': {
    says: 'Docker 引擎没有响应。',
    next: '请启动引擎，或检查当前账户是否有权访问它的套接字。Quayside 会一直重试。',
  },
  'engine-error': { says: 'Docker 引擎拒绝了请求。', next: '原因见上面引擎的原话。' },
  ...problemImages,
  ...problemMirrors,
  ...problemRegistries,
  'name-taken': { says: '已有同名的容器。', next: '请换一个名称，或删除另一个容器。' },
  'port-taken': { says: '主机的这个端口已被占用。', next: '请换一个主机端口，或留空由引擎选择空闲端口。' },
  'no-space': {
    says: '引擎的磁盘已满。',
    next: '请删除不再需要的镜像和容器后重试。此前已下载的部分不会保留。',
  },
  'no-shell': {
    says: '这个镜像里没有 shell。',
    next: '请指定镜像中存在的命令、附加到主进程，或查看日志。',
  },
  'container-not-running': { says: '容器没有在运行。', next: '请先启动它。' },
  'not-steady': { says: '新容器未能持续运行。', next: '它最后的输出说明了原因。请修正后再试。' },
  'too-large': { says: '内容过大，无法发送。', next: '请缩小到 1 MiB 以内。' },
  'too-many-requests': { says: '尝试次数过多。', next: '请稍等片刻再试。' },
  'wrong-credentials': {
    says: '用户名或密码不正确。',
    next: '请检查后重试。运行这个 Quayside 的人可以设置新密码。',
  },
  'wrong-password': { says: '当前密码不正确。', next: '请输入您现在登录所用的密码。' },
  'same-password': { says: '新密码与当前密码相同。', next: '请换一个密码。' },
  'weak-password': {
    says: '这个密码太容易被猜到。',
    next: '它属于攻击者最先尝试的密码，或者由您的用户名组成。用几个互不相关的词组合起来会更好。',
  },
  'account-taken': { says: '这个用户名或邮箱已被其他账户使用。', next: '请换一个。' },
  'last-owner': {
    says: '这是唯一的所有者。',
    next: '请先将其他人设为所有者：没有所有者，就再也没有人能管理账户了。',
  },
  'not-recorded': {
    says: '操作已完成，但未能写入审计日志。',
    next: 'Quayside 数据目录所在的磁盘可能已满。腾出空间之前，除清理类操作外不能再做任何更改。',
  },
  'audit-unavailable': {
    says: '未做任何更改：审计日志无法写入。',
    next: '请在 Quayside 数据目录所在的磁盘上腾出空间：仍然可以删除镜像和容器。然后重试。',
  },
  'wrong-passphrase': {
    says: '这个口令打不开该备份。',
    next: '请输入制作备份时的口令。没有它，任何人都无法打开这个文件。',
  },
  'bad-backup': { says: '这个文件无法用来恢复。', next: '请选择其他文件。没有任何改动。' },
  ...problemFiles,
  internal: {
    says: '是 Quayside 出错了，不是引擎。',
    next: '运行 Quayside 的终端里有详细信息。可以重试；这里没有显示的内容都没有改变。',
  },
};
