import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { editionJsonSchema, recordJsonSchema } from '../../src/domain/json-schema.ts';
import { edition, record } from '../store/fixture.ts';

const ajv = new Ajv2020({ allErrors: true, formats: { date: true } });
const one = record({ id: '20190524-01-03', lines: [3, 9] });
const validRecord = ajv.compile(recordJsonSchema());

test('the schema takes a record', () => {
  expect(validRecord(JSON.parse(JSON.stringify(one))), JSON.stringify(validRecord.errors)).toBe(true);
});

test.each([
  ['a field that is none', { ...one, author: '李明' }],
  ['a kind that is none', { ...one, kind: 'essay' }],
  ['a day that is none', { ...one, date: '2019-02-30' }],
  ['a line that is none', { ...one, source: { file: 'x', lines: [[0, 1]] } }],
  ['a certainty of a field that is none', { ...one, certainty: { colour: 'printed' } }],
  ['a record without a body', { ...one, body: undefined }],
])('the schema refuses %s', (_, value) => {
  expect(validRecord(JSON.parse(JSON.stringify(value)))).toBe(false);
});

test('the schema of an edition takes one', () => {
  const valid = ajv.compile(editionJsonSchema());
  expect(
    valid(JSON.parse(JSON.stringify(edition('2019/05/24', [one]).edition))),
    JSON.stringify(valid.errors),
  ).toBe(true);
});
