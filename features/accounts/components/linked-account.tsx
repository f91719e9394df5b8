import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { getWords } from '@/i18n/words';
import { linkIdentityAction, unlinkIdentityAction } from '../identity-actions';
import type { LinkView } from '../identity-queries';
import { IdentityFold } from './identity-fold';

const row = '-mx-2 flex min-h-16 flex-wrap items-center gap-x-3 gap-y-2 rounded-control px-2 py-3';

/** One service: how it stands, and folded away the way to link it or to let go of it. */
export async function LinkedAccount({ provider, nickname, canLink }: LinkView) {
  const t = await getWords('identities');
  const name = t(`names.${provider}`);
  const isLinked = nickname !== undefined;
  const state = !isLinked ? t('isNotLinked') : nickname ? t('isLinkedAs', { nickname }) : t('isLinked');
  const act = isLinked
    ? { action: unlinkIdentityAction, verb: t('unlink', { name }), label: t('unlinkNow', { name }) }
    : { action: linkIdentityAction, verb: t('link', { name }), label: t('linkNow', { name }) };
  if (!isLinked && !canLink) {
    return (
      <div className={row}>
        <Standing name={name} state={state} />
      </div>
    );
  }
  const summary = (
    <summary className={`${row} hover:bg-fill`}>
      <Standing name={name} state={state} />
      <span className={buttonClass({ size: 'sm', className: 'flex-none' })}>
        {act.verb}
        <Icon name="chevron-down" size="sm" className="motion-quick group-open:rotate-180" />
      </span>
    </summary>
  );
  return (
    <IdentityFold
      key={act.label}
      action={act.action}
      provider={provider}
      summary={summary}
      why={t(isLinked ? 'unlinkSure' : 'linkSure', { name })}
      label={act.label}
    />
  );
}

function Standing({ name, state }: { name: string; state: string }) {
  return (
    <>
      <span className="grid size-10 flex-none place-items-center rounded-full bg-fill text-ink-2 group-hover:bg-surface">
        <Icon name="message-circle" />
      </span>
      <span className="min-w-0 flex-1">
        <b className="block font-semibold">{name}</b>
        <span className="block text-ink-2 text-sm wrap-anywhere">{state}</span>
      </span>
    </>
  );
}
