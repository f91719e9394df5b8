const CHOICES = [
  ['success', '付款成功', 'Pay'],
  ['bank', '付款成功，但银行慢', 'Pay, with a slow bank'],
  ['later', '付款成功，稍后通知', 'Pay, told later'],
  ['twice', '付款成功，重复通知', 'Pay, told three times'],
  ['fail', '付款失败', 'Payment fails'],
];

/** Stands where Alipay asks for the password: choose what becomes of the payment. */
export function cashierPage(trade, kind) {
  const buttons = CHOICES.map(
    ([how, words, english], i) =>
      `<button name="how" value="${how}"${i > 0 ? ' class="plain"' : ''}>${words} <span lang="en">${english}</span></button>`,
  );
  return page(`
    <h1>支付宝（模拟）</h1>
    <p>这是演示用的支付宝，不会扣款。<br><span lang="en">This Alipay is simulated; nothing is charged.</span></p>
    <dl><dt>${inert(trade.subject)}</dt><dd>¥${(trade.amountFen / 100).toFixed(2)}</dd></dl>
    <form method="post" action="/cashier">
      <input type="hidden" name="trade_no" value="${inert(trade.tradeNo)}">
      ${buttons.join('\n      ')}
    </form>
    <p><a href="${inert(trade.quitUrl)}">不付了，返回商城 · <span lang="en">Back to the shop</span></a></p>
    <p><small>${kind === 'wap' ? '手机网页支付' : '电脑网页支付'}</small></p>`);
}

/** Paid, or on the way: the buyer goes back by themselves, or closes the window here. */
export const donePage = (trade, back, words = '付款成功') =>
  page(
    `<h1>${words}</h1>
    <dl><dt>${inert(trade.subject)}</dt><dd>¥${(trade.amountFen / 100).toFixed(2)}</dd></dl>
    <p><a class="button" href="${inert(back)}">返回商城 · <span lang="en">Back to the shop</span></a></p>`,
    `<meta http-equiv="refresh" content="4;url=${inert(back)}">`,
  );

export const failedPage = (trade) =>
  page(`<h1>付款没有成功</h1>
    <p>没有扣款。<span lang="en">Nothing was charged.</span></p>
    <form method="post" action="/cashier">
      <input type="hidden" name="trade_no" value="${inert(trade.tradeNo)}">
      <button name="how" value="success">再试一次 · <span lang="en">Try again</span></button>
    </form>
    <p><a href="${inert(trade.quitUrl)}">返回商城 · <span lang="en">Back to the shop</span></a></p>`);

export const troublePage = (words) => page(`<h1>支付宝（模拟）</h1><p lang="en">${inert(words)}</p>`);

const page = (content, head = '') => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
<title>支付宝（模拟）</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
  main { max-width: 24rem; margin: 8vh auto; padding: 0 1rem }
  h1 { font-size: 1.4rem } dd { margin: 0; font-size: 2rem; font-weight: 700 } dt { color: gray }
  form { display: grid; gap: .75rem; margin-top: 1rem }
  button, .button { min-height: 2.9rem; padding: .5rem 1rem; font: inherit; border: 1px solid #0a5cd8; border-radius: .6rem; background: #0a5cd8; color: white; cursor: pointer; text-decoration: none }
  .button { display: grid; place-items: center } button span { display: block; font-size: .8rem; opacity: .85 } .plain { background: none; color: inherit; border-color: gray }
</style>
<main>${content}</main>
</html>
`;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const inert = (text) => String(text).replace(/[&<>"]/g, (character) => ENTITIES[character]);
