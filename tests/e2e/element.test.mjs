// <ziping-form> on the pages of hosts: plain, React, Vue; twice on a page, in two versions, taken away and put back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromiumOnly, inFirefox, launch, open } from './support/browser.mjs';
import { PATIENCE, keepsToItself } from './support/desk.mjs';
import { filled, portals } from './support/hosts.mjs';
import * as person from './support/person.mjs';
import { serve } from './support/server.mjs';

let browser;
let server;
before(async () => {
  server = await serve(portals('element'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Works on a host's page; afterwards the form must have asked for nothing and broken no policy. */
async function onPage(name, work) {
  const context = await browser.context.browser().newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await open(context);
    await page.goto(server.url + name);
    await work(page);
    keepsToItself(page, server.origin);
  } finally {
    await context.close();
  }
}

/** Keys alone where Playwright puts other characters in by script, as in Firefox; that passes any lock. */
const WORDS = inFirefox ? 'other' : '别的 other';

const shown = async (page) => {
  await page.locator('ziping-form main').first().waitFor();
  page.record.loaded = true;
};

/** An empty page of the host's with the module loaded, and what `script` makes of it. */
const onEmptyPage = (script, work) => onPage('empty.html', async (page) => {
  await page.evaluate(script, filled);
  await shown(page);
  await work(page);
});

test('a form of the host is sent with the result, and nothing of the host is touched', async () => {
  await onPage('empty.html', async (page) => {
    await page.evaluate(() => {
      localStorage.setItem('portal/session', 'theirs');
      localStorage.setItem('lang', 'fr');
    });
    await page.goto(`${server.url}plain.html#theirs`);
    await shown(page);
    await page.getByLabel('单位名称').fill('某局');
    await page.getByText('总分 0.00').waitFor();
    await person.goTo(page, '预算收支');
    await person.goTo(page, '单位与职能');
    assert.equal(await page.getByLabel('单位名称').inputValue(), '某局');
    await page.getByRole('button', { name: '报送' }).click();
    await page.getByText('张三 报送了 某局：0.00').waitFor();
    assert.equal(page.url(), `${server.url}plain.html#theirs`);
    assert.equal(await page.title(), '门户 · 绩效自评');
    const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => !key.startsWith('ziping/draft/portal-2023/')));
    assert.deepEqual(new Map(kept), new Map([['portal/session', 'theirs'], ['lang', 'fr']]));
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  });
});

test('a draft under a key survives a reload; without a key nothing is kept', async () => {
  await onPage('plain.html', async (page) => {
    await shown(page);
    await page.getByLabel('单位名称').fill('某局');
    await person.saved(page);
    page.record.loaded = false;
    await page.reload();
    await shown(page);
    assert.equal(await page.getByLabel('单位名称').inputValue(), '某局');
  });
  await onEmptyPage(() => document.body.append(document.createElement('ziping-form')), async (page) => {
    await page.getByLabel('单位名称').fill('某局');
    await page.waitForFunction(() => document.querySelector('ziping-form').assessment.unit.name === '某局');
    assert.equal(await page.locator('.saved').isVisible(), false);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });
});

test('two forms on a page, and a second version of the element, know nothing of each other', async () => {
  await onEmptyPage(async (form) => {
    const { define } = await import('./other/ziping-element.js');
    define('ziping-form-next');
    for (const name of ['ziping-form', 'ziping-form', 'ziping-form-next']) document.body.append(document.createElement(name));
    const [, second, next] = document.body.children;
    second.assessment = form;
    await Promise.all([second.ready, next.ready]);
  }, async (page) => {
    const names = () => page.evaluate(() => [...document.body.children].map((form) => form.assessment?.unit?.name ?? ''));
    assert.deepEqual(await names(), ['', filled.unit.name, '']);
    await page.getByLabel('单位名称').nth(0).fill('甲');
    await page.getByLabel('单位名称').nth(2).fill('丙');
    assert.deepEqual(await names(), ['甲', filled.unit.name, '丙']);
    // A step, a finding's place and the keys belong to the form they were used in.
    await page.locator('.step', { hasText: '导出' }).nth(1).click();
    assert.deepEqual(await page.locator('main h1').allInnerTexts(), ['单位与职能', '导出', '单位与职能']);
    await page.getByLabel('单位名称').nth(0).press('Control+z');
    assert.deepEqual(await names(), ['', filled.unit.name, '丙']);
  });
});

/** A page with the filled form; `cycle` takes it away and puts it back so many times. */
const onCyclingPage = (work) => onEmptyPage((form) => {
  const element = document.createElement('ziping-form');
  element.assessment = form;
  document.body.append(element);
  window.cycle = async (times) => {
    for (let time = 0; time < times; time += 1) {
      element.remove();
      document.body.append(element);
      await element.ready;
    }
  };
}, work);

test('taken away and put back it is the same form', { timeout: 120_000 }, async () => {
  await onCyclingPage(async (page) => {
    await page.getByLabel('单位名称').fill('某局');
    await page.evaluate(() => window.cycle(15));
    assert.equal(await page.getByLabel('单位名称').inputValue(), '某局');
    assert.equal(await page.locator('ziping-form .ziping').count(), 1);
  });
});

const COUNTS = chromiumOnly('BiDi counts neither nodes nor listeners');

test('taken away and put back it leaves nothing behind', { ...COUNTS, timeout: 120_000 }, async () => {
  await onCyclingPage(async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const left = async (times) => {
      await page.evaluate((times) => window.cycle(times), times);
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    };
    await page.getByLabel('单位名称').fill('某局');
    const before = await left(3);
    const now = await left(12);
    for (const name of ['JSEventListeners', 'Nodes', 'Documents']) {
      assert.ok(now[name] <= before[name] * 1.05, `${name}: ${before[name]} after 3 times, ${now[name]} after 12 more`);
    }
  });
});

