import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betweenLiquidTags } from '../../../src/audit/code/between-liquid-tags';
import { liquidPaths } from '../../../src/audit/code/liquid-paths';
import { liquidTexts } from '../../../src/audit/code/liquid-texts';
import { parseLiquidJson } from '../../../src/audit/code/parse-liquid-json';
import { scanFlow } from '../../../src/audit/code/scan-flow';
import { runs } from '../../support/runs';

const rulesIn = (type: string, properties: object) =>
  scanFlow({ states: [{ name: 'widget', type, properties }] })
    .flatMap(({ facts }) => facts)
    .map(({ rule }) => rule);

/** The values that a flow writes into `conversations.external_contact`. */
const contact = (value: string) =>
  rulesIn('send-to-flex', { attributes: `{ "conversations": { "external_contact": ${value} } }` });

describe('a caller’s number in a task’s attributes is seen', () => {
  test.each([
    ['as it is', '"{{trigger.call.From}}"'],
    ['without quotation marks', '{{ trigger.call.From }}'],
    ['by its name in brackets', '"{{trigger["call"]["From"]}}"'],
    ['with a filter that has texts', '"{{trigger.call.From | replace: "+1", ""}}"'],
    ['in the argument of a filter', '"{{flow.data.x | default: trigger.call.From}}"'],
    ['in the midst of a text', '"from {{trigger.call.From | append: " (home)"}} today"'],
    ['between tags', '{% if flow.data.x %}"{{trigger.call.From}}"{% endif %}'],
  ])('%s', (_, value) => {
    expect(contact(value)).toContain('external_contact_personal');
  });

  test('beside other attributes with Liquid of their own', () => {
    const attributes = `{ "name": {{ flow.data.queue | to_json }}, "customers": {{widgets.x.parsed}},
      "conversations": { "external_contact": "{{trigger.message.From | remove: "sms:"}}" } }`;
    expect(rulesIn('enqueue-call', { task_attributes: attributes })).toContain(
      'external_contact_personal',
    );
  });

  test('and similar values are not', () => {
    for (const value of ['"{{flow.data.From_queue}}"', '"{{flow.data.x | append: "call.From"}}"']) {
      expect(contact(value)).toEqual(['attribute_written']);
    }
  });
});

test('what a patient wrote is a person’s data', () => {
  const attributes = '{ "conversations": { "content": "{{widgets.ask.inbound.Body}}" } }';
  expect(rulesIn('send-to-flex', { attributes })).toContain('preserved_attribute_personal');
});

test('what a patient wrote is a person’s data even if a request sets it', () => {
  const value = '{ "conversations": { "content": "{{trigger.message.Body}}" } }';
  const to = (url: string) =>
    rulesIn('make-http-request', { url, parameters: [{ key: 'Attributes', value }] });
  expect(to('https://taskrouter.twilio.com/v1/Workspaces/WS1/Tasks')).toEqual([
    'attribute_written',
    'preserved_attribute_personal',
  ]);
  expect(to('https://crm.example.com/')).toEqual([]);
});

describe('an http URL that Liquid writes', () => {
  test.each([
    '{{ flow.data.url | default: "http://example.com/x" }}',
    "{{ 'http://example.com' | append: '/x' }}",
    '{% assign base = "http://example.com" %}{{ base }}/x',
    '{% if flow.data.dev %}http://example.com{% else %}https://example.com{% endif %}/x',
  ])('is found: %s', (url) => {
    expect(rulesIn('make-http-request', { url })).toEqual(['insecure_callback']);
  });

  test.each([
    '{{ flow.data.url | replace: "http://", "https://" }}',
    '{% if flow.data.url contains "http://" %}https://example.com{% endif %}/x',
    '{{ flow.data.url | default: "https://example.com/x" }}',
  ])('is none when it is only compared or replaced: %s', (url) => {
    expect(rulesIn('make-http-request', { url })).toEqual([]);
  });
});

test('an address put together with Liquid is no identifier in a text', () => {
  const sip_endpoint = 'sip:{{ flow.data.desk }}@pbx.example.com;transport=tls?secure=true';
  expect(rulesIn('connect-call-to', { sip_endpoint })).toEqual([]);
});

test('the text between Liquid tags is everything but the tags', () => {
  const text = fc
    .array(fc.constantFrom('{', '}', '%', '{%', '%}', 'a', ' '))
    .map((each) => each.join(''));
  fc.assert(
    fc.property(text, (each) => {
      expect(betweenLiquidTags(each).join('')).toBe(each.replace(/\{%.*?%\}/g, ''));
    }),
    runs(200),
  );
});

test.each([
  '{{',
  '{{"',
  '{%',
  'assign ',
  'assign a',
  '| default:  ',
  '{{ a | default: "',
  '{{ a["',
])('Liquid that repeats %j many times is read quickly', (piece) => {
  const text = piece.repeat(200_000);
  const began = performance.now();
  liquidTexts(text);
  liquidPaths(text);
  parseLiquidJson(text);
  expect(performance.now() - began).toBeLessThan(5_000);
});
