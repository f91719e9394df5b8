import { Card, CardHead } from '@/components/ui/card';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { StaffForm } from '../../components/staff-form';
import type { ShelfPlan } from '../product-queries';
import { callOffPlanAction, planShelfAction } from '../products-actions';

type Props = {
  productId: number;
  plans: ShelfPlan[];
  skus: { id: number; options: string; name: string }[];
  canLaunch: boolean;
};

/** What is still to come, each to be called off, and a form for one more. */
export async function ShelfPlans({ productId, plans, skus, canLaunch }: Props) {
  const [t, asks, formats] = await Promise.all([getWords('products'), getWords('asks'), getFormats()]);
  const nameOf = (skuId: number | null) => {
    const sku = skus.find(({ id }) => id === skuId);
    return sku ? `${sku.id} ${sku.options || sku.name}` : t('allSkus');
  };
  return (
    <Card>
      <CardHead title={t('plans')} />
      <p className="mb-3 text-ink-2 text-sm">{t('plansHint')}</p>
      <ul className="mb-4 grid gap-1 empty:hidden">
        {plans.map(({ id, skuId, isLaunched, at, by }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b py-1"
          >
            <span>
              {t('planLine', {
                at: formats.dateTime(at),
                what: isLaunched ? t('launch') : t('takeOff'),
                which: nameOf(skuId),
              })}{' '}
              <span className="text-ink-3 text-sm">{by && t('planBy', { by })}</span>
            </span>
            {canLaunch && (
              <StaffForm
                action={callOffPlanAction}
                ask={{
                  title: asks('callOffTitle', { at: formats.dateTime(at) }),
                  text: asks('callOffLost'),
                  yes: asks('callOffYes'),
                }}
                submit={t('callOff')}
                label={t('callOffThis', { at: formats.dateTime(at) })}
                done={t('calledOff')}
                look="quiet"
                size="sm"
                hidden={{ planId: id }}
              />
            )}
          </li>
        ))}
      </ul>
      {canLaunch && (
        <StaffForm
          action={planShelfAction}
          submit={t('plan')}
          done={t('planned')}
          look="line"
          hidden={{ productId }}
          fields={[
            {
              id: 'plan-what',
              name: 'isLaunched',
              label: t('planWhat'),
              kind: 'select',
              options: [
                ['1', t('launch')],
                ['0', t('takeOff')],
              ],
              value: '1',
            },
            {
              id: 'plan-sku',
              name: 'skuId',
              label: t('planSku'),
              kind: 'select',
              options: [
                ['', t('allSkus')],
                ...skus.map(({ id }): [string, string] => [String(id), nameOf(id)]),
              ],
              isOptional: true,
              value: '',
            },
            { id: 'plan-at', name: 'at', label: t('planAt'), kind: 'moment' },
          ]}
        />
      )}
    </Card>
  );
}
