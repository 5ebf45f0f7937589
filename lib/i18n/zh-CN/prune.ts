/** Messages of `prune`. */
export const prune = {
  cancel: '取消',
  close: '关闭',
  list: '将被删除的内容',
  all: '已选 {chosen} / {count}',
  missedBy: '{count, plural, other {{names} 未在运行，缺了它将无法再启动}}',
  do: '{size, select, none {删除 {count} 项} other {删除 {count} 项，释放 {size}}}',
  nothing: '没有可删除的内容',
  nothingThere: '没有可清理的内容：全部都在使用中。',
  done: '{size, select, none {已删除 {count} 项。} other {已删除 {count} 项，释放 {size}。}}',
  more: '以及另外 {count} 个',
  neededNow: '已保留：现在正在使用。',
};
