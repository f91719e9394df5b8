import { getWords } from '@/i18n/words';
import type { StaffUser } from '../user-queries';

export async function UserState({ user }: { user: StaffUser }) {
  const t = await getWords('backoffice');
  const words = [
    t(user.isClosed ? 'closed' : user.isActive ? 'active' : 'disabled'),
    user.isStaff && t('isStaff'),
    user.isTwoStep && t('twoStep'),
  ];
  return words.filter(Boolean).join(' · ');
}
