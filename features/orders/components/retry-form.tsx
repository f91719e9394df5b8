'use client';

import type { ComponentProps } from 'react';
import type { Typed } from '@/lib/form-action';

const fields = ['addressId', 'payMethod', 'checkoutKey', 'expectedTotalFen', 'remark'];

/** Where the page cannot be read: what was sent, to be sent again exactly so by the button of the message above. */
export function RetryForm({ values, ...form }: ComponentProps<'form'> & { values: Typed }) {
  return (
    <form {...form} id="checkout">
      {fields.map((name) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
      ))}
    </form>
  );
}
