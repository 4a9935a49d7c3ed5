import { describe, expect, test } from '@jest/globals';
import { filterEvent } from '../../src/filter/filter-event';
import type { Mode } from '../../src/filter/mode';
import { Policy, type PolicySource } from '../../src/filter/policy/policy';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { sidOf } from '../support/sids';

const LINK = 'https://media.example.com/patients/john-smith/rec.wav';

/** The filtered value of one attribute of `conversations` in an event of 2026. */
function keptAs(name: string, value: unknown, mode: Mode, source: PolicySource = {}): unknown {
  const policy = new Policy({ mediaHosts: ['media.example.com'], ...source });
  const TaskAttributes = JSON.stringify({ conversations: { [name]: value } });
  const { event } = filterEvent({ ...asCallback(SKETCH), TaskAttributes }, { policy, mode });
  const { conversations } = event.data.task_attributes ?? {};
  return (conversations as Record<string, unknown>)[name];
}

describe('in strict mode nothing that somebody could have typed passes:', () => {
  test.each([
    ['handling_team_id', 'john_smith_HIV'],
    ['handling_team_id', '84-03-12'],
    ['handling_department_id', 'SSN-6789'],
    ['handling_department_id', 'team-7'],
    ['segment_link', LINK],
    ['segment_link', 'https://media.example.com/john/smith/1.wav'],
    ['segment_link', 'https://media.example.com/a5551234567b1c2d3.wav'],
    [
      'segment_link',
      `https://api.mara-lindqvist.us1.twilio.com/2010-04-01/Accounts/${sidOf('AC')}/Recordings/${sidOf('RE')}`,
    ],
    ['segment_link', 'https://media.example.com/am9obiBzbWl0aCBISVY.wav'],
    ['date', '1984-03-12'],
    ['date', '3/12/1984'],
    ['language', 'en-John'],
    ['segment_recording_offset', 123456789],
    ['talk_time', 5550123],
    ['conversation_measure_1', 40.712776],
    ['conversation_measure_2', '555012.34'],
    ['ivr_path', '03 ▸ 12 ▸ 84'],
    ['ivr_path', '6 ▸ 7 ▸ 8 ▸ 9'],
  ])('%s %p', (name, value) => {
    expect(keptAs(name, value, 'strict')).toBe(undefined);
  });
});

test.each([
  ['handling_team_id', sidOf('WQ')],
  ['handling_team_id', '123e4567-e89b-12d3-a456-426614174000'],
  ['segment_link', `https://media.example.com/${sidOf('RE')}.wav`],
  ['date', '2026-11-22'],
  ['date', '2025-12-31T23:59:59Z'],
  ['language', 'zh-Hant-TW'],
  ['talk_time', 93],
  ['conversation_measure_1', -12.5],
  ['ivr_path', '1 ▸ 2 ▸ 3'],
])('strict mode keeps what cannot be an identifier: %s %p', (name, value) => {
  expect(keptAs(name, value, 'strict')).toBe(value);
});

test('strict mode keeps years, but no dates, when the time of the event is not known', () => {
  const TaskAttributes = JSON.stringify({
    conversations: { date: '2026-11-22', media: [{ sid: sidOf('CH'), start_time: '2026-11-22' }] },
    customers: { acquisition_date: '2019' },
  });
  const { Timestamp, TimestampMs, ...event } = asCallback(SKETCH);
  const result = filterEvent({ ...event, TaskAttributes }, { mode: 'strict' });
  expect(result.event.data.task_attributes).toEqual({
    conversations: { media: [{ sid: sidOf('CH') }] },
    customers: { acquisition_date: '2019' },
  });
});

test('strict mode keeps ids and link segments that the policy lists, and no others', () => {
  const vocabularies = {
    'conversations.handling_team_id': ['team-7', 'Team 8'],
    'conversations.segment_link': ['calls', 'greeting.wav'],
  };
  const link = (path: string) => `https://media.example.com/${path}`;
  const kept = (name: string, value: string) => keptAs(name, value, 'strict', { vocabularies });
  expect(kept('handling_team_id', 'team-7')).toBe('team-7');
  expect(kept('handling_team_id', 'Team 8')).toBe('Team 8');
  expect(kept('handling_team_id', 'team-9')).toBe(undefined);
  expect(kept('segment_link', link('calls/greeting.wav'))).toBe(link('calls/greeting.wav'));
  expect(kept('segment_link', link('calls/john.wav'))).toBe(undefined);
});

