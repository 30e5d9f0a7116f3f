// A file of lines that only grows, and loses none of them in a crash.

import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** One process at a time may have it open. */
export class Lines {
  readonly path: string;
  private file: number;
  private length: number;
  private broken: Error | undefined;

  private constructor(path: string) {
    this.path = path;
    this.file = openSync(path, "a");
    this.length = fstatSync(this.file).size;
  }

  /**
   * Opens the file, which is made if there is none, and gives its lines. What follows the last end of a line was being written when the
   * power went: nobody was told that it is there, and it is cut off.
   */
  static open(path: string): { file: Lines; lines: string[] } {
    const isNew = !existsSync(path);
    const file = new Lines(path);
    if (isNew) syncFolder(path);
    const bytes = readFileSync(path);
    const end = bytes.lastIndexOf("\n") + 1;
    file.cutTo(end);
    const text = bytes.subarray(0, end).toString("utf8");
    return { file, lines: text === "" ? [] : text.slice(0, -1).split("\n") };
  }

  /** Adds lines. Once it returns they are on the disk; if it fails none of them is. */
  append(lines: readonly string[]): void {
    if (this.broken) throw this.broken;
    if (lines.length === 0) return;
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
    try {
      writeAll(this.file, bytes);
      fsyncSync(this.file);
    } catch (error) {
      this.undo(error as Error);
      throw error;
    }
    this.length += bytes.length;
  }

  /** Puts other lines in the place of all. A crash leaves either those or these. */
  replace(lines: readonly string[]): void {
    if (this.broken) throw this.broken;
    const next = `${this.path}.next`;
    rmSync(next, { force: true });
    const { file } = Lines.open(next);
    try {
      file.append(lines);
      renameSync(next, this.path);
    } catch (error) {
      file.close();
      rmSync(next, { force: true });
      throw error;
    }
    closeSync(this.file);
    [this.file, this.length] = [file.file, file.length];
    syncFolder(this.path);
  }

  /** Lets go of it. */
  close(): void {
    closeSync(this.file);
    this.broken = new Error(`${this.path} is closed`);
  }

  private undo(cause: Error): void {
    try {
      this.cutTo(this.length);
    } catch {
      // What is on the disk is not known any more. Opening it again finds out.
      this.broken = new Error(`${this.path} could not be written, nor what was written of it taken back; open it again`, { cause });
    }
  }

  private cutTo(length: number): void {
    if (fstatSync(this.file).size !== length) {
      ftruncateSync(this.file, length);
      fsyncSync(this.file);
    }
    this.length = length;
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** A file's name is on the disk once its folder is. */
function syncFolder(path: string): void {
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
