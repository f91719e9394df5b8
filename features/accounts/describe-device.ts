import Bowser from 'bowser';

const longest = 100;

/** What a user agent calls itself, in a few words: Chrome · Windows. '' for whatever says nothing. */
export function describeDevice(userAgent: string): string {
  if (!userAgent) return '';
  const { browser, os, platform } = Bowser.parse(userAgent.slice(0, 500));
  const words = [browser.name, platform.model ?? os.name].filter(Boolean).join(' · ');
  return [...words].slice(0, longest).join('');
}
