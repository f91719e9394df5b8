import { buttonClass } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-input';
import { getWords } from '@/i18n/words';
import { pageSizes, type StaffOrdersAsked } from '../backoffice-schema';

/** What the list is narrowed by; a plain form, so that the address says it. */
export async function StaffOrderSearch({ asked }: { asked: StaffOrdersAsked }) {
  const t = await getWords('backoffice');
  const choices = [
    {
      name: 'pay',
      label: t('payMethod'),
      options: { '': t('anyPay'), cash: t('cash'), alipay: t('alipay') },
    },
    { name: 'sort', label: t('sort'), options: { newest: t('newest'), oldest: t('oldest') } },
    {
      name: 'size',
      label: t('pageSize'),
      options: Object.fromEntries(pageSizes.map((size) => [size, String(size)])),
    },
  ] as const;
  return (
    <search>
      <form action="/admin/orders" className="flex flex-wrap items-end gap-3 pb-4">
        {asked.status && <input type="hidden" name="status" value={asked.status} />}
        <TextField
          id="orders-q"
          type="search"
          name="q"
          label={t('search')}
          defaultValue={asked.q}
          maxLength={100}
          placeholder={t('searchOrders')}
          optional=""
          className="flex-1 basis-56"
        />
        {choices.map(({ name, label, options }) => (
          <Field key={name} id={`orders-${name}`} label={label}>
            <Select id={`orders-${name}`} name={name} defaultValue={asked[name] ?? ''} className="min-w-28">
              {Object.entries(options).map(([value, word]) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <button type="submit" className={buttonClass({ look: 'ink' })}>
          {t('ask')}
        </button>
        <Link href="/admin/orders" className="link inline-flex min-h-tap items-center px-2">
          {t('reset')}
        </Link>
      </form>
    </search>
  );
}
