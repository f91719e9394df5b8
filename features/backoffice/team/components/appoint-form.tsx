import { Card, CardHead } from '@/components/ui/card';
import { getWords } from '@/i18n/words';
import { StaffForm } from '../../components/staff-form';
import { appointStaffAction } from '../team-actions';

export async function AppointForm() {
  const t = await getWords('team');
  return (
    <Card>
      <CardHead title={t('appointTitle')} />
      <div className="max-w-md">
        <StaffForm
          action={appointStaffAction}
          submit={t('appoint')}
          done={t('appointed')}
          hidden={{}}
          fields={[
            {
              id: 'appoint-account',
              name: 'account',
              label: t('account'),
              hint: t('appointHint'),
              maxLength: 40,
            },
          ]}
          isLeaving
        />
      </div>
    </Card>
  );
}
