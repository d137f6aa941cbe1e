import type { ReactNode } from "react";

export interface PostProps {
  /** Anchor of the post, such as `reactie-12`. */
  id: string;
  author: ReactNode;
  level: 3 | 4;
  /** Badges beside the author. */
  marks?: ReactNode;
  /** When it was written: for people and for machines, and where the post stands by itself. */
  when: { text: string; iso: string; href: string };
  children: ReactNode;
  /** What one can do with it: links and small forms. */
  actions?: ReactNode;
  /** Posts that answer this one. */
  replies?: ReactNode;
}

/** What somebody wrote, with who and when; its replies stand indented below it. */
export function Post({ id, author, level, marks, when, children, actions, replies }: PostProps) {
  const Tag = `h${level}` as const;
  return (
    <article aria-labelledby={`${id}-author`} className="ui-post">
      <div className="ui-post__own" id={id}>
        <header className="ui-post__header">
          <Tag className="nl-heading nl-heading--level-4 ui-post__author" id={`${id}-author`}>
            {author}
          </Tag>
          {marks}
          <a className="ui-post__when" href={when.href}>
            <time dateTime={when.iso}>{when.text}</time>
          </a>
        </header>
        <div className="ui-post__text">{children}</div>
        {actions ? <div className="ui-post__actions">{actions}</div> : null}
      </div>
      {replies ? <div className="ui-post__replies">{replies}</div> : null}
    </article>
  );
}
