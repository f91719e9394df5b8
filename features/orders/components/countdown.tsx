'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useWords } from '@/i18n/client-words';

type Props = {
  untilMs: number;
  /** How many were left when the server rendered it. */
  seconds: number;
};

const secondsUntil = (atMs: number) => Math.max(0, Math.ceil((atMs - Date.now()) / 1000));

/** When a time is over on the visitor's clock, which may be wrong; a page that is shown again still has its old count. */
const ends = new Map<number, number>();

function endOnThisClock({ untilMs, seconds }: Props): number {
  const end = Math.min(ends.get(untilMs) ?? Number.POSITIVE_INFINITY, Date.now() + seconds * 1000);
  ends.set(untilMs, end);
  return end;
}

/** The time left to pay. When it is over, the page is read again. */
export function Countdown({ untilMs, seconds }: Props) {
  const t = useWords('checkout');
  const router = useRouter();
  const [left, setLeft] = useState(seconds);
  const isOver = left === 0;

  useEffect(() => {
    const end = endOnThisClock({ untilMs, seconds });
    const timer = setInterval(() => setLeft(secondsUntil(end)), 1000);
    return () => clearInterval(timer);
  }, [untilMs, seconds]);

  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);

  const time = t('minutesSeconds', {
    minutes: Math.floor(left / 60),
    seconds: String(left % 60).padStart(2, '0'),
  });
  return (
    <b
      role="timer"
      className="mx-1 whitespace-nowrap rounded-[6px] bg-warn-soft px-1.5 py-0.5 font-semibold text-md text-warn-text tabular-nums"
    >
      {time}
    </b>
  );
}
