import type { ComponentProps } from 'react';

type Props = ComponentProps<'a'> & {
  href: string;
  keepScroll?: boolean | undefined;
  /** Going back does not come here again. */
  replace?: boolean | undefined;
};

/** A link inside the shop. It is a plain one: SoftNavigation watches over all of them, so none costs the page a waking. */
export function Link({ keepScroll, replace, ...props }: Props) {
  const how = [keepScroll && 'keep-scroll', replace && 'replace'].filter(Boolean).join(' ');
  return <a data-link={how} {...props} />;
}
