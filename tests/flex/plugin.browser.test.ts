import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SessionSettings } from '../../src/flex/session-settings';
import { launchBrowser } from '../support/browser/browser';
import { describeInFlex, flexSite } from '../support/browser/flex-site';
import { pngSize } from '../support/browser/png-size';
import { PROJECT_ROOT } from '../support/project-root';
import { type HttpListener, httpListener } from '../support/servers/http-listener';

const EIGHT = new Date('2026-11-30T08:00:00Z');
const LOGGED_OFF = 'WA00000000000000000000000000000003';
const CUSTOMER = 'Pat Example';

describeInFlex('the plugin in Flex', () => {
  let browser: Browser;
  let site: HttpListener;
  let context: BrowserContext;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    site = await flexSite();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  afterEach(async () => {
    await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });

  async function newContext(): Promise<BrowserContext> {
    context = await browser.newContext({ viewport: { width: 1200, height: 700 } });
    // Flex's fonts, sounds and flags: nothing leaves this machine.
    await context.route(
      ({ href }) => !href.startsWith('http://127.0.0.1:'),
      (route) => route.abort(),
    );
    return context;
  }

  async function newTab(settings: Partial<SessionSettings> = {}, query = ''): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    const own = JSON.stringify({ loggedOffActivitySid: LOGGED_OFF, ...settings });
    await page.goto(`${site.url}/?settings=${encodeURIComponent(own)}${query}`);
    return page;
  }

  /** A page at eight o'clock, on the test's clock. */
  async function atEight(settings: Partial<SessionSettings> = {}): Promise<Page> {
    await newContext();
    await context.clock.install({ time: EIGHT });
    return await newTab(settings);
  }

  const log = (page: Page) => page.evaluate<string[]>('testPage.log');
  const loginState = (page: Page) => page.evaluate<string>('testPage.loginState()');
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const title = (page: Page) => page.locator('dialog h1').innerText();
  const isOpen = async (page: Page) => (await page.locator('dialog').count()) === 0;

  async function expectLoggedOut(page: Page) {
    await page.getByText('You have logged out successfully!').waitFor();
    expect(await loginState(page)).toBe('LOGGED_OUT');
    expect(await isOpen(page)).toBe(true);
  }

  /** The names of everything that a screen reader finds. */
  async function spoken(page: Page): Promise<string> {
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.map(({ name }) => name?.value ?? '').join('\n');
  }

  test('warns, and after an answer stays signed in, with the focus where it was', async () => {
    const page = await atEight();
    const menu = page.getByRole('button').first();
    await menu.focus();
    await page.clock.fastForward('13:59');
    expect(await isOpen(page)).toBe(true);
    await page.clock.fastForward('00:05');
    expect(await title(page)).toBe('Are you still there?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    expect(await isOpen(page)).toBe(false);
    await button(page, 'Stay signed in').click();
    expect(await isOpen(page)).toBe(true);
    expect(await menu.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.clock.fastForward('13:50');
    expect(await isOpen(page)).toBe(true);
  });

  test('logs out with Flex’s own action, and leaves the worker logged off for inactivity', async () => {
    const page = await atEight();
    await page.clock.fastForward('15:00');
    await expectLoggedOut(page);
    expect(await log(page)).toEqual(['activity Logged off (inactive)']);
  });

  test('logs out after a sleep of two hours, before the first click counts', async () => {
    const page = await atEight();
    await page.clock.fastForward('02:00:00');
    await page.mouse.click(300, 300);
    await expectLoggedOut(page);
  });

  test('watches the next session when somebody signs in on the same page', async () => {
    const page = await atEight();
    await page.clock.fastForward('15:00');
    await expectLoggedOut(page);
    await page.evaluate('testPage.logIn()');
    await page.clock.fastForward('14:30');
    expect(await title(page)).toBe('Are you still there?');
  });

  test('replaces a wrong setting with the default, and names it once', async () => {
    await newContext();
    await context.clock.install({ time: EIGHT });
    const warnings: string[] = [];
    context.on('console', (message) => {
      if (message.text().startsWith('hipaa-guard')) warnings.push(message.text());
    });
    const page = await newTab({ idleMinutes: 0, warnSeconds: 1e9 });
    await page.clock.fastForward('14:30');
    expect(await title(page)).toBe('Are you still there?');
    expect(warnings).toEqual([
      'hipaa-guard-session: Settings that are not valid take their defaults: ' +
        'hipaa_guard.idleMinutes, hipaa_guard.warnSeconds',
    ]);
  });

  test('shows the texts that a customer’s plugin has put into Flex’s strings', async () => {
    const page = await atEight();
    await page.evaluate('testPage.setText("HipaaGuardStay", "Ich bin noch da")');
    await page.clock.fastForward('14:30');
    expect(await button(page, 'Ich bin noch da').count()).toBe(1);
  });

  test('counts activity in another tab, and its answer', async () => {
    const one = await atEight();
    const two = await newTab();
    // One clock for both.
    await context.clock.fastForward('10:00');
    await two.keyboard.press('Shift');
    await context.clock.fastForward('05:00');
    expect([await isOpen(one), await isOpen(two)]).toEqual([true, true]);
    await context.clock.fastForward('09:30');
    expect([await isOpen(one), await isOpen(two)]).toEqual([false, false]);
    await button(one, 'Stay signed in').click();
    await two.locator('dialog').waitFor({ state: 'detached' });
  });

  test('does not let a reload lengthen a session', async () => {
    const page = await atEight();
    await page.goto('about:blank');
    await page.clock.fastForward('16:00');
    await page.goto(`${site.url}/`);
    await expectLoggedOut(page);
  });

  test('starts afresh after a sign-in, whatever an earlier session left', async () => {
    await newContext();
    const old = JSON.stringify({ startedAt: 0, lastActivity: 0 });
    await context.addInitScript(
      `localStorage.setItem('hipaa_guard_last_activity.WK00000000000000000000000000000001', '${old}')`,
    );
    await expectLoggedOut(await newTab());
    const page = await newTab({}, '&code=1&state=2');
    expect(await loginState(page)).toBe('LOGGED_IN');
    expect(await isOpen(page)).toBe(true);
  });

  test('relies on its own tab when the browser’s storage is full', async () => {
    await newContext();
    await context.addInitScript(`{
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        if (key.startsWith('hipaa')) throw new DOMException('', 'QuotaExceededError');
        setItem.call(this, key, value);
      };
    }`);
    await context.clock.install({ time: EIGHT });
    const page = await newTab();
    await page.clock.fastForward('14:30');
    expect(await title(page)).toBe('Are you still there?');
  });

  test('logs out when somebody else sets the activity, as `sessions --end` does', async () => {
    const page = await atEight();
    await page.evaluate(`testPage.setActivity('${LOGGED_OFF}')`);
    await expectLoggedOut(page);
  });

  test('covers the page during a call, and lets it be hung up by keyboard', async () => {
    const page = await atEight({ callIsActivity: false });
    await page.evaluate(`testPage.call('WR1', '${CUSTOMER}')`);
    await page.clock.fastForward('15:00');
    expect(await title(page)).toBe('This page is covered');
    expect(await log(page)).toEqual(['activity Logged off (inactive)']);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await button(page, 'Unmute').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await button(page, 'Complete the task').waitFor();
    expect((await log(page)).slice(1)).toEqual(['muted', 'hung up']);
    expect(await loginState(page)).toBe('LOGGED_IN');

    await button(page, 'Complete the task').press('Enter');
    await expectLoggedOut(page);
  });

  test('lets a call run on for hours, and starts the clock when it ends', async () => {
    const page = await atEight();
    await page.evaluate(`testPage.call('WR1', '${CUSTOMER}')`);
    for (let quarter = 0; quarter < 8; quarter += 1) {
      await page.clock.fastForward('10:00');
      expect(await isOpen(page)).toBe(true);
    }
    await page.evaluate('testPage.Flex.Actions.invokeAction("HangupCall", { sid: "WR1" })');
    await page.evaluate('testPage.setTask("WR1")');
    await page.clock.fastForward('14:30');
    expect(await title(page)).toBe('Are you still there?');
  });

  test('restores page and activity after a cover during a conversation', async () => {
    const page = await atEight();
    await page.evaluate(`testPage.addTask('WR1', 'chat', 'accepted', '${CUSTOMER}')`);
    await page.clock.fastForward('15:00');
    await button(page, 'Show the page again').click();
    await page.waitForFunction('testPage.log.length === 2');
    expect(await log(page)).toEqual(['activity Logged off (inactive)', 'activity Available']);
    expect(await isOpen(page)).toBe(true);
  });

  test('has a button with a number, not a name, for each accepted task', async () => {
    const page = await atEight();
    await page.evaluate(`testPage.addTask('WR1', 'chat', 'accepted', '${CUSTOMER}')`);
    await page.evaluate(`testPage.addTask('WR2', 'chat', 'accepted', '${CUSTOMER}')`);
    await page.evaluate(`testPage.addTask('WR3', 'chat', 'pending', '${CUSTOMER}')`);
    await page.clock.fastForward('15:00');
    expect(await page.locator('dialog section button').allInnerTexts()).toEqual([
      'End the conversation 1',
      'End the conversation 2',
    ]);
    await button(page, 'End the conversation 2').click();
    await button(page, 'Complete the task').click();
    await button(page, 'End the conversation').click();
    await button(page, 'Complete the task').click();
    await expectLoggedOut(page);
  });

  test('does not end a ringing outbound call', async () => {
    const page = await atEight({ callIsActivity: false });
    await page.evaluate(`testPage.dial('WR1', '${CUSTOMER}')`);
    await page.clock.fastForward('15:00');
    expect(await page.locator('dialog section button').allInnerTexts()).toEqual(['Hang up']);
    expect(await log(page)).toEqual(['activity Logged off (inactive)', 'kept what rings']);
  });

  test('lets nobody read anything under the cover', async () => {
    const page = await atEight();
    await page.evaluate(`testPage.addTask('WR1', 'chat', 'accepted', '${CUSTOMER}')`);
    await page.evaluate(`document.title = '${CUSTOMER}'`);
    expect(await spoken(page)).toContain(CUSTOMER);
    await page.clock.fastForward('15:00');

    expect(await spoken(page)).not.toContain(CUSTOMER);
    expect(await page.locator('body').innerText()).not.toContain(CUSTOMER);
    expect(await page.title()).not.toContain(CUSTOMER);
    // To the eye: the pictures are the same for every patient, even in print.
    const pictures = async () => {
      await page.emulateMedia({ media: 'screen' });
      const screen = await page.screenshot();
      await page.emulateMedia({ media: 'print' });
      return [screen.toString('base64'), (await page.screenshot()).toString('base64')];
    };
    await page.clock.pauseAt(new Date('2026-11-30T09:00:00Z'));
    const before = await pictures();
    await page.evaluate(`testPage.addTask('WR1', 'chat', 'accepted', 'Kim Sample')`);
    await page.evaluate(`testPage.addTask('WR2', 'chat', 'pending', '${CUSTOMER}')`);
    expect(await pictures()).toEqual(before);
  });

  test('stays above what opens later', async () => {
    const page = await atEight();
    await page.evaluate(`testPage.addTask('WR1', 'chat', 'accepted', '${CUSTOMER}')`);
    await page.clock.fastForward('15:00');
    await page.evaluate(`{
      const later = Object.assign(document.createElement('dialog'), { textContent: '${CUSTOMER}' });
      later.style.visibility = 'visible';
      document.body.append(later);
      later.showModal();
    }`);
    await page.clock.runFor('00:02');
    expect(await spoken(page)).not.toContain(CUSTOMER);
    await button(page, 'Show the page again').click();
  });

  test.each([
    ['aborts it', 'addListener("beforeLogout", (payload, abort) => abort())'],
    ['never ends it', 'replaceAction("Logout", () => new Promise(() => {}))'],
    ['does nothing instead', 'replaceAction("Logout", async () => {})'],
  ])('stays covered when another plugin %s', async (_, interference) => {
    const page = await atEight();
    await page.evaluate(`void testPage.Flex.Actions.${interference}`);
    await page.clock.fastForward('15:00');
    await page.locator('dialog').waitFor();
    for (let second = 0; second < 3; second += 1) await page.clock.runFor('00:05');
    await page.getByRole('heading', { name: 'Signing out failed' }).waitFor();
    expect(await loginState(page)).toBe('LOGGED_IN');
    expect(await log(page)).toEqual(['activity Logged off (inactive)']);
    await page.clock.fastForward('01:00:00');
    expect(await title(page)).toBe('Signing out failed');
  });

  test('logs out immediately when the screen is locked', async () => {
    await newContext();
    const page = await newTab();
    await grantIdleDetection(page);
    await (await idleDevice(page))({ isUserActive: true, isScreenUnlocked: false });
    await expectLoggedOut(page);
  });

  test('does not see keys in another site’s frame, and warns above it', async () => {
    const page = await atEight();
    const crm = await withFrame(page);
    await page.frameLocator('#crm').getByLabel('Notes').pressSequentially('typed', { delay: 0 });
    await page.clock.fastForward('14:30');
    expect(await title(page)).toBe('Are you still there?');
    await page.keyboard.type('more');
    expect(await page.frameLocator('#crm').getByLabel('Notes').inputValue()).toBe('typed');
    await crm.close();
  });

  test('counts another site’s frame while the device is in use, if permission is granted', async () => {
    const page = await atEight();
    const setIdle = await idleDevice(page);
    await grantIdleDetection(page);
    const crm = await withFrame(page);
    await page.frameLocator('#crm').getByLabel('Notes').click();
    await page.clock.runFor('15:00');
    expect(await isOpen(page)).toBe(true);
    await setIdle({ isUserActive: false, isScreenUnlocked: true });
    await page.clock.runFor('14:30');
    expect(await title(page)).toBe('Are you still there?');
    await crm.close();
  });

  test.each(['warning', 'cover'])(
    'its %s has no fault that axe finds, and fits at 400 %%',
    async (kind) => {
      const page = await atEight({ callIsActivity: false });
      await page.evaluate(`testPage.call('WR1', '${CUSTOMER}')`);
      await page.clock.fastForward(kind === 'warning' ? '14:30' : '15:00');
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<{ violations: { id: string }[] }>(
        'axe.run("[data-hipaa-guard-session]")',
      );
      expect(violations.map(({ id }) => id)).toEqual([]);

      // 1280 pixels at 400 %: WCAG 2.2, 1.4.10.
      await page.setViewportSize({ width: 320, height: 256 });
      for (const each of await page.locator('dialog button').all()) {
        await each.scrollIntoViewIfNeeded();
        const box = await each.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
      }
    },
  );

  // Other fonts make other pictures, so only their sizes are compared.
  test.each([
    ['flex-warning.png', '14:30'],
    ['flex-cover.png', '15:00'],
  ])('is shown in docs/images/%s', async (name, time) => {
    const page = await atEight({ callIsActivity: false });
    await page.getByRole('button', { name: 'Close notification' }).click();
    await page.evaluate(`testPage.call('WR1', '${CUSTOMER}')`);
    await page.clock.fastForward(time);
    const picture = await page.screenshot();
    const file = join(PROJECT_ROOT, 'docs/images', name);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, picture);
    expect(pngSize(readFileSync(file))).toEqual(pngSize(picture));
  });

  /** A frame of another origin in the page, with a field that has a label. */
  async function withFrame(page: Page): Promise<HttpListener> {
    const crm = await httpListener((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end('<!doctype html><label>Notes <input></label>');
    });
    await page.evaluate(`{
      const frame = Object.assign(document.createElement('iframe'), { id: 'crm', src: '${crm.url}' });
      frame.style.cssText = 'position: fixed; inset: 100px; width: 800px; height: 500px';
      document.body.append(frame);
    }`);
    await page.frameLocator('#crm').getByLabel('Notes').waitFor();
    return crm;
  }

  /** Grants it like the agent in the browser's settings for the site. */
  async function grantIdleDetection(page: Page) {
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find(({ url }) => url === page.url());
    await session.send('Browser.setPermission', {
      permission: { name: 'idle-detection' },
      setting: 'granted',
      origin: site.url,
      ...(target?.browserContextId === undefined
        ? {}
        : { browserContextId: target.browserContextId }),
    });
  }

  async function idleDevice(page: Page) {
    const session = await context.newCDPSession(page);
    const set = async (state: { isUserActive: boolean; isScreenUnlocked: boolean }) => {
      await session.send('Emulation.setIdleOverride', state);
    };
    await set({ isUserActive: true, isScreenUnlocked: true });
    return set;
  }
});
