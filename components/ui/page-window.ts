/** First, last and the neighbours of the page; a negative number stands for a gap. */
export function pageWindow(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((at) => at >= 1 && at <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((at, i) => {
    const before = shown[i - 1];
    return before === undefined || at - before === 1 ? [at] : at - before === 2 ? [at - 1, at] : [-at, at];
  });
}
