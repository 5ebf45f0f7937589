import { imageDetail } from './image-detail';
import { imageDialogs } from './image-dialogs';
import { imagePull } from './image-pull';

/** Messages of `images`. */
export const images = {
  title: '镜像',
  ...imagePull,
  ...imageDialogs,
  use: { all: '全部', used: '使用中', unused: '未使用', dangling: '悬空' },
  filters: {
    name: '名称的一部分',
    tag: '标签的开头',
    digest: '摘要的一部分',
    used: '是否使用：yes 或 no',
    dangling: '是否悬空：yes 或 no',
    size: '大小：>100mb、<1gb',
    older: '构建时间早于：12h、7d、4w',
  },
  list: {
    image: '镜像',
    usedBy: '使用者',
    size: '大小',
    created: '构建于',
    tally: '按使用情况筛选',
    filter: '按名称、标签或 ID 筛选',
    of: '{shown} / {all}',
    untagged: '无标签',
    dangling: '悬空，没有名称指向它',
    danglingUsed: '悬空，仅有容器在使用',
    also: '另有',
    unused: '未使用',
    containers: '{count} 个容器',
  },
  actions: {
    label: '操作',
    more: '{image} 的更多操作',
    run: '运行',
    details: '详情',
    pullAgain: '重新拉取',
    tag: '添加标签…',
    push: '推送…',
    prune: '清理…',
    remove: '删除…',
  },
  bulk: { label: '已选镜像' },
  noMatch: { title: '没有匹配的镜像', body: '没有镜像符合筛选条件。', clear: '清除筛选' },
  empty: {
    title: '还没有镜像',
    wait: '镜像包含一个程序及其运行所需的一切。一旦有人拉取镜像，它会自动出现在这里。',
    body: '镜像包含一个程序及其运行所需的一切。从镜像仓库拉取一个，它就会出现在这里，然后可以作为容器运行。',
    pull: '拉取 {image}',
  },
  remove: {
    title: '{count, plural, =1 {删除 {image}？} other {删除 # 个镜像？}}',
    body: '镜像及下列所有名称将从此引擎删除。只要镜像仓库中还有，就可以重新拉取。',
    refusedBody: '引擎拒绝了，原话如下。',
    forceBody:
      '引擎拒绝了。强制删除会去掉镜像的名称：下列容器会保留，文件也不受影响，但它们的镜像只显示为 ID；在重新拉取之前，无法再用这个镜像运行新容器。',
    confirm: '{count, plural, =1 {删除} other {删除 # 个镜像}}',
    force: '{count, plural, =1 {强制删除} other {强制删除 # 个}}',
    cancel: '取消',
    close: '关闭',
    usedBy: '使用者：<names></names>',
    result: { busy: '正在删除', removed: '已删除', failed: '未删除' },
    removed: '{count, plural, =1 {已删除 {image}} other {已删除 # 个镜像}}',
  },
  detail: imageDetail,
};
