// The links between nodes: whole, lossy or cut, both directions alike.

export class Links {
  /** Percent of the packets that are lost, by the part of a rule that says from where to where. */
  private losses = new Map<string, number>();

  /** `apply` makes the machine follow a list of rules of nftables instead of those that it had before. */
  constructor(
    private readonly hosts: string[],
    private readonly apply: (rules: string[]) => void,
  ) {
    this.update();
  }

  /** Loses so many percent of the packets between each node of one group and each of another. */
  lose(groupA: number[], groupB: number[], percent: number): void {
    for (const a of groupA) {
      for (const b of groupB) {
        this.losses.set(`ip saddr ${this.hosts[a]} ip daddr ${this.hosts[b]}`, percent);
        this.losses.set(`ip saddr ${this.hosts[b]} ip daddr ${this.hosts[a]}`, percent);
      }
    }
    this.update();
  }

  /** Makes all links whole. */
  heal(): void {
    this.losses.clear();
    this.update();
  }

  private update(): void {
    // Of a number below 100, nftables takes no comparison that always holds.
    const at = (percent: number) => (percent < 100 ? `numgen random mod 100 < ${percent}` : "");
    this.apply([...this.losses].map(([link, percent]) => `${link} ${at(percent)} drop`));
  }
}
