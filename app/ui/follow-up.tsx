import type { ReactNode } from "react";
import { RadioGroup, type RadioGroupProps } from "./radio-group.tsx";

export interface FollowUpBranch {
  /** Values of the group's options that open this branch. */
  values: string[];
  children: ReactNode;
}

/**
 * A question with follow-up questions, each shown only while one of its values is chosen.
 * The stylesheet does the showing (`:has()`); a browser that cannot shows every branch, so a page must ask clearly
 * and the receiver must ignore the answers of branches that were not chosen: hidden fields are still sent.
 * At most four branches.
 */
export function FollowUp({ group, branches }: { group: RadioGroupProps; branches: FollowUpBranch[] }) {
  const options = group.options.map((option) => {
    const reveals = branches.flatMap((branch, index) => (branch.values.includes(option.value) ? [`${index + 1}`] : []));
    return reveals.length > 0 ? { ...option, reveals: reveals.join(" ") } : option;
  });
  return (
    <div className="ui-follow-up">
      <RadioGroup {...group} options={options} />
      {branches.map((branch, index) => (
        <div className="ui-branch" data-branch={index + 1} key={branch.values.join(" ")}>
          {branch.children}
        </div>
      ))}
    </div>
  );
}
