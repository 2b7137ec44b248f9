import type { ProjectFiles } from './projectFiles';

/** Texts of more characters together are not kept. */
const MOST_KEPT = 16_000_000;

/**
 * The files as they are when they are first asked for, so that many documents can be looked into in a row without
 * reading again and again what their projects share. Not to be kept: it never sees a change.
 */
export function rememberFiles(files: ProjectFiles): ProjectFiles {
  const texts = new Map<string, Promise<string | undefined>>();
  let kept = 0;
  const keep = async (path: string) => {
    const text = await files.read(path);
    kept += text?.length ?? 0;
    if (kept > MOST_KEPT) {
      texts.clear();
      kept = 0;
    }
    return text;
  };
  return {
    root: files.root,
    read: (path) => recall(texts, path, () => keep(path)),
    exists: remember((path) => files.exists(path)),
    list: remember((folder) => files.list(folder)),
    find: remember(
      (endings) => files.find(endings),
      (endings) => endings.join('\n'),
    ),
  };
}

function remember<Key, Value>(
  make: (key: Key) => Promise<Value>,
  name: (key: Key) => string = String,
): (key: Key) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => recall(known, name(key), () => make(key));
}

function recall<Value>(
  known: Map<string, Promise<Value>>,
  name: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(name) ?? make();
  known.set(name, value);
  return value;
}
