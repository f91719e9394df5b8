import { Tag } from '@/components/ui/tag';
import { getWords } from '@/i18n/words';
import type { ContentState } from '../content-state';

const tones = { on: 'ok', planned: 'promo', over: 'plain', off: 'plain' } as const;

export async function StateTag({ state }: { state: ContentState }) {
  const t = await getWords('contents');
  return <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>;
}
