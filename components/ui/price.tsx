import { type Fen, fenParts, formatFen } from '@/lib/money';
import { cx } from './class-names';

const sizes = {
  sm: 'text-base',
  md: 'text-lg',
  lg: 'text-[1.5rem]',
  xl: 'text-[2rem] wide:text-[2.25rem]',
  inherit: '',
};

const tones = { brand: 'text-brand-text', ink: 'text-ink', inherit: '' };

type Props = { fen: Fen; size?: keyof typeof sizes; tone?: keyof typeof tones; className?: string };

/** ¥ and cents small, figures large. */
export function Price({ fen, size = 'md', tone = 'brand', className }: Props) {
  const { sign, yuan, cents } = fenParts(fen);
  return (
    <span
      className={cx(
        'whitespace-nowrap font-bold leading-[1.1] tracking-[-0.01em] tabular-nums',
        tones[tone],
        sizes[size],
        className,
      )}
    >
      <small className="mr-px font-semibold text-[0.68em] tracking-normal">{sign}¥</small>
      {yuan}
      <small className="font-semibold text-[0.68em] tracking-normal">.{cents}</small>
    </span>
  );
}

/** The market price, struck; the label says so to those who cannot see the line. */
export function WasPrice({ fen, label, className }: { fen: Fen; label: string; className?: string }) {
  return (
    <s className={cx('whitespace-nowrap text-ink-3 text-xs tabular-nums', className)}>
      <span className="sr-only">{label} </span>
      {formatFen(fen)}
    </s>
  );
}
