import { cx } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';

type Props = {
  icon: IconName;
  label: string;
  /** Under which it is sent where no script runs; without a name there is nothing to send. */
  name: string | undefined;
  value: string | number | undefined;
  /** By which whoever moves the focus finds it again. */
  stepKey?: string;
  isOff: boolean;
  onStep: () => void;
  className: string;
};

/** One step this way or that. It stays focusable at the ends, so that a run of presses does not lose its place. */
export function StepButton({ icon, label, name, value, stepKey, isOff, onStep, className }: Props) {
  return (
    <button
      type={name ? 'submit' : 'button'}
      name={name}
      value={value}
      data-step={stepKey}
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={(event) => {
        event.preventDefault();
        if (!isOff) onStep();
      }}
      className={cx(className, !name && 'noscript:hidden')}
    >
      <Icon name={icon} size="sm" />
    </button>
  );
}
