import { Chip, DeadChip } from '@/components/ui/chip';
import { Link } from '@/components/ui/link';
import { InlineNote } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import type { Choice } from '../specification-choice';
import { Picture } from './picture';

/** Every combination is a page of its own, so an option is a link, or says why it is none. */
export async function SpecificationPicker({ choices }: { choices: readonly Choice[] }) {
  const t = await getWords('catalog');
  const reasons = {
    none: t('choiceNone'),
    'sold-out': t('choiceSoldOut'),
    withdrawn: t('choiceWithdrawn'),
  };
  return choices.map(({ specification, options, detours }) => (
    <fieldset
      key={specification.id}
      aria-labelledby={`specification-${specification.id}`}
      className="grid gap-2 wide:grid-cols-[64px_minmax(0,1fr)] wide:gap-x-3"
    >
      <span id={`specification-${specification.id}`} className="text-ink-2 text-sm wide:pt-2.5">
        {specification.name}
      </span>
      <div className="grid gap-2">
        <ul className="flex flex-wrap gap-2">
          {options.map(({ id, value, image, state }) => (
            <li key={id}>
              <Option image={image} value={value} state={state} reasons={reasons} chosen={t('choiceKept')} />
            </li>
          ))}
        </ul>
        {detours.map(({ value, skuId, changes }) => (
          <InlineNote key={value} icon="info" className="text-xs">
            {t('detour', { value })}{' '}
            <Link href={`/goods/${skuId}`} scroll={false} className="link inline-flex min-h-6 items-center">
              {t('detourLink', { changes: changes.join(' / ') })}
            </Link>
          </InlineNote>
        ))}
      </div>
    </fieldset>
  ));
}

function Option(props: {
  value: string;
  image: string | undefined;
  state: Choice['options'][number]['state'];
  reasons: Record<'none' | 'sold-out' | 'withdrawn', string>;
  chosen: string;
}) {
  const { state, value } = props;
  const picture = props.image && (
    <Picture
      src={props.image}
      sizes="30px"
      className="-ml-2 size-[30px] rounded-[6px]"
      isGone={state.kind !== 'open' && state.kind !== 'current'}
    />
  );
  if (state.kind === 'open' || state.kind === 'current') {
    const isCurrent = state.kind === 'current';
    return (
      <Chip href={isCurrent ? '#choice' : `/goods/${state.skuId}`} isCurrent={isCurrent} keepScroll>
        {picture}
        <span>{value}</span>
        {isCurrent && <span className="sr-only">{props.chosen}</span>}
      </Chip>
    );
  }
  return (
    <DeadChip why={props.reasons[state.kind]} before={picture || undefined}>
      {value}
    </DeadChip>
  );
}
