/** What the views need of a round; days as they come over the line. */
export interface ShownRound {
  slug: string;
  titleNl: string;
  titleEn: string;
  purposeNl: string;
  purposeEn: string;
  organisation: string;
  minutes: number;
  opensAt: Date | string;
  closesAt: Date | string;
}
