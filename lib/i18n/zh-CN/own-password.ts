/** Messages of `ownPassword`. */
export const ownPassword = {
  title: '请设置您自己的密码',
  lead: '您以 {name} 的身份登录时所用的密码，别人也知道。请换成只有您自己知道的密码。',
  given: '别人给您的密码',
  do: '保存并继续',
};
