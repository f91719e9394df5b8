import type { Same } from '../same.ts';
import type { refusals as words } from '../zh-CN/refusals.ts';

export const refusals: Same<typeof words> = {
  'signed-out': 'Your session has ended. Please sign in again; what you filled in is kept.',
  'wrong-password': 'The username or the password is not right.',
  'username-taken': 'This username is already taken.',
  'mobile-taken': 'This mobile number is already registered.',
  'too-many-tries': 'Too many tries. Please wait {waitSeconds, plural, one {# second} other {# seconds}}.',
  'human-check': 'We could not tell that a person is at work here. Please try again.',
  'code-wrong': 'That code is wrong or has expired. Check it, or ask for a new one.',
  'code-too-soon':
    'One has just been sent. Please try again in {waitSeconds, plural, one {# second} other {# seconds}}.',
  'code-limit': 'No more can be sent today. Please try again tomorrow.',
  'code-not-sent':
    'The text message could not be sent just now. This does not count; you can ask again right away.',
  'mail-not-sent': 'The shop cannot send e-mails right now, and nothing was changed. Please try again later.',
  'password-unsafe': 'This password is too common and easily guessed. Please choose another.',
  'email-taken': 'This e-mail address belongs to another account.',
  'link-dead': 'This link has been used or has expired. Please ask for a new one.',
  'identity-taken': 'It is already linked to another account of this shop.',
  'identity-second':
    'This shop account is already linked to another one. Unlink that one under Account security first.',
  'provider-cancelled':
    'You cancelled over there, so you are not signed in. Try again, or use your password.',
  'provider-outdated': 'That sign-in took too long or did not begin here. To be safe, please start again.',
  'provider-failed': 'The other service did not confirm who you are. Try again later, or use your password.',
  'account-closed': 'This account is closed and can no longer sign in.',
  'last-way-in': 'This is your only way to sign in. Set up another one before unlinking it.',
  'second-step-on': 'Two-step sign-in is on already.',
  'orders-open': 'Some orders, returns or refunds are still open; the account can be closed after that.',
  'staff-stays': 'Accounts of staff are disabled by an administrator; you cannot close yours.',
  busy: 'The shop is busy and it did not work. Nothing was changed; please try again.',
  unavailable:
    'Something on our side did not answer, so this did not go through. What you had is kept; please try again in a moment.',
  'outcome-unknown':
    'We have not heard back; it may have worked. Load the page anew and look before you do it again.',
  'nothing-selected': 'Nothing is selected yet.',
  'cart-changed': 'Your cart has changed. Please check it before you submit again.',
  'cart-full': 'A cart holds at most {limit} different items.',
  'line-gone': 'This item is no longer in your cart.',
  'off-shelf': 'This item is no longer sold.',
  'out-of-stock': 'Only {left} of “{name}” left{inCart, plural, =0 {} other {; # already in your cart}}.',
  'quantity-limit':
    'You can buy at most {limit} of “{name}”{inCart, plural, =0 {} other {; # already in your cart}}.',
  'lines-refused': 'Some items are short. Nothing was ordered and nothing was charged.',
  'total-changed': 'The total has changed. Please check it before you submit again.',
  'key-reused':
    'This form was sent before with other content, and that was carried out. Load the page anew and look before you send it again.',
  'no-address': 'Please choose an address, or add one and save it.',
  'address-unsaved': 'Not placed yet: the new address is not saved',
  'no-online-payment': 'This shop takes no online payments at the moment. Please choose cash on delivery.',
  'too-many-unpaid':
    'You have {limit} orders waiting for payment. Pay or cancel one of them first, or choose cash on delivery.',
  'not-allowed': 'You may not do this. Nothing was changed.',
  'refund-cancels':
    'All of its money would go back. The order has not been sent yet: please cancel it instead, so that its items return to the shelf.',
  'refund-limit': 'At most {left} of this order can still be given back.',
  'not-paid': 'All the money for this order went back, or is on its way back, so it cannot be shipped.',
  'open-online':
    'This order was changed to cash on delivery and could still be paid with Alipay, so it cannot be shipped yet. It can be at the latest when its time to pay is over.',
  'user-missing': 'There is no such user.',
  'order-missing': 'There is no such order.',
  'payment-unclear':
    'Alipay does not answer at the moment, so we cannot tell whether this order is paid, and did not change it to cash on delivery. Your order is as it was. Please try again in a moment.',
  'order-moved': 'The order has moved on, so this can no longer be done. Reload to see where it stands.',
  'not-payable':
    '{why, select, paid {This order is paid already; there is nothing more to pay.} cash {This order is paid in cash when it arrives.} expired {The time to pay for this order is over.} other {This order was cancelled and cannot be paid any more.}}',
  'pay-unavailable':
    'Online payment is not open right now. Your order is kept; you can pay until its deadline.',
  'not-received': 'You can review items and send them back once you have received them.',
  'reviewed-already': 'You have already reviewed this item.',
  'review-missing': 'There is no such review.',
  'return-reason':
    'You received this more than {days} days ago: please say what is wrong with it, in at least {least} characters.',
  'return-late': 'You received this more than {days} days ago, so it can no longer be returned.',
  'return-open': 'A return request of this order is being looked at. Please wait for our answer first.',
  'return-too-many': 'You can return at most {left} of “{name}”.',
  'return-missing': 'There is no such return request.',
  'return-decided': 'This return request has already been answered.',
  'handed-back': 'This money was noted as handed back before. Please do not hand it over again.',
  'invoice-fixed':
    'The order has been shipped or cancelled, so its invoice details can no longer be changed.',
  'address-limit': 'You can keep at most {limit} addresses.',
  'region-mismatch': 'Province, city and district do not belong together. Please choose again.',
  'favourite-limit':
    'You can keep at most {limit} favourites. Remove a few that you no longer need, then try again.',
  'changed-meanwhile':
    '{who} changed this while you were at it, so nothing was saved. Load it again to see what it is now; until then what you typed stays here.',
  'is-gone': 'Somebody has deleted this. Nothing was saved.',
  'name-taken': 'There is one of this name already.',
  'own-rights': 'Nobody changes their own rights. Ask a colleague.',
  'beyond-own-rights': 'You can only give or take rights that you have yourself.',
  'group-in-use':
    'It cannot be deleted: {who}{count, plural, =0 { is in this group} other { and # more are in this group}}.',
  'category-in-use':
    'It cannot be deleted: {children, plural, =0 {} one {# category stands below it. } other {# categories stand below it. }}{products, plural, =0 {} one {# product is in it.} other {# products are in it.}}',
  'brand-in-use':
    'It cannot be deleted: {products, plural, one {# product is of this brand} other {# products are of this brand}}.',
  'wrong-parent': 'It cannot stand there. Please choose a category one level above.',
  'picture-refused':
    '{why, select, format {Only JPG, PNG, WebP and GIF pictures can be uploaded.} bytes {This picture is too large; 7.5 MB at most.} pixels {This picture has too many pixels; 40 million at most.} other {This picture cannot be opened; it may be damaged.}}',
  'picture-missing': 'One of the pictures has been cleared away meanwhile. Please upload it again.',
  'stock-short':
    'Only {left, plural, one {# piece is} other {# pieces are}} on the shelf; there cannot be fewer than none.',
  'stock-full': 'The shelf holds {limit, plural, one {# piece} other {# pieces}} at most.',
  'file-unreadable':
    '{why, select, empty {There is nothing in the file. The first row names the columns; the data come below.} size {The file is larger than 8 MB. Please split it.} rows {There are more than 20,000 rows. Please split the file.} bomb {The file was not read: unpacked it is too large, or it holds what is not allowed.} encoding {The encoding of the text is unknown. Save it as a CSV in UTF-8, or as XLSX.} unknownColumn {There is no such column as “{detail}”. Compare with the template.} missingColumn {The column “{detail}” is missing.} twiceColumn {The column “{detail}” is there twice.} columnRight {You may not change the column “{detail}”.} other {The file could not be read. Is it a complete CSV or XLSX file?}}',
  'import-missing': 'There is no such import.',
  'ship-list-missing': 'There is no such list of parcels; it may be older than 30 days.',
  'import-moved': 'The import is no longer at this step. Reload to see where it stands.',
  'import-problems': 'The file has problems, so it cannot be applied. Mend it and upload it again.',
  'undo-blocked':
    'Not undone: {count, plural, one {# row was} other {# rows were}} changed since or cannot go back (row {lines}). All stays as it is.',
  'product-missing': 'There is no such product.',
  'product-changed':
    '{by} has saved this product while you were at it, so nothing was saved now. What you filled in is kept.',
  'plan-past': 'This moment has passed. Choose one in the future.',
  'plan-limit': 'A product has at most {limit} plans; call one off first.',
};
