/**
 * Lets everybody who asks for the same while it is being read share one reading. Nothing is kept: whoever asks when it is
 * done reads anew. Under load questions wait together, and one answer then serves many. What is shared may be as old as
 * its reading: whoever stores something checks again (a response is stored only while its round has its key).
 */
export class UnderWay<Value> {
  private readonly readings = new Map<string, Promise<Value>>();

  /** The reading of this name that is under way, or a new one. */
  share(name: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.readings.get(name);
    if (known) return known;
    const reading = read().finally(() => this.readings.delete(name));
    this.readings.set(name, reading);
    return reading;
  }
}
