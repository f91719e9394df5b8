'use client';

import { useRouter } from 'next/navigation';

/**
 * Goes to the next page after a change. What Next keeps for Back, the badge of the cart among it, is from before the
 * change, so the first step back fetches anew; doing it right here would keep the next page waiting.
 */
export function useGoOn(): (to: string) => void {
  const { push, refresh } = useRouter();
  return (to) => {
    window.addEventListener('popstate', refresh, { once: true });
    push(to);
  };
}
