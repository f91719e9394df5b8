import { InlineNote } from '@/components/ui/notice';

/** At the end of its row, whether that is a grid or wraps: what went wrong with the last change. */
export function LineProblem({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p role="alert" className="order-last col-span-full basis-full">
      <InlineNote icon="circle-alert" tone="bad">
        {text}
      </InlineNote>
    </p>
  );
}
