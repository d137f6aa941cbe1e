import type { MapFeature, MapMarker } from "../area-map.tsx";

/** Invented figures for the component page. */
export const classes = [
  "Veel slechter",
  "Slechter",
  "Iets slechter",
  "Geen verschil",
  "Iets beter",
  "Beter",
  "Veel beter",
];

export const themes = [
  { id: "wonen", label: "Wonen", counts: [18, 25, 21, 15, 12, 6, 3] },
  { id: "veiligheid", label: "Veiligheid", counts: [6, 12, 18, 28, 21, 11, 4] },
  { id: "groen", label: "Groen en klimaat", counts: [2, 5, 10, 17, 28, 24, 14] },
  { id: "verkeer", label: "Verkeer en parkeren", counts: [16, 20, 24, 17, 13, 7, 3] },
  { id: "lang", label: "Gemeenschapsvoorzieningenbereikbaarheidsbeleving", counts: [4, 8, 14, 25, 27, 16, 6] },
  { id: "samenleven", label: "Samenleven", counts: null },
  { id: "werk", label: "Werk en inkomen", counts: [0, 0, 0, 0, 0, 0, 0] },
];
export const extremes = [
  { id: "voor", label: "Iedereen voor", counts: [0, 0, 12] },
  { id: "neutraal", label: "Iedereen neutraal", counts: [0, 12, 0] },
  { id: "bijna", label: "Bijna iedereen tegen", counts: [998, 1, 1] },
];

export const means = [
  { id: "wonen", label: "Wonen", value: -0.93, low: -1.2, high: -0.66 },
  { id: "veiligheid", label: "Veiligheid", value: -0.06, low: -0.3, high: 0.18 },
  { id: "groen", label: "Groen en klimaat", value: 0.91, low: 0.6, high: 1.22 },
  { id: "verkeer", label: "Verkeer en parkeren", value: -2.7, low: -3, high: -2.3 },
  { id: "samenleven", label: "Samenleven", value: null },
  { id: "werk", label: "Werk en inkomen", value: 0 },
];
export const grades = [
  { id: "woning", label: "Woning", value: 7.2, low: 6.9, high: 7.5 },
  { id: "leven", label: "Het leven als geheel", value: 4.1 },
];
export const manyMeans = Array.from({ length: 20 }, (_, index) => ({
  id: `${index}`,
  label: `Thema ${index + 1}`,
  value: Math.sin(index) * 2.5,
}));
export const marks = [1, 0, 2, 3, 6, 14, 30, 33, 9, 2].map((count, index) => ({ label: `${index + 1}`, count }));

const years = Array.from({ length: 10 }, (_, index) => 2013 + index);
export const lines = [
  {
    id: "zaanstad",
    name: "Zaanstad",
    points: years.map((x, i) => ({ x, y: 71 + i * 0.8, low: 69 + i * 0.8, high: 73 + i * 0.8 })),
  },
  {
    id: "regio",
    name: "Metropoolregio Amsterdam",
    points: years.map((x, i) => ({ x, y: i === 4 ? null : 76 + Math.sin(i) * 1.5 })),
  },
  { id: "land", name: "Nederland", points: years.map((x, i) => ({ x, y: 84 - i * 0.3 })) },
];

export const shareColumns = [
  { key: "theme", header: "Thema" },
  ...classes.map((header) => ({ key: header, header, numeric: true })),
];
export const shareRows = themes.map(({ id, label, counts }) => ({
  id,
  theme: label,
  ...Object.fromEntries(classes.map((name, index) => [name, counts ? `${counts[index]}%` : "–"])),
}));
export const meanColumns = [
  { key: "theme", header: "Thema" },
  { key: "mean", header: "Gemiddelde", numeric: true },
];
export const meanRows = means.map(({ id, label, value }) => ({ id, theme: label, mean: value ?? "–" }));
export const markColumns = [
  { key: "mark", header: "Cijfer" },
  { key: "count", header: "Aantal", numeric: true },
];
export const markRows = marks.map(({ label, count }) => ({ id: label, mark: label, count }));
export const yearColumns = [
  { key: "year", header: "Jaar" },
  { key: "share", header: "Zaanstad", numeric: true },
];
export const yearRows = years.map((year, index) => ({ id: `${year}`, year, share: `${71 + index * 0.8}%` }));

const block = (code: string, name: string, lon: number, lat: number, emphasis: 0 | 1 | 2 | 3): MapFeature => ({
  code,
  name,
  emphasis,
  href: `#${code}`,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [lon, lat],
        [lon + 0.3, lat + 0.02],
        [lon + 0.28, lat + 0.16],
        [lon + 0.02, lat + 0.14],
        [lon, lat],
      ],
    ],
  },
});
export const areas = [
  block("een", "Voorbeeldstad", 4.6, 52.3, 1),
  block("twee", "Voorbeelddorp", 4.9, 52.32, 2),
  block("drie", "Voorbeeldveen", 4.62, 52.44, 3),
  block("vier", "Voorbeeldwaard", 4.9, 52.47, 0),
];
export const places: MapMarker[] = [
  { id: "haven", name: "Haven", lon: 4.75, lat: 52.38, mark: "1", href: "#haven" },
  { id: "eiland", name: "Eiland", lon: 5.05, lat: 52.55, mark: "2", href: "#eiland" },
];
