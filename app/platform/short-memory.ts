/** Keeps what was costly to make for a while, the newest entries only. For what is the same for every visitor. */
export class ShortMemory<Value> {
  private readonly entries = new Map<string, { value: Promise<Value>; until: number }>();

  constructor(
    private readonly milliseconds: number,
    private readonly most: number,
  ) {}

  /** The kept value of this name, or a new one. What failed is not kept. */
  get(name: string, make: () => Promise<Value>): Promise<Value> {
    const found = this.entries.get(name);
    if (found && found.until > Date.now()) return found.value;
    const value = make();
    this.entries.delete(name);
    this.entries.set(name, { value, until: Date.now() + this.milliseconds });
    value.catch(() => this.entries.delete(name));
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.most && oldest !== undefined) this.entries.delete(oldest);
    return value;
  }
}