test('events of the element cross its border and tell of the form', async () => {
  await onEmptyPage((form) => {
    window.heard = [];
    const host = document.createElement('div').attachShadow({ mode: 'open' }).host;
    document.body.append(host);
    const element = document.createElement('ziping-form');
    element.assessment = form;
    host.shadowRoot.append(element);
    for (const name of ['change', 'finding']) {
      document.addEventListener(name, ({ detail }) => window.heard.push([name, detail.result.scoreSheet.total.total]));
    }
    element.addEventListener('submit', ({ detail }) => window.heard.push(['submit', detail.result.format]));
  }, async (page) => {
    await person.goTo(page, '指标评分');
    await person.typeActual(page, '预算调整率', '3%');
    await page.waitForFunction(() => window.heard.some(([name]) => name === 'finding'));
    const changes = await page.evaluate(() => window.heard.filter(([name]) => name === 'change'));
    assert.ok(changes.length >= 1 && changes.at(-1)[1] !== '97.20', JSON.stringify(changes));
    // What blocks is asked about first, as in the page itself: nothing is handed in.
    await person.goTo(page, '导出');
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('ziping-form .toast').waitFor();
    assert.equal(await page.evaluate(() => window.heard.some(([name]) => name === 'submit')), false);
    const blocks = page.getByText(/^还有 \d+ 项必须改/);
    await blocks.waitFor();
    await person.undo(page);
    await person.totalBecomes(page, '97.20');
    // What blocked is found to be gone a moment later.
    await blocks.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '提交' }).click();
    await page.waitForFunction(() => window.heard.some(([name]) => name === 'submit'));
  });
});

test('a form that may only be read changes by no key and no press', async () => {
  await onEmptyPage((form) => {
    const element = document.createElement('ziping-form');
    element.readonly = true;
    element.assessment = form;
    document.body.append(element);
  }, async (page) => {
    const form = () => page.evaluate(() => JSON.stringify(document.querySelector('ziping-form').assessment));
    const before = await form();
    await page.getByLabel('单位名称').click();
    await page.keyboard.type(WORDS);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    assert.equal(await page.getByLabel('单位名称').inputValue(), filled.unit.name);
    await page.getByRole('button', { name: '添加一条' }).click();
    await person.goTo(page, '指标评分');
    const detail = await person.openRow(page, '评价结果应用');
    await detail.locator('.tier').first().click();
    assert.equal(await person.total(page), '97.20');
    assert.equal(await form(), before);
  });
});

