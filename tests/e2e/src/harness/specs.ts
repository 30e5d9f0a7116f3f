// Chain specs: the presets as files, changed as a test wants them.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { output } from "./binary.ts";

/** A folder for a test's files, and the removal of it. */
export function folder(): { path: string; file: (name: string, content: string) => string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "immortal-files-"));
  return {
    path,
    file(name, content) {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** The JSON of a preset's chain spec. */
export const spec = async (preset: string): Promise<any> =>
  JSON.parse(await output("export-chain-spec", `--chain=${preset}`));

/** The part of a plain spec that says how it differs from the default genesis. */
export const genesisOf = (spec: any): any => spec.genesis.runtimeGenesis.patch ?? spec.genesis.runtimeGenesis.config;
