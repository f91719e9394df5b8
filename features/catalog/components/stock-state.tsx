import { InlineNote } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';

const fewLeft = 10;

/** Exact where it matters: a few pieces are counted, plenty is not. */
export async function StockState({ stock, isLaunched }: { stock: number; isLaunched: boolean }) {
  const t = await getWords('catalog');
  if (!isLaunched) return <Note icon="circle-x" tone="bad" text={t('offShelf')} />;
  if (stock === 0) return <Note icon="circle-x" tone="bad" text={t('soldOut')} />;
  if (stock <= fewLeft) return <Note icon="triangle-alert" tone="warn" text={t('left', { count: stock })} />;
  return <Note icon="circle-check" tone="ok" text={t('inStock')} />;
}

function Note(props: {
  icon: 'circle-x' | 'triangle-alert' | 'circle-check';
  tone: 'bad' | 'warn' | 'ok';
  text: string;
}) {
  return (
    <InlineNote icon={props.icon} tone={props.tone} className="font-semibold">
      {props.text}
    </InlineNote>
  );
}
