import { describe, expect, test } from '@jest/globals';
import { probedHosts } from '../../support/audit/probed-hosts';

const { probed } = probedHosts();

describe('a refused reading that has the targets', () => {
  test.each<[string, string]>([
    ['VOICE-03', 'recordings'],
    ['VIDEO-02', 'video-recordings'],
    ['FLEX-12', 'recent-tasks'],
    ['SEC-03', 'incoming-phone-numbers'],
    ['SEC-05', 'incoming-phone-numbers'],
    ['SEC-09', 'applications'],
    ['RT-10', 'serverless-environments'],
    ['RT-11', 'workflows'],
  ])('makes %s an error, whatever the others answer', async (id, refused) => {
    const { verdict } = await probed(id, {
      refused: [refused],
      urls: ['https://hooks.example.com/voice'],
      readings: { 'usage-records': [{ category: 'flex-usage', usage: 12 }] },
    });
    expect(verdict).toBe('ERROR');
  });
});
