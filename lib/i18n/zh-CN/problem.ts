import { policyRules } from './policy-rules';

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
  'registry-unreachable': {
    says: '引擎无法连接镜像仓库。',
    next: '不带主机名的镜像来自 Docker Hub（docker.io）。如果访问缓慢或被阻断，可以使用存有相同镜像的镜像站：把它的地址写在前面拉取，例如 mirror.example/python:3.11.5-alpine；或在引擎的 daemon.json 里设置一次 registry-mirrors，之后仍用原来的名称。',
    elsewhere:
      '请检查名称中的主机和端口，确认镜像仓库正在运行，并且引擎所在主机能访问它。只提供 HTTP 的仓库需要写进引擎 daemon.json 的 insecure-registries。',
  },
  'registry-unauthorized': {
    says: '镜像仓库要求登录，或者其中没有这个镜像。',
    next: '请检查名称拼写。私有镜像需要先在引擎所在主机上执行 docker login。',
  },
  'registry-rate-limit': {
    says: '镜像仓库暂时不允许继续拉取。',
    next: 'Docker Hub 按地址和小时统计拉取次数。请稍后再试，或在引擎所在主机上执行 docker login，或通过镜像加速地址拉取。',
    elsewhere: '请稍后再试，或在引擎所在主机上执行 docker login：有些镜像仓库对登录的账户限制更宽。',
  },
  'platform-mismatch': {
    says: '没有适用于此引擎平台的镜像。',
    next: '请在镜像仓库页面查看该标签支持哪些平台，然后换一个标签。',
  },
  'image-not-found': {
    says: '没有这个镜像。',
    next: '请检查名称和标签：不写标签表示 :latest，而并非每个镜像都有这个标签。',
  },
  'image-in-use': {
    says: '仍有容器在使用这个镜像。',
    next: '请先删除该容器，或强制删除：那样只会去掉镜像的名称。',
  },
  'invalid-reference': {
    says: '这不是有效的镜像引用。',
    next: '请写成“名称:标签”，例如 python:3.11.5-alpine。名称须为小写。',
  },
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
  'file-missing': {
    says: '容器里没有这个文件或文件夹。',
    next: '它可能刚被改名或删除，也可能是指向不存在位置的链接。请重新读取所在文件夹。',
  },
  'file-exists': {
    says: '已经有同名的文件或文件夹。',
    next: '请换一个名称，或先删除原来的那个。',
  },
  'file-changed': {
    says: '你打开之后，这个文件被别处改动过。',
    next: '没有保存任何内容。重新打开可以看到现在的内容；在离开之前，你写的文字仍留在编辑器里。',
  },
  'file-refused': {
    says: '容器不允许对这个文件这样做。',
    next: '原因见上面的原话：循环链接、设备、管道和套接字、单独挂载的文件，以及没有权限的文件都不能这样使用。',
  },
  'files-busy': {
    says: '正在从这个容器复制文件，或向它复制文件。',
    next: '复制结束之前，引擎不会回答关于它的文件的其他请求。请等它完成，或取消它。',
  },
  'files-idle': {
    says: '整整一分钟没有数据，复制已中断。',
    next: '请换更稳定的连接重试。中断前已经写入的内容仍在。',
  },
  'read-only': {
    says: '容器里这个位置的文件系统是只读的。',
    next: '只有以可写方式挂载的卷或主机文件夹才能改动；要改动其他位置，需要用别的设置重新创建容器。',
  },
  'no-tools': {
    says: '容器里没有完成这一步所需的程序。',
    next: '没有 shell、mv 和 rm 的镜像是为了精简。文件仍可查看、上传和下载；要改名或删除，请制作新的镜像。',
  },
  internal: {
    says: '是 Quayside 出错了，不是引擎。',
    next: '运行 Quayside 的终端里有详细信息。可以重试；这里没有显示的内容都没有改变。',
  },
};