test('language, colours and width are the element’s own', async () => {
  await onEmptyPage(() => {
    document.documentElement.style.fontSize = '100px';
    document.body.innerHTML = '<style>ziping-form { --ziping-accent: rgb(0, 105, 92); width: 600px }</style><ziping-form locale="en" theme="dark"></ziping-form>';
  }, async (page) => {
    await page.getByRole('heading', { name: 'Unit and duties', level: 1 }).waitFor();
    const look = (selector, name) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], name);
    assert.equal(await look('ziping-form .btn.is-main', 'backgroundColor'), 'rgb(0, 105, 92)');
    assert.equal(await look('ziping-form main h1', 'fontSize'), '20px');
    assert.equal(await look('ziping-form main', 'backgroundColor'), 'rgb(29, 34, 39)');
    assert.equal(await page.locator('.steps-toggle').isVisible(), true);
    await page.evaluate(() => { document.querySelector('ziping-form').style.width = '1250px'; });
    await page.locator('.side').waitFor();
    assert.equal(await page.locator('.steps-toggle').isVisible(), false);
  });
});

test('what is no form is refused in words, and the host hears of it', async () => {
  await onPage('empty.html', async (page) => {
    const heard = await page.evaluate(() => new Promise((resolve) => {
      const element = document.createElement('ziping-form');
      element.addEventListener('error', ({ detail }) => resolve(detail));
      element.assessment = { format: 'ziping.assessment/9' };
      document.body.append(element);
    }));
    assert.deepEqual([heard.code, heard.path], ['newer', 'format']);
    assert.equal(await page.locator('ziping-form [role=alert]').innerText(), heard.message);
  });
});

for (const host of ['react', 'vue']) {
  test(`a portal of ${host} hands a form in and hears of it`, async () => {
    await onPage(`${host}.html`, async (page) => {
      await shown(page);
      await person.goTo(page, '指标评分');
      await person.typeActual(page, '预算调整率', '3%');
      await page.locator('output', { hasText: /^\d+\.\d\d$/ }).waitFor();
      await person.undo(page);
      await page.locator('output', { hasText: '97.20' }).waitFor();
      await person.goTo(page, '导出');
      await page.getByRole('button', { name: '提交' }).click();
      await page.getByText('已收到，等级 优').waitFor();
      if (host === 'react') {
        await page.getByRole('button', { name: '收起' }).click();
        await page.locator('ziping-form').waitFor({ state: 'detached' });
        await page.getByRole('button', { name: '展开' }).click();
        await shown(page);
      }
    });
  });
}

test('documents are written on a host’s page too, and a second form goes on', async () => {
  await onEmptyPage(async (form) => {
    const [first, second] = [document.createElement('ziping-form'), document.createElement('ziping-form')];
    first.assessment = form;
    document.body.append(first, second);
    await Promise.all([first.ready, second.ready]);
  }, async (page) => {
    await page.locator('.step', { hasText: '导出' }).first().click();
    // The office module comes with the first document.
    page.record.loaded = false;
    for (const [button, name, start] of [
      ['导出 Word 报告', /\.docx$/, 'PK'], ['导出 Excel 表格', /\.xlsx$/, 'PK'], ['导出逐行得分', /\.csv$/, '\uFEFF'],
    ]) {
      const file = await person.download(page, () => page.getByRole('button', { name: button }).first().click());
      assert.match(file.name, name);
      assert.ok(file.text.startsWith(start), file.name);
    }
    await page.getByLabel('单位名称').fill('乙局');
    const names = await page.evaluate(() => [...document.body.children].map((form) => form.assessment.unit.name));
    assert.deepEqual(names, [filled.unit.name, '乙局']);
  });
});

