import { expect, it } from 'vitest';
import { PROFILES } from '../../scripts/root.ts';
import type { DumpFile } from '../../src/domain/dump-file.ts';
import { Slug } from '../../src/domain/ids.ts';
import { chooseProfile, unknownProfiles } from '../../src/profiles/choose-profile.ts';
import { learnProfile } from '../../src/profiles/learn-profile.ts';
import { loadProfiles } from '../../src/profiles/load-profiles.ts';
import { profileYaml } from '../../src/profiles/profile-yaml.ts';
import { readProfile } from '../../src/profiles/read-profile.ts';
import { dumpOf, parse } from '../parse/reading.ts';

const { profiles } = loadProfiles(PROFILES);
const slugFor = (dump: DumpFile): string | null => chooseProfile(dump, profiles)?.slug ?? null;
const STORY = '老读者谈读书\n\n本报讯（记者 高山）市图书馆昨日召开老读者座谈会，请来三十多位老读者谈读书。\n';

function complaint(text: string): string {
  const { profile, messages } = readProfile(text, 'x/profile.yaml');
  expect(profile).toBeNull();
  const [message] = messages;
  return `${message?.line}:${message?.column} ${message?.happened} / ${message?.expected} / ${message?.remedy}`;
}

it.each([
  ['name: 临江潮\nslug: ljc\nstaf: [鹿鸣]\n', /^3:1 unknown key “staf” .* did you mean “staff”\?$/u],
  ['name: 临江潮\nslug: L J C\n', /^2:7 “slug” can't be “L J C” \/ small Latin letters/u],
  ['name: 临江潮\nslug: ljc\nstaff: 鹿鸣\n', /^3:8 “staff” can't be “鹿鸣” \/ a list of words/u],
  ['name: 临江潮\nslug: ljc\nhosts:\n  - example.com\n  - http://a/b\n', /^5:5 “hosts” can't be “http:/u],
  ['slug: ljc\n', /“name” is missing/u],
  ['- 临江潮\n', /no list of keys and values/u],
  ['name: [临江潮\n', /not readable as YAML/u],
])('a wrong profile is told with its place: %j', (text, told) => {
  expect(complaint(text)).toMatch(told);
});

it('a dump’s profile is the one that the keeper, the file’s name or the masthead tells', () => {
  expect(slugFor(dumpOf(`临 江 潮\n\n${STORY}`))).toBe('ljc');
  expect(slugFor(dumpOf(STORY, 'ljc20210315_01.txt'))).toBe('ljc');
  expect(slugFor({ ...dumpOf(STORY), notes: { profile: Slug.parse('xcrb') } })).toBe('xcrb');
  expect(slugFor({ ...dumpOf(`临江潮\n\n${STORY}`), notes: { newspaper: '许昌日报' } })).toBe('xcrb');
  expect(slugFor(dumpOf(STORY))).toBeNull();
  expect(slugFor(dumpOf(`他爱看临江潮。\n\n${STORY}`))).toBeNull();
});

it('a profile that does not exist is told once', () => {
  const dump = { ...dumpOf(STORY), notes: { profile: Slug.parse('nobody') } };
  expect(unknownProfiles([dump, dump, dumpOf(STORY)], profiles)).toEqual([
    expect.objectContaining({ happened: 'there is no profile “nobody”', expected: 'one of ljc, xcrb' }),
  ]);
});

it('a profile is learned from dumps, and written so that it is read again', () => {
  const dumps = [1, 2, 3].map((day) =>
    dumpOf(
      `临江日报\n2021年3月1${day}日 星期一\n第1版 要闻\n\n民生观察\n\n${STORY}\n邮箱：news@ljrb.example 新闻热线：12345678\n`,
      `ljrb2021031${day}_01.txt`,
    ),
  );
  const learned = learnProfile('临江日报', 'ljrb', parse(dumps).editions, dumps);
  expect(learned).toMatchObject({
    codes: ['ljrb'],
    sections: ['要闻'],
    columns: expect.arrayContaining(['民生观察']),
    hosts: ['ljrb.example'],
    staff: ['高山'],
  });
  expect(readProfile(profileYaml(learned), 'profile.yaml')).toEqual({ profile: learned, messages: [] });
});
