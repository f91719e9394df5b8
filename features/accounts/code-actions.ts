'use server';
import { headers } from 'next/headers';
import { getLocale } from '../../i18n/locale.ts';
import { clientNetwork } from '../../lib/client-address.ts';
import { type FormState, fieldsOf, invalid, refused, type Typed, typedIn } from '../../lib/form-action.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { currentUser } from './account-queries.ts';
import { codeForm } from './account-schema.ts';
import { sendCode } from './send-code.ts';

/** A form of which the code is a part: it comes back once the code is on its way. */
export type CodeFormState = FormState | { status: 'code-sent'; values: Typed };

/** Fields: purpose, mobile, puzzle. The step `code` of a form where no script runs, and what its button calls where one does. */
export async function sendCodeAction(_: CodeFormState, form: FormData): Promise<CodeFormState> {
  const wish = codeForm.safeParse(fieldsOf(form));
  if (!wish.success) return invalid(wish.error, form);
  try {
    if (wish.data.purpose === 'change-mobile' && !(await currentUser())) {
      throw new ShopError('signed-out', null);
    }
    const clientAddress = clientNetwork(await headers());
    await sendCode({ ...wish.data, clientAddress, locale: await getLocale() });
  } catch (error) {
    return refused(error, form);
  }
  return { status: 'code-sent', values: typedIn(form) };
}
