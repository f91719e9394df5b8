import type { ReactNode } from 'react';
import { IfReachable } from '../../admin/if-reachable';

export default function PreviewLayout({ children }: { children: ReactNode }) {
  return <IfReachable>{children}</IfReachable>;
}
