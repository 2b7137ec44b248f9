import type { FoundFile } from '../findUp';
import type { ProjectReading } from '../projectReading';
import { readYaml, type YamlText } from './yamlText';

/** A file of settings that a project has, read. */
export interface SettingsFile extends FoundFile {
  readonly yaml: YamlText;
}

/** A YAML file; undefined where it is missing. What is damaged in it is noted, what is good is taken. */
export async function readSettings(
  reading: ProjectReading,
  found: FoundFile,
): Promise<SettingsFile | undefined> {
  const text = await reading.read(found.path);
  if (text === undefined) return undefined;
  const yaml = readYaml(text);
  if (yaml === undefined) reading.missOut(`${reading.name(found.path)} is too long or too deep to be read.`);
  else if (yaml.problem !== undefined)
    reading.missOut(`${reading.name(found.path)} is damaged: ${yaml.problem}.`);
  return yaml && { ...found, yaml };
}
