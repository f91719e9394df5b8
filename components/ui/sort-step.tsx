import { cx } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';

type Props = {
  icon: IconName;
  label: string;
  /** By which the list finds it again. */
  stepKey: string;
  order: string;
  postName: string | undefined;
  isOff: boolean;
  onStep: () => void;
};

/** One place up or down. It stays focusable at the ends, so that a run of presses does not lose its place. */
export function SortStep({ icon, label, stepKey, order, postName, isOff, onStep }: Props) {
  return (
    <button
      type={postName ? 'submit' : 'button'}
      name={postName}
      value={order}
      data-step={stepKey}
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={(event) => {
        event.preventDefault();
        if (!isOff) onStep();
      }}
      className={cx(
        'inline-flex size-tap flex-none items-center justify-center rounded-control text-ink-2 hover:bg-fill hover:text-ink',
        isOff && 'opacity-30',
      )}
    >
      <Icon name={icon} size="sm" />
    </button>
  );
}
