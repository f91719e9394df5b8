import type { Same } from '../same.ts';
import type { asks as words } from '../zh-CN/asks.ts';

export const asks: Same<typeof words> = {
  deleteTitle: 'Delete “{name}”?',
  deleteYes: 'Delete for good',
  brandLost: 'The name and letter of this brand are deleted for good and cannot be brought back.',
  categoryLost:
    'Its names and its place in the menu are deleted for good, and its page in the shop is no longer found. It cannot be brought back.',
  menuRowLost:
    'This row of the menu, with its names and icon, is deleted for good and cannot be brought back.',
  contentLost:
    'Its titles, texts, picture, link and times are deleted for good and cannot be brought back. To hide it for a while, clear “Show it” instead.',
  groupLost: 'The name of this group and its list of rights are deleted for good and cannot be brought back.',
  dismissTitle: 'Dismiss {name} from the staff?',
  dismissLost:
    'All groups and rights are taken away, and every device is logged out. To bring them back, somebody has to add this person and give each right anew.',
  dismissYes: 'Take all rights away',
  resetTitle: 'Reset the second step of {name}?',
  resetLost:
    'The app and all recovery codes stop working, every device is logged out, and until it is set up again the password alone is enough. This cannot be taken back; make sure first that it is really them.',
  resetYes: 'Take the second step away',
  shipTitle: 'Has order {number} gone out?',
  shipLost:
    'The buyer is told at once. The carrier and number cannot be changed later, nor can the order be cancelled.',
  shipYes: 'Yes, it has',
  cancelTitle: 'Cancel order {number}?',
  cancelLost:
    'The goods go back on the shelf, what was paid goes back the way it came, and the buyer is told. It cannot be taken back.',
  cancelYes: 'Cancel it for good',
  refundTitle: 'Refund from order {number}?',
  refundLost: 'The amount goes back to the buyer the way it came, and cannot be fetched back.',
  refundYes: 'Send the money back',
  cashTitle: 'Does the buyer have {amount} back?',
  cashLost: 'Once noted this cannot be changed, and nothing reminds the shop of this cash any more.',
  cashYes: 'Yes, they have it',
  returnTitle: 'Settle the return of order {number}?',
  returnLost:
    'If you agree, {amount} goes back; if not, the request ends here. The buyer is told at once, and it cannot be changed.',
  returnYes: 'Send it for good',
  callOffTitle: 'Call off the plan of {at}?',
  callOffLost: 'Nothing goes up or down at that time. The plan is deleted; to bring it back, add it anew.',
  callOffYes: 'Delete the plan',
  undoTitle: 'Undo the import “{name}”?',
  undoLost:
    'All that this import wrote is turned back, and the products that it added are deleted. To have them again, upload the file anew.',
  undoYes: 'Turn all of it back',
};
