/** `events` 的文字。 */
export const events = {
  title: '事件',
  lead: '实时更新。Quayside 在内存中保留最新的 {kept} 条；引擎自身只记住 {engine} 条。',
  list: '事件，最新的在前',
  download: '下载 NDJSON',
  filter: '筛选，例如 type:container action:die',
  filters: {
    type: 'container、image、network、volume 等',
    action: '发生了什么：start、die、connect 等',
    name: '名称的一部分，或 ID 的开头',
    since: '从何时起：10m、2h、2026-01-31T08:00',
    until: '到何时止：10m、2h、2026-01-31T08:00',
  },
  count: '{all} 条中的 {shown} 条',
  probes: '显示健康检查',
  probesHidden: '显示健康检查（已隐藏 {count} 条）',
  newer: '{count} 条新事件',
  details: '{action} {name} 的详情',
  attributes: '属性',
  exited: '已退出 ({code})',
  gap: '{from} 至 {to} 期间没有监听。这段时间的事件只有引擎仍记得的部分：最近 {count} 条，引擎重启后则没有。',
  none: { title: '还没有发生任何事', body: '引擎的任何动作都会自动显示在这里。' },
  noMatch: {
    title: '没有匹配的事件',
    body: '一旦有匹配的事件，就会自动显示在这里。',
    clear: '清除筛选',
  },
};
