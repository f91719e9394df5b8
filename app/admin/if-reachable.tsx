import type { ReactNode } from 'react';
import { Unavailable } from '@/components/ui/unavailable';
import { currentStaff } from '@/features/backoffice/staff-queries';
import { reachable } from '@/lib/outage';
import { tellOutage } from '@/lib/request-id';

/** Who may see which page is asked by each page; here only whether that can be asked at all. */
export async function IfReachable({ children }: { children: ReactNode }) {
  const staff = await reachable(currentStaff());
  if (staff.ok) return children;
  tellOutage();
  return (
    <main id="main">
      <Unavailable retry="" reference={staff.reference} />
    </main>
  );
}
