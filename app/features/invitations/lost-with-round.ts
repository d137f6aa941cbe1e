/** What hangs on a planned round and goes with it (Dutch: wat er weggaat). */
export interface LostWithRound {
  /** Name of the list of people to draw from; null when there is none. */
  list: string | null;
  /** People on that list. */
  people: number;
  /** Whether a sample was drawn: that is kept, and so is its round. */
  isDrawn: boolean;
  /** Whether letters went to people of that sample: they name the dates. */
  isSent: boolean;
  /** Whether members of a panel were asked; how many, as staff may know it, and null when they are few. */
  isAsked: boolean;
  members: number | null;
  /** What the form sends back: nothing goes that its page did not tell. */
  shown: string;
}
