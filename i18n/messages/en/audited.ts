import type { Same } from '../same.ts';
import type { audited as words } from '../zh-CN/audited.ts';

export const audited: Same<typeof words> = {
  order: {
    ship: 'Shipped an order',
    'ship-list': 'Uploaded a list of parcels',
    cancel: 'Cancelled an order',
    return: 'Answered a return',
    refund: 'Refunded money',
    note: 'Changed the internal note',
    export: 'Exported orders',
  },
  product: {
    save: 'Saved a product',
    launch: 'Put on or off the shelf',
    plan: 'Scheduled for the shelf',
  },
  stock: { adjust: 'Adjusted stock', 'low-mark': 'Changed the low mark' },
  import: { apply: 'Applied an import', undo: 'Undid an import', skus: 'Changed SKUs by import' },
  category: {
    add: 'Added a category',
    edit: 'Changed a category',
    sort: 'Sorted categories',
    delete: 'Deleted a category',
  },
  channel: {
    add: 'Added a row of the menu',
    edit: 'Changed a row of the menu',
    place: 'Placed a channel in the menu',
    sort: 'Sorted the menu',
    delete: 'Deleted a row of the menu',
  },
  brand: { add: 'Added a brand', edit: 'Changed a brand', delete: 'Deleted a brand' },
  content: {
    add: 'Added to the home page',
    edit: 'Changed the home page',
    sort: 'Sorted the home page',
    delete: 'Deleted from the home page',
  },
  review: { remove: 'Hid or showed a review' },
  user: { disable: 'Disabled or enabled a user', 'reset-second-step': 'Reset two-step sign-in' },
  staff: {
    appoint: 'Added staff',
    dismiss: 'Took somebody off the staff',
    rights: 'Changed groups and rights of staff',
    group: 'Added, changed or deleted a group',
  },
  message: { retry: 'Sent a message again' },
  job: { hurry: 'Had a job done at once' },
};
