'use client';

import { TextareaField } from '@/components/ui/textarea';
import { useWords } from '@/i18n/client-words';

type Props = { first: string; typed: string; limit: number; error: string | undefined };

export function RemarkField({ first, typed, limit, error }: Props) {
  const t = useWords('checkout');
  const forms = useWords('forms');
  const count = [...typed.trim()].length;
  return (
    <TextareaField
      id="remark"
      name="remark"
      label={t('remark')}
      optional={forms('optional')}
      placeholder={t('remarkExample')}
      rows={2}
      defaultValue={first}
      error={error ?? (count > limit ? forms('remarkTooLong') : undefined)}
      hint={t('remarkCount', { count, limit })}
    />
  );
}
