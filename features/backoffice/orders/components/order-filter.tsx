import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../../asked-list';
import { FilterField } from '../../components/list/filter-field';
import { ListFilter } from '../../components/list/list-filter';
import { filterFields, type OrdersAsked, payMethods, paymentStatuses } from '../orders-schema';

type Props = { list: AskedList; asked: OrdersAsked };

/** What the list is narrowed by. The rarer conditions are folded away until one of them is used. */
export async function OrderFilter({ list, asked }: Props) {
  const t = await getWords('staffOrders');
  const isOpen = filterFields.some((name) => name !== 'q' && (asked[name] || list.unread?.[name]));
  const { days, amounts, things } = await typedParts();
  return (
    <ListFilter
      list={list}
      search={{ id: 'orders-q', label: t('search'), hint: t('searchHint'), maxLength: 100 }}
      typed={[...days, ...amounts, ...things]}
      fields={filterFields}
    >
      <details open={isOpen} className="order-last w-full">
        <summary className="inline-flex min-h-tap cursor-pointer items-center text-ink-2 text-sm underline underline-offset-4">
          {t('more')}
        </summary>
        <div className="grid grid-cols-2 gap-3 pt-1 wide:grid-cols-4 [&_input]:min-w-0">
          {days.map((day) => (
            <FilterField key={day.name} {...day} list={list} type="date" />
          ))}
          {amounts.map((amount) => (
            <FilterField key={amount.name} {...amount} list={list} inputMode="decimal" />
          ))}
          <Choices asked={asked} />
          {things.map((thing) => (
            <FilterField
              key={thing.name}
              {...thing}
              list={list}
              maxLength={20}
              {...(thing.name === 'sku' && { inputMode: 'numeric' as const })}
            />
          ))}
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

async function typedParts() {
  const [t, lists] = await Promise.all([getWords('staffOrders'), getWords('lists')]);
  const part = (name: 'from' | 'to' | 'least' | 'most' | 'buyer' | 'sku', error: string) => ({
    id: `orders-${name}`,
    name,
    label: t(name),
    error,
  });
  return {
    days: [part('from', lists('unreadDay')), part('to', lists('unreadDay'))],
    amounts: [part('least', lists('unreadAmount')), part('most', lists('unreadAmount'))],
    things: [part('buyer', lists('unreadLong', { count: 20 })), part('sku', lists('unreadNumber'))],
  };
}

type Of = { asked: OrdersAsked };

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
