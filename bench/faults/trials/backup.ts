import { MARIADB_DUMP, providePrograms } from '../../../local/programs.mjs';
import { backUp, restore } from '../backup.ts';
import { NotHere, type Trial } from './trial.ts';

export const ofBackup: readonly Trial[] = [
  {
    name: 'a backup under load, restored elsewhere',
    cycles: { whole: 3, short: 0 },
    browsing: 'works',
    async prepare() {
      await providePrograms([MARIADB_DUMP]).catch((error: Error) => {
        throw new NotHere(error.message);
      });
      return async () => {};
    },
    async strike({ direct, journal }, tell) {
      const promised = journal.acknowledged;
      const { file, ms } = await backUp(direct.database);
      const restored = await restore(file, direct.database);
      for (const finding of restored.findings) tell.fault(`restored: ${JSON.stringify(finding)}`);
      const missing = promised.filter((number) => !restored.numbers.has(number));
      if (missing.length > 0) tell.fault(`${missing.length} orders are not in the backup`);
      tell.note(`${restored.numbers.size} orders: dump ${ms} ms, restored in ${restored.ms} ms`);
    },
  },
];
