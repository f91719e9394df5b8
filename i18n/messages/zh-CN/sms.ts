/** What goes out as SMS, word for word in the demo; a carrier puts the code into the text that it has approved. */
export const sms = {
  toRegister: '【美多商城】注册验证码 {code}，{minutes} 分钟内有效。请不要告诉别人；不是本人操作请忽略。',
  registered:
    '【美多商城】这个手机号已经有账号，直接登录就行；忘了密码可以重设。验证码 {code}，{minutes} 分钟内有效，请不要告诉别人。',
  toBind: '【美多商城】绑定账号的验证码 {code}，{minutes} 分钟内有效。请不要告诉别人；不是本人操作请忽略。',
  toReset: '【美多商城】重设密码的验证码 {code}，{minutes} 分钟内有效。请不要告诉别人；不是本人操作请忽略。',
  toChange:
    '【美多商城】更换手机号的验证码 {code}，{minutes} 分钟内有效。请不要告诉别人；不是本人操作请忽略。',
  usedElsewhere:
    '【美多商城】这个手机号已经用在另一个账号上，不能再换成它。验证码 {code}，{minutes} 分钟内有效，请不要告诉别人。',
} as const;
