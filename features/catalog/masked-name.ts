/** `l***i`: enough to recognise oneself, too little for others. */
export function masked(name: string): string {
  const letters = [...name];
  return `${letters[0] ?? ''}***${letters.length > 1 ? letters.at(-1) : ''}`;
}
