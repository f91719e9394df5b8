'use client';

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Locale } from '@/i18n/locales';
import type { Kind } from '../measures';

/** `words` are the values as they are written on the page; null where a day has none. */
export type Series = { key: string; name: string; values: (number | null)[]; words: string[] };
type Props = { locale: Locale; days: string[]; shape: 'bars' | 'lines'; kind: Kind; series: Series[] };

const colours = ['var(--brand)', 'var(--ink-2)'];

/** Days from left to right. It says nothing that the table below it does not say, so it is drawn for the eye only. */
export function DayChart({ locale, days, shape, kind, series }: Props) {
  const rows = days.map((day, i) => ({
    day: day.slice(5),
    ...Object.fromEntries(series.map(({ key, values }) => [key, values[i]])),
  }));
  const words = (key: unknown, day: unknown) =>
    series.find((one) => one.key === key)?.words[rows.findIndex((row) => row.day === day)];
  return (
    <div aria-hidden="true" className="h-60 text-xs noscript:hidden">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 4, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="day" tickLine={false} stroke="var(--ink-3)" minTickGap={20} />
          <YAxis
            width={52}
            axisLine={false}
            tickLine={false}
            stroke="var(--ink-3)"
            allowDecimals={kind !== 'count'}
            tickFormatter={tickWriter(locale, kind)}
          />
          <Tooltip
            formatter={(_value, name, { dataKey, payload }) => [words(dataKey, payload.day), name]}
            cursor={{ fill: 'var(--fill)', stroke: 'var(--line)' }}
            contentStyle={{
              background: 'var(--raised)',
              border: '1px solid var(--line)',
              borderRadius: 8,
              color: 'var(--ink)',
            }}
            itemStyle={{ color: 'var(--ink)' }}
          />
          <Legend
            itemSorter={null}
            iconType="plainline"
            formatter={(name) => <span className="text-ink-2">{name}</span>}
          />
          {series.map(({ key, name }, i) => drawn(shape, key, name, i))}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Told apart by more than their colour; nothing moves. */
function drawn(shape: Props['shape'], key: string, name: string, i: number) {
  const colour = colours[i] ?? 'var(--ink)';
  const given = { dataKey: key, name, isAnimationActive: false };
  if (shape === 'bars')
    return (
      <Bar key={key} {...given} fill={colour} legendType="square" radius={[3, 3, 0, 0]} maxBarSize={14} />
    );
  return (
    <Line
      key={key}
      {...given}
      stroke={colour}
      strokeWidth={2}
      dot={{ r: 2, fill: colour, strokeDasharray: '' }}
      {...(i > 0 && { strokeDasharray: '5 4' })}
    />
  );
}

function tickWriter(locale: Locale, kind: Kind): (value: number) => string {
  const short = new Intl.NumberFormat(locale, {
    notation: 'compact',
    ...(kind === 'percent' && { style: 'percent', notation: 'standard' }),
  });
  return (value) => short.format(kind === 'money' ? value / 100 : value);
}
