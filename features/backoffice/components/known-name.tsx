/** In words, and below as logs and documents call it. */
export const KnownName = ({ name, word }: { name: string; word: string | undefined }) => (
  <span className="grid max-md:justify-items-end">
    {word}
    <code className="text-ink-3 text-xs">{name}</code>
  </span>
);
