const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long Alipay waits before it tells again what was not answered with `success`. */
export const RETRIES_MS = [4 * MINUTE, 10 * MINUTE, 10 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, 15 * HOUR];

/** Tells a shop of trades until it says `success`. `timeFactor` 0.001 makes the hours seconds. */
export function makeTeller({ timeFactor = 1 }) {
  const timers = new Set();
  const told = [];

  function later(ms, work) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer.unref());
  }

  async function tell(to, message, tries = 0) {
    const answer = await post(to, message);
    told.push({ message, answer, tries });
    const pause = RETRIES_MS[tries];
    if (answer !== 'success' && pause !== undefined)
      later(pause * timeFactor, () => tell(to, message, tries + 1));
    return answer;
  }

  return {
    told,
    tell,
    tellLater: (ms, to, message) => later(ms, () => tell(to, message())),
    later,
    end: () => timers.forEach(clearTimeout),
  };
}

async function post(to, message) {
  try {
    const body = new URLSearchParams(message);
    const response = await fetch(to, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
    return response.status === 200 ? await response.text() : `status ${response.status}`;
  } catch {
    return 'no answer';
  }
}
