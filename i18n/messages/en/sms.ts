import type { Same } from '../same.ts';
import type { sms as words } from '../zh-CN/sms.ts';

export const sms: Same<typeof words> = {
  toRegister:
    '[Meiduo] {code} is your code to register, good for {minutes} minutes. Tell it to nobody; if you did not ask for it, ignore it.',
  registered:
    '[Meiduo] This number already has an account: just sign in, or reset the password. Code {code}, good for {minutes} minutes. Tell it to nobody.',
  toBind:
    '[Meiduo] {code} is your code to link an account, good for {minutes} minutes. Tell it to nobody; if you did not ask for it, ignore it.',
  toReset:
    '[Meiduo] {code} is your code to reset the password, good for {minutes} minutes. Tell it to nobody; if you did not ask for it, ignore it.',
  toChange:
    '[Meiduo] {code} is your code to change the mobile number, good for {minutes} minutes. Tell it to nobody; if you did not ask for it, ignore it.',
  usedElsewhere:
    '[Meiduo] This number belongs to another account and cannot be taken for this one. Code {code}, good for {minutes} minutes. Tell it to nobody.',
};