describe('in guarded mode', () => {
  test.each([
    ['handling_team_id', 'john_smith_HIV'],
    ['handling_team_id', 'SSN-6789'],
    ['handling_team_id', 'José García'],
    ['handling_team_id', 'josé_garcía'],
    ['handling_department_id', 'Señora Müller'],
    ['handling_team_id', 'dr-okafor'],
    ['handling_team_id', 'sra-garcía'],
    ['segment_link', LINK],
  ])('identifiers are found in ids and paths, too: %s %p', (name, value) => {
    expect(keptAs(name, value, 'guarded')).toBe(undefined);
  });

  test.each(['Facturación', 'Citas Médicas', 'dr-office', 'línea-2'])(
    'team names stay in any alphabet: %s',
    (id) => {
      expect(keptAs('handling_team_id', id, 'guarded')).toBe(id);
      expect(keptAs('handling_department_id', id, 'guarded')).toBe(id);
    },
  );

  test.each(['team-7', 'north_2', '10023', 'dept-10023', '123456'])(
    'team numbers stay: %s',
    (id) => {
      expect(keptAs('handling_team_id', id, 'guarded')).toBe(id);
    },
  );

  test('a team number that matches a pattern of the policy goes', () => {
    const extraPatterns = [{ name: 'ward', pattern: 'ward-[0-9]' }];
    expect(keptAs('handling_team_id', 'ward-7', 'guarded', { extraPatterns })).toBe(undefined);
    expect(keptAs('handling_team_id', 'team-7', 'guarded', { extraPatterns })).toBe('team-7');
  });
});

describe('the names of task channels', () => {
  const fields = { ...SKETCH.fields, task_channel_unique_name: 'john.smith.hiv-clinic' };
  const callback = asCallback({ ...SKETCH, fields });
  const nameIn = (unique: string, mode: Mode, policy = new Policy()) =>
    filterEvent({ ...callback, TaskChannelUniqueName: unique }, { policy, mode }).event.data
      .task_channel_unique_name;

  test('that say a name stay only because of their name', () => {
    expect(nameIn('john.smith.hiv-clinic', 'keys')).toBe('john.smith.hiv-clinic');
    expect(nameIn('john.smith.hiv-clinic', 'guarded')).toBe(undefined);
    expect(nameIn('john.smith.hiv-clinic', 'strict')).toBe(undefined);
    for (const named of ['dr-okafor', 'mr-zylo', 'sra-garcia', 'Dr.Zylo']) {
      expect(nameIn(named, 'guarded')).toBe(undefined);
    }
  });

  test("that are Twilio's own, or listed, stay in strict mode", () => {
    const vocabularies = { 'event.task_channel_unique_name': ['nurse-line'] };
    for (const own of ['default', 'voice', 'chat', 'sms', 'video', 'email']) {
      expect(nameIn(own, 'strict')).toBe(own);
    }
    expect(nameIn('nurse-line', 'guarded')).toBe('nurse-line');
    expect(nameIn('nurse-line', 'strict')).toBe(undefined);
    expect(nameIn('nurse-line', 'strict', new Policy({ vocabularies }))).toBe('nurse-line');
  });
});

describe('a type of event that is not known', () => {
  const typed = (type: string, mode: Mode, policy = new Policy()) => {
    const callback = { ...asCallback(SKETCH), EventType: type };
    const { event, report } = filterEvent(callback, { policy, mode });
    expect(event.type).toBe(`com.twilio.taskrouter.${event.data.event_type}`);
    return [event.data.event_type, report.removals.map(({ attribute }) => attribute)];
  };

  test('is withheld in strict mode, unless the policy lists it', () => {
    const type = 'siobhan.oyelaran.hiv-positive';
    const policy = new Policy({ vocabularies: { 'event.event_type': ['task.paused'] } });
    expect(typed(type, 'strict')).toEqual(['unknown.event', ['event.event_type']]);
    expect(typed('task.paused', 'strict')).toEqual(['unknown.event', ['event.event_type']]);
    expect(typed('task.paused', 'strict', policy)).toEqual(['task.paused', []]);
    expect(typed('task.created', 'strict')).toEqual(['task.created', []]);
  });

  test('is withheld in guarded mode when it says a name', () => {
    expect(typed('john.smith', 'guarded')).toEqual(['unknown.event', ['event.event_type']]);
    expect(typed('task.paused', 'guarded')).toEqual(['task.paused', []]);
    expect(typed('john.smith', 'keys')).toEqual(['john.smith', []]);
  });

  test('comes out the same when the event is filtered again', () => {
    const callback = { ...asCallback(SKETCH), EventType: 'task.paused' };
    const { event } = filterEvent(callback, { mode: 'strict' });
    expect(filterEvent(event, { mode: 'strict' }).event).toEqual(event);
  });
});
