import { Chip, DeadChip } from '@/components/ui/chip';
import { Link } from '@/components/ui/link';
import { InlineNote } from '@/components/ui/notice';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { Choice, Detour } from '../specification-choice';
import { Picture } from './picture';

/** Every combination is a page of its own, so an option is a link, or says why it is none. */
export async function SpecificationPicker({ choices }: { choices: readonly Choice[] }) {
  const t = await getWords('catalog');
  const reasons = {
    none: t('choiceNone'),
    'sold-out': t('choiceSoldOut'),
    withdrawn: t('choiceWithdrawn'),
  };
  return choices.map(({ specification: { id, name }, options, detours, soldOut }) => (
    <fieldset
      key={id}
      aria-labelledby={`specification-${id}`}
      className="grid gap-2 wide:grid-cols-[64px_minmax(0,1fr)] wide:gap-x-3"
    >
      <span id={`specification-${id}`} lang={goodsLocale} className="text-ink-2 text-sm wide:pt-2.5">
        {name}
      </span>
      <div className="grid gap-2">
        <ul className="flex flex-wrap gap-2">
          {options.map((option) => (
            <li key={option.id}>
              <Option {...option} reasons={reasons} chosen={t('choiceKept')} />
            </li>
          ))}
        </ul>
        <Detours lead={t('detour', { name })} detours={detours} />
        <Detours lead={t('detourSoldOut')} detours={soldOut} />
      </div>
    </fieldset>
  ));
}

function Detours({ lead, detours }: { lead: string; detours: readonly Detour[] }) {
  if (detours.length === 0) return null;
  return (
    <InlineNote
      icon="info"
      className="items-start text-xs leading-6 coarse:leading-8 [&>svg]:mt-[5px] coarse:[&>svg]:mt-[9px]"
    >
      {lead}
      {detours.map(({ value, skuId, changes }) => (
        <Link
          key={value}
          href={`/goods/${skuId}`}
          lang={goodsLocale}
          keepScroll
          className="link ml-2 inline-flex min-h-6 items-center coarse:min-h-8"
        >
          {changes.join(' / ')}
        </Link>
      ))}
    </InlineNote>
  );
}

type OptionProps = Choice['options'][number] & {
  reasons: Record<'none' | 'sold-out' | 'withdrawn', string>;
  chosen: string;
};

function Option({ state, value, image, reasons, chosen }: OptionProps) {
  const isOpen = state.kind === 'open' || state.kind === 'current';
  const picture = image && (
    <Picture src={image} sizes="30px" className="-ml-2 size-[30px] rounded-[6px]" isGone={!isOpen} />
  );
  if (state.kind === 'open' || state.kind === 'current') {
    const isCurrent = state.kind === 'current';
    return (
      <Chip href={isCurrent ? '#choice' : `/goods/${state.skuId}`} isCurrent={isCurrent} keepScroll>
        {picture}
        <span lang={goodsLocale}>{value}</span>
        {isCurrent && <span className="sr-only">{chosen}</span>}
      </Chip>
    );
  }
  return (
    <DeadChip why={reasons[state.kind]} before={picture || undefined}>
      <span lang={goodsLocale}>{value}</span>
    </DeadChip>
  );
}
