import 'server-only';
import { unstable_cache } from 'next/cache';
import { listAllRegions } from './region-queries.ts';

const anHour = 3_600;

/** All divisions of China. They change with the data set, which comes with a release. */
export const allRegions = unstable_cache(listAllRegions, ['regions'], {
  tags: ['regions'],
  revalidate: anHour,
});
