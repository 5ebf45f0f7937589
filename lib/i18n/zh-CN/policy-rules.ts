/** Messages of `problem.rules`. */
export const policyRules = {
  'bind-mounts': '不允许挂载主机上的 {subject}。',
  'engine-socket': '{subject} 通向引擎自己的套接字或数据：谁挂载了它，谁就控制了主机。',
  'volume-drivers': '不允许挂载由 {subject} 构成的卷：它通向设备、主机目录或其他驱动。',
  privileged: '不允许使用特权模式。',
  'host-namespaces': '不允许共享主机的命名空间（{subject}）。',
  'other-container': '要共用其卷或命名空间的容器 {subject} 不符合策略。',
  capabilities: '不允许添加权能 {subject}。',
  devices: '不允许使用主机设备 {subject}。',
  'security-options': '这会关闭一项保护：{subject}。',
  sysctls: '不允许修改内核参数 {subject}。',
  runtime: '运行时 {subject} 不是引擎的默认运行时。',
  logging: '日志驱动 {subject} 会把日志发往主机之外。',
  priority: '不允许优先级高于主机自身的进程（{subject}）。',
  'refused-field': '不允许设置 {subject}。',
  'unknown-field': 'Quayside 不认识字段 {subject}。',
  unreadable: 'Quayside 无法判断 {subject} 最终指向什么。',
};
