/**
 * The situation that a question first sketches, and the question itself: the two may look different, the words stay as
 * they are. Without a sketch the whole text is the question.
 */
export function sceneAndQuestion(text: string): { scene: string | undefined; question: string } {
  const [, scene, question] = /^(.+?[.:]) ([^.]+\?)$/s.exec(text) ?? [];
  return scene && question ? { scene, question } : { scene: undefined, question: text };
}
