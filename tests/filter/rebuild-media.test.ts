import { describe, expect, test } from '@jest/globals';
import { Policy } from '../../src/filter/policy/policy';
import { filterAttributes, keptAttributes as kept } from '../support/events/filter-attributes';
import { sidOf } from '../support/sids';

describe('in the lists of media and recordings', () => {
  const recording = `https://api.twilio.com/2010-04-01/Accounts/${sidOf('AC')}/Recordings/${sidOf('RE')}`;

  test('media items are rebuilt from their documented keys, in order', () => {
    const media = [
      {
        type: 'VoiceRecording',
        url: recording,
        start_time: 1_763_800_000_000,
        channels: ['customer', 'others'],
        title: 'Call of Alex Example',
        url_provider: 'https://provider.example.com/',
        note: 'Alex Example',
      },
      { type: 'ChatTranscript', sid: sidOf('CH') },
      { conversation_sid: sidOf('CH', 2) },
    ];
    expect(kept({ conversations: { media } })).toEqual({
      conversations: {
        media: [
          {
            type: 'VoiceRecording',
            url: recording,
            start_time: 1_763_800_000_000,
            channels: ['customer', 'others'],
          },
          { type: 'ChatTranscript', sid: sidOf('CH') },
          { conversation_sid: sidOf('CH', 2) },
        ],
      },
    });
  });

  test('an item of an unknown type or without a target goes, and so does an empty list', () => {
    const media = [
      { type: 'Hologram', url: recording },
      { type: 'Raw', url: 'https://crm.example.com/patients/7' },
      { type: 'Raw' },
      'text',
      null,
    ];
    expect(kept({ conversations: { media } })).toEqual({ conversations: {} });
  });

  test('the day in a storage’s folders is kept only in links of recordings', () => {
    const policy = new Policy({ mediaHosts: ['media.example.com'] });
    const link = `https://media.example.com/2026/11/22/${sidOf('RE')}.wav`;
    const born = `https://media.example.com/1984/03/12/${sidOf('RE')}.wav`;
    const media = [{ type: 'VoiceRecording', url: link }];
    expect(kept({ conversations: { segment_link: link, media } }, policy)).toEqual({
      conversations: { segment_link: link, media },
    });
    expect(kept({ conversations: { segment_link: born } }, policy)).toEqual({ conversations: {} });
    expect(kept({ customers: { customer_link: link } }, policy)).toEqual({ customers: {} });
  });

  test('links to a configured host are kept if their path contains no identifier', () => {
    const policy = new Policy({ mediaHosts: ['media.example.com'] });
    const linked = (segment_link: string) => kept({ conversations: { segment_link } }, policy);
    const clean = 'https://media.example.com/calls/a1b2.wav';
    expect(linked(clean)).toEqual({ conversations: { segment_link: clean } });
    for (const link of [
      'http://media.example.com/calls/a1b2.wav',
      'https://media.example.com:8443/calls/a1b2.wav',
      'https://user@media.example.com/calls/a1b2.wav',
      'https://media.example.com/calls/a1b2.wav?token=x',
      'https://media.example.com/calls/a1b2.wav?',
      'https://media.example.com/calls/a1b2.wav#x',
      'https://media.example.com/calls/555-555-0123.wav',
      'https://media.example.com/calls/%35%35%35-555-0123.wav',
      'https://media.example.com/calls/%zz',
      'https://media.example.com.evil.example/calls/a1b2.wav',
      'https://other.example.com/calls/a1b2.wav',
      ' https://media.example.com/calls/a1b2.wav',
      'https://media.example.com/ca\nlls/a1b2.wav',
    ]) {
      expect(linked(link)).toEqual({ conversations: {} });
    }
  });

  test('reservation attributes keep media by reservation SID, and nothing else', () => {
    const media = [{ type: 'ChatTranscript', sid: sidOf('CH') }];
    const attributes = {
      reservation_attributes: {
        [sidOf('WR')]: { media, note: 'Alex Example' },
        [sidOf('WR', 2)]: { note: 'Alex Example' },
        'Alex Example': { media },
      },
    };
    expect(kept(attributes)).toEqual({ reservation_attributes: { [sidOf('WR')]: { media } } });
  });

  test('of a reservation, only media under a reservation SID is kept', () => {
    const media = [{ sid: sidOf('CH') }];
    const { event, report } = filterAttributes({
      reservation_attributes: {
        [sidOf('WR')]: { media, note: 'Alex Example', from: '+15555550123' },
        [sidOf('WT')]: { media },
        [sidOf('WR', 2)]: { media: 'text' },
        [sidOf('WR', 3)]: [media],
      },
    });
    expect(event.data.task_attributes).toEqual({
      reservation_attributes: { [sidOf('WR')]: { media } },
    });
    expect(report).toMatchObject({ kept: 1, removed: 5, unlisted: 5, removals: [] });
  });

  test.each(['Raw', 'Embedded', 'Referenced', 'VoiceRecording', 'ChatTranscript'])(
    'media of the type %s are known',
    (type) => {
      const media = [{ type, url: recording }];
      expect(kept({ conversations: { media } })).toEqual({ conversations: { media } });
    },
  );

  test.each([{ url: recording }, { sid: sidOf('CH') }, { conversation_sid: sidOf('CH') }])(
    '%j alone is a target',
    (item) => {
      const attributes = { conversations: { media: [item] } };
      expect(kept(attributes)).toEqual(attributes);
    },
  );

  test.each([{ sid: sidOf('WT') }, { conversation_sid: sidOf('WT') }, { sid: null }])(
    '%j is no target',
    (item) => {
      expect(kept({ conversations: { media: [item] } })).toEqual({ conversations: {} });
    },
  );

  test('titles and providers of media, and types of recordings, must be in the policy', () => {
    const policy = new Policy({
      mediaHosts: ['media.example.com'],
      vocabularies: { 'media.title': ['Call'], 'recordings.type': ['full'] },
    });
    const media = [{ url: recording, title: 'Call', url_provider: 'https://media.example.com/p' }];
    const recordings = [{ sid: sidOf('RE'), type: 'full' }];
    expect(kept({ conversations: { media }, recordings }, policy)).toEqual({
      conversations: { media },
      recordings,
    });
    expect(
      kept({ conversations: { media: [{ url: recording, url_provider: recording }] } }),
    ).toEqual({ conversations: { media: [{ url: recording }] } });
  });

  test.each([1, 2, '1', '2', ['customer'], ['customer', 'others']])(
    'channels may be %j',
    (channels) => {
      const recordings = [{ sid: sidOf('RE'), channels }];
      expect(kept({ recordings })).toEqual({ recordings });
    },
  );

  test.each([
    0,
    3,
    '3',
    'customer',
    ['Alex Example'],
    ['customer', 'Alex Example'],
    ['customer', 'others', 'others'],
    { length: 1, 0: 'customer' },
  ])('channels may not be %j', (channels) => {
    const recordings = [{ sid: sidOf('RE'), channels }];
    expect(kept({ recordings })).toEqual({ recordings: [{ sid: sidOf('RE') }] });
  });

  test.each([{ sid: sidOf('RE') }, { url: recording }])(
    '%j alone identifies a recording',
    (item) => {
      expect(kept({ recordings: [item] })).toEqual({ recordings: [item] });
    },
  );

  test('a recording needs the SID of a recording, and an unknown type is no reason to drop it', () => {
    const recordings = [{ sid: sidOf('CA'), url: recording, type: 'Hologram' }];
    expect(kept({ recordings })).toEqual({ recordings: [{ url: recording }] });
  });

  test('the report names list, key and reason for what an item has lost', () => {
    const { report } = filterAttributes({
      conversations: { media: [{ sid: sidOf('CH'), title: 'x', note: 'x', from: 'x' }, 'text'] },
      recordings: [{ sid: sidOf('RE'), channels: 3 }, { duration: 93 }],
    });
    expect(report.removals).toEqual([
      { attribute: 'media.title', reason: 'not_in_vocabulary' },
      { attribute: 'media', reason: 'nothing_left' },
      { attribute: 'recordings.channels', reason: 'wrong_format' },
      { attribute: 'recordings', reason: 'nothing_left' },
    ]);
    expect(report).toMatchObject({ kept: 2, unlisted: 2, removed: 6 });
  });

  test('recordings keep what identifies a recording', () => {
    const recordings = [
      { sid: sidOf('RE'), url: recording, duration: 93, channels: 2, type: 'full', name: 'x' },
      { duration: 93 },
    ];
    expect(kept({ recordings })).toEqual({
      recordings: [{ sid: sidOf('RE'), url: recording, duration: 93, channels: 2 }],
    });
  });
});
