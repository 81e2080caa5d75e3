import { Document } from 'yaml';
import type { Profile } from '../domain/profile.ts';

const COMMENTS: Readonly<Partial<Record<keyof Profile, string>>> = {
  codes: ' Letters in names of files that stand for the paper.',
  sections: ' 版名, as printed.',
  columns: ' 栏目: labels over a story or a group of them. Take out what is a headline.',
  standing: ' Slogans and other lines that every page prints.',
  hosts: ' Hosts of its site and mail.',
  staff: ' Reporters, photographers, editors. Take out what is no name.',
};

/** A profile as YAML with a comment over each key; keys without a word are left out. */
export function profileYaml(profile: Profile): string {
  const told = Object.entries(profile).filter(([, value]) => value !== undefined && value.length > 0);
  const document = new Document(Object.fromEntries(told));
  document.commentBefore =
    ' What is known of this newspaper; the rules for any newspaper stand behind each key.';
  const text = document.toString({ lineWidth: 0 });
  return text.replace(/^(\w+):/gmu, (line, key: keyof Profile) => {
    const comment = COMMENTS[key];
    return comment === undefined ? line : `#${comment}\n${line}`;
  });
}