test('a form that is refused leaves nothing of the one before in the host’s form', async () => {
  await onEmptyPage(async (form) => {
    document.body.innerHTML = '<form><input name="e" value="theirs"><ziping-form name="e"></ziping-form></form>';
    window.sent = () => new FormData(document.querySelector('form')).getAll('e').map((text) => text.slice(0, 28));
    await document.querySelector('ziping-form').load(form);
  }, async (page) => {
    const [theirs, ours, ...more] = await page.evaluate(() => window.sent());
    assert.deepEqual([theirs, more], ['theirs', []]);
    assert.match(ours, /ziping\.result/);
    const heard = await page.evaluate(async () => {
      const element = document.querySelector('ziping-form');
      const codes = [];
      element.addEventListener('error', ({ detail }) => codes.push(detail.code));
      const cycle = {};
      cycle.cycle = cycle;
      await element.load(cycle);
      await element.load({ format: 'ziping.assessment/1' });
      return [codes, window.sent(), element.assessment];
    });
    assert.deepEqual(heard, [['foreign', 'field'], ['theirs'], undefined]);
  });
});

test('a template of the host’s own goes before no stored draft, and another key opens another draft', async () => {
  const own = { ...filled.template, id: 'own', title: '{year} 年自己的表' };
  const begin = async (own) => {
    document.body.innerHTML = '<ziping-form storage-key="own"></ziping-form>';
    const element = document.querySelector('ziping-form');
    element.template = own;
    await element.ready;
  };
  await onPage('empty.html', async (page) => {
    await page.evaluate(begin, own);
    await page.getByLabel('单位名称').fill('甲局');
    await person.saved(page);
    await page.reload();
    await page.evaluate(begin, own);
    assert.equal(await page.getByLabel('单位名称').inputValue(), '甲局');
    assert.equal(await page.evaluate(() => document.querySelector('ziping-form').assessment.template.id), 'own');
    // Taken away, given another key, and put back.
    await page.evaluate(async () => {
      const element = document.querySelector('ziping-form');
      element.remove();
      element.storageKey = 'other';
      document.body.append(element);
      await element.ready;
    });
    assert.equal(await page.getByLabel('单位名称').inputValue(), '');
    assert.equal(await page.locator('.saved').count(), 0);
    await page.evaluate(async () => {
      const element = document.querySelector('ziping-form');
      element.storageKey = 'own';
      await element.ready;
    });
    assert.equal(await page.getByLabel('单位名称').inputValue(), '甲局');
  });
});

test('what may only be read cannot be taken back either', async () => {
  await onEmptyPage(() => document.body.append(document.createElement('ziping-form')), async (page) => {
    const unit = page.getByLabel('单位名称');
    await unit.fill('甲乙');
    await page.evaluate(() => { document.querySelector('ziping-form').readonly = true; });
    await unit.press('Control+z');
    await person.undo(page);
    assert.equal(await unit.inputValue(), '甲乙');
    await page.evaluate(() => { document.querySelector('ziping-form').readonly = false; });
    await person.undo(page);
    assert.equal(await unit.inputValue(), '');
  });
});

test('what a framework hands back while somebody types disturbs nothing', async () => {
  await onEmptyPage(() => {
    const element = document.createElement('ziping-form');
    element.addEventListener('change', ({ detail }) => { element.assessment = detail.assessment; });
    document.body.append(element);
  }, async (page) => {
    await page.getByLabel('单位名称').click();
    await page.keyboard.type('abc');
    assert.equal(await page.getByLabel('单位名称').inputValue(), 'abc');
  });
});

test('set before the module is there, it holds', async () => {
  await onPage('empty.html', async (page) => {
    await page.evaluate(async (form) => {
      const element = document.createElement('ziping-later');
      Object.assign(element, { assessment: form, readonly: true });
      document.body.append(element);
      (await import('./embed/ziping-element.js')).define('ziping-later');
      await element.ready;
    }, filled);
    assert.equal(await page.getByLabel('单位名称').inputValue(), filled.unit.name);
    await page.getByLabel('单位名称').click();
    await page.keyboard.type(WORDS);
    assert.equal(await page.getByLabel('单位名称').inputValue(), filled.unit.name);
  });
});
