/** The soft grounds that a content can stand on. */
const tints: Readonly<Record<string, string>> = {
  warm: 'bg-[image:var(--tint-warm)]',
  cool: 'bg-[image:var(--tint-cool)]',
  leaf: 'bg-[image:var(--tint-leaf)]',
  sand: 'bg-[image:var(--tint-sand)]',
};

export const groundOf = (tint: string) => `${tints[tint] ?? tints.warm} text-[var(--tint-ink)]`;
