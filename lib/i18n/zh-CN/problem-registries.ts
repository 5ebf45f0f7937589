/** Messages of `problem` about registries that Quayside itself asks. */
export const problemRegistries = {
  'registry-no-connection': {
    says: '镜像仓库没有响应。',
    next: '请检查主机和端口，确认它正在运行，并且能从 Quayside 所在的机器访问。',
  },
  'registry-unknown-host': {
    says: '无法解析镜像仓库的主机名。',
    next: '请检查拼写，并确认 Quayside 所在机器的 DNS 能解析该名称。',
  },
  'registry-timeout': {
    says: '镜像仓库未在限定时间内响应。',
    next: '它可能过载，或被防火墙拦截。请重试，或确认地址是否正确。',
  },
  'registry-certificate-unknown': {
    says: '镜像仓库的证书不是由受信任的机构签发的。',
    next: '如果它使用自建 CA，请把该 CA 的证书（PEM）填入此镜像仓库的表单。',
  },
  'registry-certificate-expired': {
    says: '镜像仓库的证书目前不在有效期内。',
    next: '需要由仓库的管理者更新证书。也请检查本机的时钟是否正确。',
  },
  'registry-certificate-name': {
    says: '镜像仓库的证书属于另一个名称。',
    next: '请使用证书中的名称，或为此名称签发证书。',
  },
  'registry-ca-leaf': {
    says: '表单中填写的是服务器证书，不是 CA 证书。',
    next: '请填入为该镜像仓库签发证书的 CA 的证书，即证书链中的最后一个。',
  },
  'registry-ca-other': {
    says: '表单中的 CA 没有为该镜像仓库签发证书。',
    next: '请核对它的名称是否与镜像仓库证书的颁发者一致。如果证书链中还有中间证书，也需要一并填入。',
  },
  'registry-engine-trust': {
    says: '引擎不信任镜像仓库的证书。',
    next: '引擎有自己的信任设置：它从所在机器的 /etc/docker/certs.d/主机:端口/ca.crt 读取 CA 证书，无需重启。如果该文件已经存在，那它不是签发此证书的 CA。',
  },
  'registry-plain-http': {
    says: '镜像仓库只提供明文 HTTP。',
    next: '请为它启用 TLS。在您信任的网络中，也可以将它标记为不安全：此时密码和镜像都不受保护地传输。',
  },
  'registry-refused-address': {
    says: 'Quayside 不会访问这个地址。',
    next: '镜像仓库指向了一个可能是陷阱的位置：它不是 HTTPS，或是链路本地地址。',
  },
  'registry-wrong-sign-in': {
    says: '镜像仓库不接受这个用户名和密码（或令牌）。',
    next: '请检查两者。有些镜像仓库要求使用在其网页上生成的令牌代替密码。',
  },
  'registry-forbidden': {
    says: '镜像仓库识别了这个账户，但不允许它这样做。',
    next: '请向仓库的管理者申请权限，或换一个账户。',
  },
  'registry-not-found': {
    says: '镜像仓库中没有这个名称。',
    next: '请检查拼写。它可能已被删除；对无权访问者，私有镜像也显示为不存在。',
  },
  'no-registry': {
    says: '那里响应的不是镜像仓库。',
    next: '可能是代理或别的程序。请检查主机和端口；路径应写在镜像名称里。',
  },
  'registry-no-catalogue': {
    says: '这个镜像仓库不提供目录。',
    next: '请输入镜像名称以查看它的标签。',
  },
  'registry-no-delete': {
    says: '这个镜像仓库不允许删除。',
    next: '需要在仓库端启用删除：docker-registry 设置 REGISTRY_STORAGE_DELETE_ENABLED=true，或配置中的 storage.delete.enabled。',
  },
  'registry-error': {
    says: '镜像仓库返回了错误。',
    next: '原因见它的原话。它的日志里可能有更多信息。',
  },
  'registry-exists': {
    says: '这个地址已有一条记录。',
    next: '请修改那一条，或在地址后加上镜像路径以示区分。',
  },
  'credential-helper': {
    says: '无法读取 Docker 在本机保存的登录信息。',
    next: '上面是凭据助手的原话或文件名。Quayside 读取的是自身账户的 config.json，并在自身的 PATH 中查找凭据助手。',
  },
};
