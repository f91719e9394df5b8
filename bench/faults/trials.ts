import { answers } from './trials/answers.ts';
import { ofBackup } from './trials/backup.ts';
import { ofClock } from './trials/clock.ts';
import { ofDatabase } from './trials/database.ts';
import { ofDepartures } from './trials/departures.ts';
import { ofDisk } from './trials/disk.ts';
import { ofIsolation } from './trials/isolation.ts';
import { kills } from './trials/kills.ts';
import { ofPayments } from './trials/payments.ts';
import { ofRedis } from './trials/redis.ts';
import type { Trial } from './trials/trial.ts';

export const trials: readonly Trial[] = [
  ...kills,
  ...answers,
  ...ofDepartures,
  ...ofRedis,
  ...ofDatabase,
  ...ofClock,
  ...ofPayments,
  ...ofIsolation,
  ...ofDisk,
  ...ofBackup,
];
