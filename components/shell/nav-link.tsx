'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link } from '../ui/link';

/** A link that knows whether the visitor is there already. */
export function NavLink({
  href,
  className,
  children,
}: {
  href: string;
  className: string;
  children: ReactNode;
}) {
  const isHere = usePathname() === href;
  return (
    <Link href={href} aria-current={isHere ? 'page' : undefined} className={className}>
      {children}
    </Link>
  );
}
