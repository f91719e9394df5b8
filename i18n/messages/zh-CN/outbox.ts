export const outbox = {
  title: '发件箱',
  lead: '演示里的短信和邮件不会真的发出，都留在这里，新的在上面。',
  refresh: '刷新',
  sms: '短信',
  mail: '邮件',
  to: '收件人',
  waiting: '等待发送',
  failed: '没能送到',
  empty: '还没有消息',
  emptyWhy: '注册时点「获取验证码」，短信就会出现在这里。',
  register: '去注册',
} as const;
