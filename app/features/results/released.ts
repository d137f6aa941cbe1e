/** What everybody may know of a cell (Dutch: vrijgegeven resultaat): rounded figures, or that they are withheld. */
export type Released = Withheld | Figure;

/** The bounds of a 95% interval, rounded as the figure between them. */
export type Range = readonly [low: number, high: number];

/** No figure. From ten people on their number is told, to the nearest five; null says nothing at all. */
export interface Withheld {
  withheld: true;
  people: number | null;
  /** Number of the snapshot that counted it; left out where nothing is told. */
  snapshot?: number;
}

/**
 * Rounded figures of the people with an opinion; `dontKnow` is of all who answered the item.
 * Ranges and `effectiveSize` are null in the open stream: it is not weighted and has no margin of error
 * (docs/requirements.md M-2.11, M-2.13, M-2.14).
 */
export interface Figure {
  withheld: false;
  /** Number of the snapshot that counted it; later ones may repeat it. */
  snapshot: number;
  /** People with an opinion, to the nearest five. */
  people: number;
  /** Kish's effective number of people, to the nearest five. */
  effectiveSize: number | null;
  precision: Precision;
  /** Whole per cent. */
  dontKnow: number;
  dontKnowRange: Range | null;
  /** Score or option that `percentages[0]` belongs to. */
  lowest: number;
  /**
   * Whole per cent of the people with an opinion; for choices they need not add up to 100. Of divided points the mean part
   * that each option got. None of a number or a date.
   */
  percentages: number[];
  percentageRanges: Range[] | null;
  /** Null where people chose or wrote. */
  scale: ScaleFigure | null;
  /** Of an order: the mean place of each option, to one decimal, 1 the most important. */
  meanPlaces?: number[];
  /** Of a number or a date. */
  amount?: AmountFigure;
}

/**
 * What lies in the middle of the numbers or dates that people gave, to a step that follows from the question. Where fewer than
 * ten people gave the answer itself, it is the mean of the nearest ten or more.
 */
export interface AmountFigure {
  median: ToldAmount;
  /** Between these lies the middle half of the people. */
  quartiles: readonly [ToldAmount, ToldAmount];
}

/** A number, or a month or year as ISO 8601 writes it. */
export type ToldAmount = number | string;

/** How much a figure can carry: from an effective size of 100 on it may be ranked; below 30 there is none. */
export type Precision = "indicative" | "normal";

/** What only scores on a scale have. */
export interface ScaleFigure {
  /** To one decimal. */
  mean: number;
  meanRange: Range | null;
  median: number;
  /** Points from −100 to +100; null where no score is below zero. */
  netEffect: number | null;
  netEffectRange: Range | null;
  negative: number;
  zero: number;
  positive: number;
  /** Per cent with 7 or more, and with 4 or less: the limits of a CBS grade. */
  sevenOrMore: number;
  sevenOrMoreRange: Range | null;
  fourOrLess: number;
  /** How divided the answers are (Dutch: verdeeldheid): 0 all agree, 0.5 spread evenly, 1 two camps. Two decimals. */
  division: number;
  /** Whether the mean differs from zero, after correction for the other figures of its screen; null: not clearly. */
  direction: "up" | "down" | null;
}

/** What is told of a cell about which nothing may be known. */
export const nothingTold: Withheld = { withheld: true, people: null };

/** Whether anything may be known: a figure, or only of how many people there is none. */
export function tellsSomething(released: Released): boolean {
  return released.people !== null;
}
