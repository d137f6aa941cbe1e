/** A form as a page gives it: its fields by name, in the order in which a browser sends them. */
type Fields = [name: string, value: string][];

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const decoded = (text: string) => text.replace(/&([^;]+);/g, (whole, name: string) => entities[name] ?? whole);
const attribute = (tag: string, name: string) => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? undefined : decoded(value);
};

/** What is chosen in a list: the option that is marked, else the first. */
function chosenIn(options: string): string {
  const all = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
  return attribute(all.find((tag) => /\sselected/.test(tag)) ?? all[0] ?? "", "value") ?? "";
}

function sentBy(tag: string, inner: string): string | undefined {
  if (tag.startsWith("<textarea")) return decoded(inner.replace(/^\n/, ""));
  if (tag.startsWith("<select")) return chosenIn(inner);
  const isTicked = !["checkbox", "radio"].includes(attribute(tag, "type") ?? "") || /\schecked/.test(tag);
  return isTicked ? (attribute(tag, "value") ?? "") : undefined;
}

/** What a browser sends of the form with this id when nobody touches it, without the button that is pressed. */
export function formOn(page: string, id: string): Fields {
  const [, form] = new RegExp(`<form[^>]*id="${id}"[^>]*>([\\s\\S]*?)</form>`).exec(page) ?? [];
  if (form === undefined) throw new Error(`The page has no form ${id}`);
  const controls = form.matchAll(/(<input[^>]*>)|(<(textarea|select)[^>]*>)([\s\S]*?)<\/\3>/g);
  return [...controls].flatMap(([, input, open, , inner = ""]) => {
    const tag = input ?? open ?? "";
    const name = attribute(tag, "name");
    const value = sentBy(tag, inner);
    return name === undefined || value === undefined ? [] : [[name, value] as [string, string]];
  });
}

/** The same with other values typed or ticked: null unticks, and a list ticks several. */
export function typedIn(fields: Fields, typed: Record<string, string | string[] | null>): URLSearchParams {
  const kept = fields.filter(([name]) => !(name in typed));
  const added = Object.entries(typed).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]));
  return new URLSearchParams([...kept, ...(added as Fields)]);
}
