import { TextField } from '@/components/ui/text-input';

type Props = { id: string; label: string; hint: string; value: string; maxLength: number };

/** The words that a list is searched for; they are sent as `q`. */
export const SearchField = ({ id, label, hint, value, maxLength }: Props) => (
  <TextField
    id={id}
    type="search"
    name="q"
    label={label}
    placeholder={hint}
    defaultValue={value}
    maxLength={maxLength}
    optional=""
    className="flex-1 basis-56"
  />
);
