/** `recreate` 的文案：编辑与重建容器。 */
export const recreate = {
  title: '重建 {name}？',
  do: '重建',
  body: '将用一个设置完全相同的新容器替换它。旧容器先停止、最后才删除：如果新容器未能持续运行，旧容器会恢复原样。',
  pull: '先向镜像仓库查询更新的 {image}',
  autoRemove: '该容器停止后会自行删除（--rm）：如果新容器失败，会用原镜像重新创建旧容器。',
  reading: '正在读取它的设置…',
  lost: {
    asking: '正在统计卷以外写入的文件…',
    count: '{count, plural, =0 {它没有在卷以外写入任何文件。} other {它在卷以外更改的 # 个文件或文件夹将会丢失。}}',
    unknown: '它在卷以外写入的内容将会丢失。',
    kept: '卷会保留，匿名卷也一样。',
  },
  edit: {
    title: '编辑',
    apply: '应用',
    recreate: '重建…',
    busy: '正在处理…',
    count: '{count, plural, =0 {尚无更改} other {# 项更改}}',
    applied: '{name} 已更改',
  },
  changes: {
    label: '将要更改的内容',
    none: '尚无更改。无论改动什么，表单中无法表达的设置都会原样保留。',
    live: '即时生效',
    recreates: '需要重建',
    allLive: '引擎会直接在运行中的容器里更改，不会中断。',
    byRecreation: '全部更改由一个新容器完成，它将取代当前容器。',
    commands: '等效命令',
  },
  menu: { edit: '编辑…', again: '重建…', newest: '用最新镜像重建…' },
  heir: '打开新容器',
};
