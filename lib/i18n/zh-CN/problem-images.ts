/** Messages of `problem` about images and registries. */
export const problemImages = {
  'registry-unreachable': {
    says: '引擎无法连接镜像仓库。',
    next: '不带主机名的镜像来自 Docker Hub（docker.io）。如果访问缓慢或被阻断，可以使用存有相同镜像的镜像站：把它的地址写在前面拉取，例如 mirror.example/python:3.11.5-alpine；或在引擎的 daemon.json 里设置一次 registry-mirrors，之后仍用原来的名称。',
    elsewhere:
      '请检查名称中的主机和端口，确认镜像仓库正在运行，并且引擎所在主机能访问它。只提供 HTTP 的仓库需要写进引擎 daemon.json 的 insecure-registries。',
  },
  'registry-unauthorized': {
    says: '镜像仓库要求登录，或者其中没有这个镜像。',
    next: '请检查名称拼写。私有镜像需要登录：由所有者在“镜像仓库”页面保存账户。',
  },
  'registry-rate-limit': {
    says: '镜像仓库暂时不允许继续拉取。',
    next: 'Docker Hub 按地址和小时统计拉取次数。请稍后再试，或在“镜像仓库”页面保存 Docker Hub 账户，或通过镜像加速地址拉取。',
    elsewhere: '请稍后再试，或在“镜像仓库”页面保存账户：有些镜像仓库对登录的账户限制更宽。',
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
  'bad-archive': {
    says: '这不是镜像归档，或者归档已损坏。',
    next: '可以加载的是 docker save 写出的文件或 OCI 布局：tar 格式，也可以是压缩过的。docker export 写出的容器文件系统请改用“导入”。',
  },
  cancelled: {
    says: '已取消。',
    next: '如果仍然需要，请重新开始。',
  },
  'invalid-reference': {
    says: '这不是有效的镜像引用。',
    next: '请写成“名称:标签”，例如 python:3.11.5-alpine。名称须为小写。',
  },
};
