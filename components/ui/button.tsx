import type { ComponentProps } from 'react';
import { cx } from './class-names';
import { Link } from './link';

const base =
  'inline-flex items-center justify-center gap-1.5 rounded-control border text-center font-semibold motion-quick active:scale-[0.985] disabled:cursor-not-allowed disabled:border-transparent disabled:bg-fill-2 disabled:text-ink-3 aria-disabled:cursor-not-allowed aria-disabled:border-transparent aria-disabled:bg-fill-2 aria-disabled:text-ink-3';

const looks = {
  primary: 'border-transparent bg-brand text-on-brand hover:bg-brand-hover hover:text-on-brand',
  soft: 'border-transparent bg-brand-soft text-brand-text hover:border-brand-line hover:text-brand-text',
  line: 'border-control bg-surface text-ink hover:border-ink hover:text-ink',
  ink: 'border-transparent bg-ink text-on-ink hover:text-on-ink',
  quiet: 'border-transparent bg-fill text-ink hover:bg-fill-2 hover:text-ink',
};

const sizes = {
  sm: 'min-h-8 px-3 text-sm font-medium coarse:min-h-10',
  md: 'min-h-tap px-[18px] py-1 text-base',
  lg: 'min-h-12 px-7 py-1 text-md',
  bar: 'min-h-12 flex-1 px-2 py-1 text-md', // shares a row
};

export type ButtonLook = {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
  block?: boolean;
  className?: string | undefined;
};

export function buttonClass({ look = 'line', size = 'md', block, className }: ButtonLook): string {
  return cx(base, looks[look], sizes[size], block && 'w-full', className);
}

export function Button({ look, size, block, className, ...rest }: ButtonLook & ComponentProps<'button'>) {
  const style = { ...(look && { look }), ...(size && { size }), ...(block && { block }), className };
  return <button type="button" {...rest} className={buttonClass(style)} />;
}

export function ButtonLink({
  look,
  size,
  block,
  className,
  ...rest
}: ButtonLook & ComponentProps<typeof Link>) {
  const style = { ...(look && { look }), ...(size && { size }), ...(block && { block }), className };
  return <Link {...rest} className={buttonClass(style)} />;
}
