/** Messages of `jobs.sources`: where an image was looked for. */
export const jobSources = {
  label: '来源（按尝试顺序）',
  origin: '源站',
  state: {
    waiting: '未询问',
    trying: '正在尝试…',
    gave: '镜像来自这里',
    failed: '失败',
    skipped: '未询问：上面同一主机没有应答',
    refused: '已拒绝',
    cancelled: '已取消',
  },
  took: '{seconds} 秒',
  again: '其中 {bytes} 需要重新下载：引擎不保留未完成的层。',
  compared: {
    asking: '正在向源站询问摘要…',
    same: '摘要与源站一致。',
    'by-digest': '按摘要拉取，内容不可能不同。引擎不允许把摘要作为名称，因此镜像保留镜像站的名称。',
    unknown: '无法询问源站：不知道源站上的镜像是否相同。',
    different: '镜像站的镜像与源站不同。',
    differentWhy: '镜像站可能没有及时同步，也可能镜像被人改动过，二者无法区分。',
    mirror: '镜像站',
    origin: '源站',
  },
};
