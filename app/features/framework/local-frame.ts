import type { Pole, ThemeCode } from "./theme.ts";

interface TaskDefinition {
  /** Corner of the triangle that the municipality's own text puts it in; null: it names none. */
  readonly pole: Pole | null;
  /** The themes of brede welvaart that the task works on: our reading. */
  readonly themes: readonly ThemeCode[];
}

/**
 * The six tasks of Zaanstad (Dutch: de zes Zaanse opgaven), in the order of its Omgevingsvisie. The "Handreiking brede
 * welvaart" says that kansengelijkheid, veiligheid and gezondheid describe the social side; it puts economie and
 * duurzaamheid where their names say, and verstedelijking nowhere. Which themes a task works on is our reading: no theme
 * stands in two tasks, so that nothing counts twice.
 */
const definitions = {
  verstedelijking: { pole: null, themes: ["wonen"] },
  economie: { pole: "economic", themes: ["materiele_welvaart", "arbeid_vrije_tijd", "economisch_kapitaal"] },
  kansengelijkheid: { pole: "social", themes: ["welzijn", "samenleving", "menselijk_kapitaal", "sociaal_kapitaal"] },
  duurzaamheid: { pole: "sustainable", themes: ["milieu", "natuurlijk_kapitaal"] },
  veiligheid: { pole: "social", themes: ["veiligheid"] },
  gezondheid: { pole: "social", themes: ["gezondheid"] },
} as const satisfies Record<string, TaskDefinition>;

/** A task that a municipality sets itself (Dutch: opgave). */
export type TaskCode = keyof typeof definitions;

/** Every task, in order. */
export const taskCodes = Object.keys(definitions) as TaskCode[];

/** Pole and themes of a task. */
export function taskDefinition(code: TaskCode): TaskDefinition {
  return definitions[code];
}

/** Whether a text is the code of a task. */
export function isTaskCode(code: string): code is TaskCode {
  return Object.hasOwn(definitions, code);
}

/** A list of tasks of a municipality (Dutch: lokaal kader). */
export interface LocalFrame {
  code: "zaanse-opgaven";
  /** Code of the gemeente whose frame it is. */
  gemeente: string;
  tasks: readonly TaskCode[];
}

const frames: readonly LocalFrame[] = [{ code: "zaanse-opgaven", gemeente: "GM0479", tasks: taskCodes }];

/** The frame of the first of these gemeenten that has one; undefined when none has. */
export function localFrameOf(gemeenten: readonly string[]): LocalFrame | undefined {
  return frames.find(({ gemeente }) => gemeenten.includes(gemeente));
}
