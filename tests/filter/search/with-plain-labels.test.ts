import { describe, expect, test } from '@jest/globals';
import { findIdentifiers } from '../../../src/filter/search/find-identifiers';
import { withPlainLabels } from '../../../src/filter/search/with-plain-labels';

describe('labels are read as in prose:', () => {
  test.each([
    ['patientMrn=4821', 'patient mrn: 4821'],
    ['PatientMRN: 4821', 'patient mrn: 4821'],
    ['MRNNumber = 4821', 'mrn number: 4821'],
    ['patient_dob: 3/12', 'patient dob: 3/12'],
    ['birth-date:3/12', 'birth date: 3/12'],
    ['crmMemberId4821', 'crm member id4821'],
    ['accountNumber 4821', 'account number 4821'],
    ['AccountNumber #4821', 'account number #4821'],
    ['licensePlate ABC 123', 'license plate ABC 123'],
    ['{"patientAge":92}', '{patient age: 92}'],
    ['{"name" : "Zylo Qar"}', '{name: Zylo Qar"}'],
    ["{'dob': '3/12'}", "{dob: 3/12'}"],
    ['{\\"ext\\":\\"4512\\"}', '{ext: 4512\\"}'],
    ['"mrn":["4821"]', 'mrn: 4821"]'],
    ['"ssnLast4":"6789"', 'ssn last4: 6789"'],
    ['<patientDob>3/12</patientDob>', 'patient dob: 3/12</patientDob>'],
    ['dob,3/12', 'dob: 3/12'],
    ['age → 92', 'age: 92'],
    ['age -> 92', 'age: 92'],
    ['ext | 4512', 'ext: 4512'],
    ['dob (3/12)', 'dob: 3/12)'],
    ['dob "3/12"', 'dob: 3/12"'],
    ['dob+3/12', 'dob: 3/12'],
    ['data[patientAge]=92', 'data[patient age: 92'],
    ['"age" => "92"', 'age: 92"'],
    ['dob="3/12"', 'dob: 3/12"'],
    ['<input name="FirstName">', '<input name: "FirstName">'],
    ['{"type":"MRN","value":"4821"}', '{type: MRN: 4821"}'],
    ['("dob", "3/12")', '("dob: 3/12")'],
    ['"age",92', '"age: 92'],
    ['last4 ▸ 4242', 'last4: 4242'],
  ])('%s is %s', (text, plain) => {
    expect(withPlainLabels(text)).toBe(plain);
  });

  test.each([
    ...['Billing', 'Level 3: callback', 'Claims, 1500 of them', 'London ▸ Sales ▸ Sales 2'],
    ...['MyChart 12', 'iPhone', 'JPMorgan: renewals', '1, 2, 3', '5 | 4', '10:30:45', 'a < 5'],
    ...['Claims ~1500', 'Claims & 1500', 'Ready! 12'],
  ])('there is no label in %s', (text) => {
    expect(withPlainLabels(text)).toBe(text);
  });
});

test.each([
  ['accountNumber=4821', 'account'],
  ['patientMrn 4821', 'mrn'],
  ['crmMemberId=4821', 'health_plan'],
  ['{"memberNumber":"4821"}', 'health_plan'],
  ['{"firstName":"Zylo","lastName":"Qar"}', 'name'],
  ['{"age":92}', 'age'],
  ['{"dob":"3/12"}', 'date'],
  ['{"ssnLast4":"6789"}', 'ssn'],
  ['{"ext":"4512"}', 'phone'],
  ['<firstName>Zylo</firstName>', 'name'],
  ['%7B%22name%22%3A%22Zylo%20Qar%22%7D', 'name'],
  ['patientMrn: four eight two one', 'mrn'],
] as const)('of %s the detectors find the %s', (text, kind) => {
  expect(findIdentifiers(text)).toContain(kind);
});

test.each([
  ...['{"name":"Billing"}', '{"queueName":"Billing","queueId":12}', '{"planYear":2026}'],
  ...['{"score":92,"npsScore":9}', 'cacheMaxSize=90', 'JPMorgan: Chase', 'FollowUp 12'],
  ...['<input type="text" name="FirstName">', '<Parameter name="Agent" value="12"/>'],
  ...['{"question":"NPS","answer":9}', '{"label":"Plan","value":"2026"}'],
  ...['patientCount 482', 'waitTime: 1200', 'channel=voice;tier=2', 'Score → 92', 'iPhone 15'],
])('in %s they find nothing', (text) => {
  expect(findIdentifiers(text)).toEqual([]);
});
