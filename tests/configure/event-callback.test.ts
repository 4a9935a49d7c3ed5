import { describe, expect, test } from '@jest/globals';
import { changesBetween, wantedEventCallback } from '../../src/configure/event-callback';

const URL_CALLED = 'https://hipaa-guard-1234-dev.twil.io/taskrouter/events';
const wanted = wantedEventCallback(new URL(URL_CALLED));
const shownFrom = (url: string) => changesBetween({ ...wanted, url }, wanted)[0]?.from;

describe('an event callback', () => {
  test('as wanted sends every event, with the connection overrides', () => {
    expect(wanted).toEqual({
      url: `${URL_CALLED}#rc=5&rp=all&ct=2000&rt=10000&tt=15000`,
      eventsFilter: '',
    });
  });

  test('that is as wanted needs no change', () => {
    expect(changesBetween(wanted, wanted)).toEqual([]);
  });

  test('that hides events is changed only in that', () => {
    const current = { ...wanted, eventsFilter: 'task.created,task.canceled' };
    expect(changesBetween(current, wanted)).toEqual([
      { setting: 'EventsFilter', from: 'task.created, task.canceled', to: 'all events' },
    ]);
  });

  test('is shown without possible secrets', () => {
    expect(shownFrom('https://canary:canary@old.example.com/hook?token=canary#canary')).toBe(
      'https://old.example.com/hook?…#…',
    );
    expect(shownFrom('canary')).toBe('not a URL');
  });

  test('is shown with host, path and overrides, so that somebody can set it again', () => {
    expect(shownFrom('https://old.example.com/hook#rc=2&rp=ct,rt')).toBe(
      'https://old.example.com/hook#rc=2&rp=ct,rt',
    );
    expect(shownFrom('')).toBe('none');
  });

  test('is shown without characters that would move a terminal’s cursor', () => {
    const current = {
      url: 'https://old.example.com/\u001b[2J',
      eventsFilter: 'task.created\u001b[2J',
    };
    for (const { from } of changesBetween(current, wanted)) expect(from).toMatch(/^[ -~]+$/);
  });
});
