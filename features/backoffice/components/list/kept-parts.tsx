import { type AskedList, keptIn } from '../../asked-list';

/** Of a form of a list: whatever else stands in the address and has no field in this form. */
export function KeptParts({ list, besides }: { list: AskedList; besides: readonly string[] }) {
  return keptIn(list, ['page', 'pick', ...besides]).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
