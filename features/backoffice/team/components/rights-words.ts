import { getWords } from '@/i18n/words';
import type { TickSection } from '../../components/staff-ticks';
import { areas, type Permission, permissionsIn } from '../permission-areas';

type Given = {
  /** What is ticked. */
  has: readonly Permission[];
  /** What whoever looks has, and may give. */
  own: ReadonlySet<Permission>;
  /** What comes with it anyway, and from where. */
  note?: (code: Permission) => string | undefined;
};

/** A box for every right, by area; those that one does not have oneself cannot be changed. */
export async function rightSections({ has, own, note }: Given): Promise<TickSection[]> {
  const t = await getWords('rights');
  return areas.map((area) => ({
    legend: t(`areas.${area}`),
    ticks: permissionsIn(area).map((code) => {
      const from = note?.(code);
      return {
        name: `right:${code}`,
        word: t(code),
        isOn: has.includes(code),
        isFixed: !own.has(code),
        ...(from && { note: from }),
      };
    }),
  }));
}
