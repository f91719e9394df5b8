import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-input';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../../asked-list';
import { ListFilter } from '../../components/list/list-filter';
import { SearchField } from '../../components/list/search-field';
import { filterFields, type OrdersAsked, payMethods, paymentStatuses } from '../orders-schema';

type Props = { list: AskedList; asked: OrdersAsked };

/** What the list is narrowed by. The rarer conditions are folded away until one of them is used. */
export async function OrderFilter({ list, asked }: Props) {
  const t = await getWords('staffOrders');
  const isOpen = filterFields.some((name) => name !== 'q' && asked[name]);
  return (
    <ListFilter list={list} fields={filterFields}>
      <SearchField id="orders-q" label={t('search')} hint={t('searchHint')} value={asked.q} maxLength={100} />
      <details open={isOpen} className="order-last w-full">
        <summary className="inline-flex min-h-tap cursor-pointer items-center text-ink-2 text-sm underline underline-offset-4">
          {t('more')}
        </summary>
        <div className="grid grid-cols-2 gap-3 pt-1 wide:grid-cols-4 [&_input]:min-w-0">
          <Days asked={asked} />
          <Amounts asked={asked} />
          <Choices asked={asked} />
          <Things asked={asked} />
          <div className="flex items-end">
            <Checkbox name="returned" value="1" defaultChecked={asked.returned === '1'}>
              {t('returned')}
            </Checkbox>
          </div>
        </div>
        <p className="pt-2 text-ink-3 text-xs">{t('rangeHint')}</p>
      </details>
    </ListFilter>
  );
}

type Of = { asked: OrdersAsked };

async function Days({ asked }: Of) {
  const t = await getWords('staffOrders');
  return (['from', 'to'] as const).map((name) => (
    <TextField
      key={name}
      id={`orders-${name}`}
      type="date"
      name={name}
      label={t(name)}
      defaultValue={asked[name]}
      optional=""
    />
  ));
}

async function Amounts({ asked }: Of) {
  const t = await getWords('staffOrders');
  return (['least', 'most'] as const).map((name) => (
    <TextField
      key={name}
      id={`orders-${name}`}
      inputMode="decimal"
      name={name}
      label={t(name)}
      defaultValue={asked[name]}
      optional=""
      autoComplete="off"
    />
  ));
}

async function Choices({ asked }: Of) {
  const t = await getWords('staffOrders');
  const choices = [
    { name: 'payment', options: paymentStatuses.map((value) => [value, t(`paymentOf.${value}`)]) },
    { name: 'pay', options: payMethods.map((value) => [value, t(`payOf.${value}`)]) },
  ] as const;
  return choices.map(({ name, options }) => (
    <Field key={name} id={`orders-${name}`} label={t(name)} optional="">
      <Select id={`orders-${name}`} name={name} defaultValue={asked[name] ?? ''}>
        <option value="">{t('any')}</option>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  ));
}

async function Things({ asked }: Of) {
  const t = await getWords('staffOrders');
  return (['buyer', 'sku'] as const).map((name) => (
    <TextField
      key={name}
      id={`orders-${name}`}
      name={name}
      label={t(name)}
      defaultValue={asked[name]}
      maxLength={20}
      optional=""
      autoComplete="off"
      {...(name === 'sku' && { inputMode: 'numeric' as const })}
    />
  ));
}
