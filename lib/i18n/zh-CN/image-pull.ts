/** Messages of `images` about pulling one, and how its reference is read. */
export const imagePull = {
  pull: {
    image: '镜像',
    hint: '名称:标签，或 名称@摘要',
    action: '拉取',
    platform: '选择其他平台…',
    search: '搜索 Docker Hub',
  },
  platform: {
    label: '平台',
    own: '与引擎相同：{own}',
    any: '由引擎选择',
    offered: '以下为仓库提供的平台。',
    usual: '以下为常见平台，未向仓库查询。',
    foreign: '引擎平台为 {own}：此镜像的容器只能模拟运行，或无法运行。',
  },
  search: {
    found: '“{term}”的搜索结果',
    none: 'Docker Hub 上没有找到“{term}”。',
    official: '官方',
  },
  reading: {
    official: 'Docker Hub 官方镜像 <b>{path}</b>',
    hub: 'Docker Hub 镜像 <b>{path}</b>',
    registry: '镜像仓库 <b>{registry}</b>，镜像 <b>{path}</b>',
    tag: '，标签 <b>{tag}</b>',
    latest: '，未写标签，即 <b>{tag}</b>',
    digest: '，指定摘要 <b>{digest}…</b>',
    fault: {
      empty: '请输入镜像名称。不写主机名时从 Docker Hub 拉取。',
      uppercase: '镜像名称须为小写。',
      id: '这是镜像 ID。ID 只用于本地已有的镜像，镜像仓库不按 ID 提供镜像。',
      'too-long': '名称超过 255 个字符。',
      tag: '冒号后面是标签：字母、数字、“_”“.”“-”，最多 128 个字符。',
      digest: '@ 后面是摘要：sha256: 加 64 位十六进制数。',
      format: '还不是有效的镜像引用。格式为 [仓库地址/]名称[:标签]。',
    },
  },
};
