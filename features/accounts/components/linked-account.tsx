import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { getWords } from '@/i18n/words';
import { linkIdentityAction, unlinkIdentityAction } from '../identity-actions';
import type { LinkView } from '../identity-queries';
import { ProviderForm } from './provider-form';

const row = '-mx-2 flex min-h-16 flex-wrap items-center gap-x-3 gap-y-2 rounded-control px-2 py-3';

/** One service: linked, and folded away the way to let go of it; or the way to link it. */
export async function LinkedAccount(link: LinkView) {
  const t = await getWords('identities');
  const name = t(`names.${link.provider}`);
  if (link.nickname === undefined) {
    return (
      <div className={row}>
        <Standing name={name} state={t('isNotLinked')} />
        {link.canLink && (
          <ProviderForm
            action={linkIdentityAction}
            provider={link.provider}
            label={t('link', { name })}
            size="sm"
          />
        )}
      </div>
    );
  }
  return (
    <details className="group">
      <summary className={`${row} hover:bg-fill`}>
        <Standing
          name={name}
          state={link.nickname ? t('isLinkedAs', { nickname: link.nickname }) : t('isLinked')}
        />
        <span className={buttonClass({ size: 'sm', className: 'flex-none' })}>
          {t('unlink', { name })}
          <Icon name="chevron-down" size="sm" className="motion-quick group-open:rotate-180" />
        </span>
      </summary>
      <div className="mb-4 grid max-w-[480px] justify-items-start gap-3 rounded-card bg-fill p-4 wide:ml-[52px]">
        <p>{t('unlinkSure', { name })}</p>
        <ProviderForm
          action={unlinkIdentityAction}
          provider={link.provider}
          label={t('unlinkNow', { name })}
          look="ink"
        />
      </div>
    </details>
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
