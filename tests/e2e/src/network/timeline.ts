// One timeline of all nodes: what was done to them, and what they logged of it.

import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Entry {
  /** Seconds since the start. */
  at: number;
  /** A node's name, or nothing for what concerns them all. */
  who: string;
  what: string;
}

/** What of a node's log is worth a place. Its finality is told by every status line, and has one when it changes. */
const IMPORTANT = /Imported #|Reorg| WARN | ERROR |panick|^Error/;
const FINALIZED = /finalized (#\d+)/;
/** What every line begins with; what is no mere information keeps its level and target. */
const BEGINNING = /^[\d-]+ [\d:.]+ +(INFO +\S+ +\S+: )?/;

export class Timeline {
  private readonly start = performance.now();
  private readonly entries: Entry[] = [];

  /** Seconds since the start. */
  get now(): number {
    return (performance.now() - this.start) / 1000;
  }

  /** Adds what happened; gives when. */
  note(what: string, who = ""): number {
    const at = this.now;
    this.entries.push({ at, who, what });
    return at;
  }

  /** What adds of a node's log what is important. */
  reader(who: string): (line: string) => void {
    let finalized: string | undefined;
    return (line) => {
      const now = FINALIZED.exec(line)?.[1];
      if (now && now !== finalized) this.note(`finalized ${(finalized = now)}`, who);
      if (IMPORTANT.test(line)) this.note(line.replace(BEGINNING, "").trim(), who);
    };
  }

  /** What happened between two times. */
  between(from: number, to = Infinity): Entry[] {
    return this.entries.filter(({ at }) => at >= from && at <= to);
  }

  toString(): string {
    return this.entries.map(({ at, who, what }) => `${at.toFixed(3).padStart(9)}  ${who.padEnd(11)}  ${what}\n`).join("");
  }

  /** Writes it to a file that stays; gives the path. */
  save(): string {
    const path = join(tmpdir(), `immortal-timeline-${process.pid}-${Date.now()}.log`);
    writeFileSync(path, this.toString());
    return path;
  }
}
