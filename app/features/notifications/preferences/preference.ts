/** How often somebody gets an overview of what is new: every week, or never. Never, unless they choose otherwise. */
export const digestChoices = ["weekly", "never"] as const;
export type DigestChoice = (typeof digestChoices)[number];

/** How somebody wants to hear from the site (Dutch: mailinstellingen). */
export interface MailPreferences {
  digest: DigestChoice;
  /** Whether to mail what was done with their own input. */
  aboutOwnInput: boolean;
}

/** Of whoever never chose: nothing but the mails about their own input. */
export const unchosen: MailPreferences = { digest: "never", aboutOwnInput: true };
