import type { ReactNode } from "react";

export interface ListedPicture {
  id: string;
  src: string;
  /** What is to be seen, for who does not see it. */
  alternative: string;
  width: number;
  height: number;
  caption: ReactNode;
}

/** Pictures with their captions, two beside each other where there is room. A click opens one by itself. */
export function PictureList({
  pictures,
  textLang,
}: {
  pictures: readonly ListedPicture[];
  textLang?: string | undefined;
}) {
  return (
    <ul className="ui-pictures">
      {pictures.map(({ id, src, alternative, width, height, caption }) => (
        <li key={id}>
          <figure className="utrecht-figure ui-picture">
            <a className="ui-picture__link" href={src}>
              <img
                alt={alternative}
                className="ui-picture__image"
                decoding="async"
                height={height}
                lang={textLang}
                loading="lazy"
                src={src}
                width={width}
              />
            </a>
            <figcaption className="utrecht-figure__caption ui-figure__source">{caption}</figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
