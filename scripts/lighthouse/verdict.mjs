const LEAST = { performance: 0.9, accessibility: 1, 'best-practices': 1, seo: 1 };
const TIMES = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
};

/** The categories in which the median of the runs stays below what the shop asks for. */
export function failings({ reports }) {
  return Object.keys(LEAST).filter((name) => scoreOf(reports, name) < LEAST[name]);
}

/** A line for each address, and below it what the failing categories complain of. */
export function printed(results) {
  const head = ['', ...Object.keys(LEAST), ...Object.keys(TIMES)];
  const lines = results.flatMap((result) => [rowOf(result), ...failings(result).flatMap(complaints(result))]);
  return `${[asRow(head), ...lines].join('\n')}\n`;
}

function rowOf({ address, reports }) {
  const scores = Object.keys(LEAST).map((name) => scoreOf(reports, name).toFixed(2));
  const times = Object.values(TIMES).map((audit) => {
    const value = median(reports.map(({ audits }) => audits[audit].numericValue));
    return audit === TIMES.CLS ? value.toFixed(3) : `${Math.round(value)} ms`;
  });
  return asRow([new URL(address).pathname, ...scores, ...times]);
}

const complaints =
  ({ reports }) =>
  (category) => {
    const weighed = reports.flatMap(({ categories, audits }) =>
      categories[category].auditRefs
        .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
        .map(({ id }) =>
          `  ${category}: ${audits[id].title} (${id}) ${audits[id].displayValue ?? ''}`.trimEnd(),
        ),
    );
    return [...new Set(weighed)];
  };

const scoreOf = (reports, category) =>
  median(reports.map(({ categories }) => categories[category].score ?? 0));

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

const asRow = ([first, ...others]) => first.padEnd(20) + others.map((cell) => cell.padStart(15)).join('');
