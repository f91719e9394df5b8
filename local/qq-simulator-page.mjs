/** The last one shows that a nickname stays text. */
const PEOPLE = ['小明同学', 'Lily', '<b>阿强</b> & "friends"'];

/** Stands where QQ asks for the telephone: choose who you are, or go back. The forms post to the address of the page. */
export function choicePage() {
  const people = PEOPLE.map(
    (name) =>
      `<button name="who" value="${inert(name)}"><i>${inert([...name].at(0))}</i>${inert(name)}</button>`,
  );
  return page(`
    <h1>QQ 登录（模拟）</h1>
    <p>这是演示用的 QQ，不是真的。选一个身份回到商城。<br><span lang="en">This QQ is simulated. Choose who to be.</span></p>
    <form method="post">${people.join('')}</form>
    <form method="post">
      <label for="who">换一个人 · <span lang="en">somebody else</span></label>
      <div class="row"><input id="who" name="who" required maxlength="40" placeholder="昵称"><button>登录</button></div>
    </form>
    <form method="post"><button class="plain">取消 · <span lang="en">Cancel</span></button></form>`);
}

export const troublePage = (number, words) =>
  page(`<h1>QQ 登录（模拟）</h1><p lang="en">${number} ${words}</p>`);

const page = (content) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>QQ 登录（模拟）</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
  main { max-width: 22rem; margin: 8vh auto; padding: 0 1rem }
  h1 { font-size: 1.4rem }
  form { display: grid; gap: .75rem; margin-top: 1rem }
  button, input { min-height: 2.9rem; padding: .4rem 1rem; font: inherit; border: 1px solid gray; border-radius: .6rem; min-width: 0 }
  button { cursor: pointer; display: flex; align-items: center; gap: .75rem }
  i { display: grid; place-items: center; width: 2rem; height: 2rem; border-radius: 50%; background: #0d6ebd; color: white; font-style: normal }
  .row { display: flex; gap: .5rem } .row input { flex: 1 } .plain { justify-content: center }
</style>
<main>${content}</main>
</html>
`;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const inert = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
