import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { Category, ChannelGroup } from '../../../catalog/category-tree';
import { SortForm } from '../../components/sort-form';
import { StaffForm } from '../../components/staff-form';
import { placeChannelAction, sortChannelsAction } from '../menu-actions';
import { nameIn } from './name-fields';
import { RowLink } from './row-link';

type Channel = Category & { rowId: number | undefined };
type Props = { row: ChannelGroup; rows: ChannelGroup[]; channels: Channel[]; locale: Locale };

const channelsOf = ({ row, channels }: Props) =>
  row.channelIds.flatMap((id) => channels.find((channel) => channel.id === id) ?? []);

/** The channels of a row, in order. */
export async function RowChannels(props: Props) {
  const t = await getWords('structure');
  const { row, locale } = props;
  return (
    <SortForm
      label={t('inRow')}
      action={sortChannelsAction}
      done={t('sorted')}
      hidden={{ groupId: row.id }}
      className="divide-y divide-line"
      items={channelsOf(props).map((channel) => ({
        id: String(channel.id),
        name: nameIn(locale, channel),
        body: <RowLink href={`/admin/categories/${channel.id}`} name={nameIn(locale, channel)} />,
      }))}
    />
  );
}

/** Takes a channel into the row, from wherever it is. */
export async function GatherForm({ row, rows, channels, locale }: Props) {
  const t = await getWords('structure');
  const words = (channel: Channel) => {
    const other = rows.find(({ id }) => id === channel.rowId);
    const name = nameIn(locale, channel);
    return other ? t('inOther', { name, row: nameIn(locale, other) }) : t('inNone', { name });
  };
  const others = channels.filter(({ rowId }) => rowId !== row.id);
  return (
    <StaffForm
      action={placeChannelAction}
      submit={t('take')}
      done={t('taken')}
      hidden={{ groupId: row.id, backTo: row.id }}
      fields={[
        {
          id: 'gather-channel',
          name: 'categoryId',
          label: t('gatherThis'),
          kind: 'select',
          options: others.map((channel) => [String(channel.id), words(channel)]),
        },
      ]}
    />
  );
}

/** Takes channels out of the menu. */
export async function DropForms(props: Props) {
  const t = await getWords('structure');
  const { row, locale } = props;
  return (
    <ul className="flex flex-wrap gap-2">
      {channelsOf(props).map((channel) => (
        <li key={channel.id}>
          <StaffForm
            action={placeChannelAction}
            submit={t('dropThis', { name: nameIn(locale, channel) })}
            done={t('dropped')}
            look="line"
            size="sm"
            hidden={{ categoryId: channel.id, groupId: '', backTo: row.id }}
          />
        </li>
      ))}
    </ul>
  );
}
