'use client';

import { Notice } from '@/components/ui/notice';
import { useWords } from '@/i18n/client-words';
import { formatFen } from '@/lib/money';

type Change = { field: string; before: string; after: string };
type Props = { by: string; changes: readonly Change[]; href: string };

/** Who has saved meanwhile and what; the way to their version does not take away what is typed until one goes it. */
export function ConflictNotice({ by, changes, href }: Props) {
  const t = useWords('products');
  return (
    <Notice kind="warn">
      <div className="grid gap-2">
        {changes.length > 0 && (
          <>
            <p>{t('conflictBy', { by })}</p>
            <div className="overflow-x-auto">
              <table className="w-full text-left text-sm">
                <thead>
                  <tr>
                    <th scope="col">{t('conflictField')}</th>
                    <th scope="col">{t('conflictBefore')}</th>
                    <th scope="col">{t('conflictAfter')}</th>
                  </tr>
                </thead>
                <tbody>
                  {changes.map((change) => (
                    <ChangeRow key={change.field} {...change} />
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
        <p>{t('conflictHint')}</p>
        <p className="flex flex-wrap gap-x-5">
          <a href={href} target="_blank" rel="noreferrer" className="link inline-flex min-h-tap items-center">
            {t('seeNewer')}
          </a>
          <a href={href} className="link inline-flex min-h-tap items-center">
            {t('loadNewer')}
          </a>
        </p>
      </div>
    </Notice>
  );
}

function ChangeRow({ field, before, after }: Change) {
  const t = useWords('products');
  const parts = field.split(':');
  const name = parts.at(-1) ?? '';
  const word = (t as (key: string) => string)(`fieldName.${name}`);
  const said = (value: string) => {
    if (name.endsWith('Fen') && /^\d+$/.test(value)) return formatFen(Number(value));
    return value === 'true' ? t('yes') : value === 'false' ? t('no') : value;
  };
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="py-1.5 pr-4 font-medium">
        {parts.length === 3 ? t('skuField', { number: parts[1] ?? '', field: word }) : word}
      </th>
      <td className="break-all py-1.5 pr-4">{said(before)}</td>
      <td className="break-all py-1.5">{said(after)}</td>
    </tr>
  );
}
