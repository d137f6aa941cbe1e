import { z } from "zod";
import { type PublicRound, publicRounds } from "~/features/results/export/released-round.queries.server.ts";
import { type Licence, licences } from "../licences.ts";
import { type Asked, explained, noQuery, resource } from "../resource.server.ts";

const EU = "http://publications.europa.eu/resource/authority";
const DATASETS_AT_MOST = 1000;

/** The words of the vocabularies that the catalogue uses (DCAT-AP-NL 3.0). */
const context = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const node: z.ZodType<Record<string, unknown>> = z.record(z.string(), z.unknown());

/** `/catalog`: what there is to fetch, for data.overheid.nl: a dataset per round with released figures, and the official ones. */
export const catalog = resource({
  path: "/catalog",
  name: "getCatalog",
  mediaType: "application/ld+json",
  query: noQuery,
  answer: z.object({ "@context": node, "@graph": explained(z.array(node), "graph") }).meta({ id: "Catalog" }),
  find: async (asked) => {
    const { db, organisation, now } = asked;
    const everything = { organisationId: organisation.id, now, page: 1, pageSize: DATASETS_AT_MOST };
    const { rounds } = await publicRounds(db, everything);
    const released = rounds.filter(({ release }) => release !== null);
    return {
      "@context": context,
      "@graph": [
        catalogNode(asked, released),
        publisherNode(asked),
        serviceNode(asked, released),
        ...released.map((round) => datasetNode(asked, round)),
        ...officialSets.map((name) => officialNode(asked, name)),
      ],
    };
  },
});

const ref = (id: string) => ({ "@id": id });
const dutch = (text: string) => ({ "@value": text, "@language": "nl" });
const english = (text: string) => ({ "@value": text, "@language": "en" });
const time = (iso: string) => ({ "@value": iso, "@type": "xsd:dateTime" });

function publisherOf({ origin }: Asked) {
  return ref(`${origin}/over#organisatie`);
}

/** What every dataset and service must say of itself. */
function shared(asked: Asked, licence: Licence = "results") {
  const { contactEmail } = asked;
  return {
    "dct:publisher": publisherOf(asked),
    "dct:creator": publisherOf(asked),
    "dct:license": ref(licences[licence].url),
    "dct:accessRights": ref(`${EU}/access-right/PUBLIC`),
    "dct:language": ref(`${EU}/language/NLD`),
    "dcat:theme": [ref(`${EU}/data-theme/SOCI`), ref(`${EU}/data-theme/REGI`)],
    "dcat:contactPoint": {
      "@type": "vcard:Organization",
      "vcard:fn": asked.organisation.name,
      ...(contactEmail && { "vcard:hasEmail": ref(`mailto:${contactEmail}`) }),
      "vcard:hasURL": ref(`${asked.origin}/over`),
    },
  };
}

function publisherNode(asked: Asked) {
  return { ...publisherOf(asked), "@type": "foaf:Agent", "foaf:name": dutch(asked.organisation.name) };
}

function catalogNode(asked: Asked, rounds: PublicRound[]) {
  return {
    ...ref(`${asked.base}/catalog`),
    "@type": "dcat:Catalog",
    "dct:title": dutch(asked.t("openData.catalog.title", { organisation: asked.organisation.name })),
    "dct:description": dutch(asked.t("openData.catalog.description")),
    ...shared(asked),
    "foaf:homepage": ref(`${asked.origin}/`),
    "dcat:dataset": datasetsOf(asked, rounds),
    "dcat:service": ref(`${asked.base}#service`),
  };
}

function serviceNode(asked: Asked, rounds: PublicRound[]) {
  return {
    ...ref(`${asked.base}#service`),
    "@type": "dcat:DataService",
    "dct:title": dutch(asked.t("openData.info.title", { organisation: asked.organisation.name })),
    "dct:description": dutch(asked.t("openData.info.description")),
    "dct:identifier": `${asked.base}#service`,
    ...shared(asked),
    "dcat:endpointURL": ref(asked.base),
    "dcat:endpointDescription": ref(`${asked.base}/openapi.json`),
    "foaf:page": ref(`${asked.base}/openapi.json`),
    "dct:conformsTo": ref("https://gitdocumentatie.logius.nl/publicatie/api/adr/"),
    "dcat:servesDataset": datasetsOf(asked, rounds),
  };
}

function datasetsOf(asked: Asked, rounds: PublicRound[]) {
  return [...rounds.map((round) => idOf(asked, round)), ...officialSets.map((name) => `${asked.base}/${name}`)].map(
    ref,
  );
}

/** What is not ours, each at its address in the API. */
const officialSets = ["indicators", "areas"] as const;
const statistics = {
  "@id": "https://www.cbs.nl/",
  "@type": "foaf:Agent",
  "foaf:name": dutch("Centraal Bureau voor de Statistiek"),
};

/** Official figures or areas, under the licence of who made them. */
function officialNode(asked: Asked, name: (typeof officialSets)[number]) {
  const { base, t } = asked;
  const address = `${base}/${name}`;
  const title = dutch(t(`openData.catalog.${name}Title`));
  const licence = ref(licences.official.url);
  return {
    ...ref(address),
    "@type": "dcat:Dataset",
    "dct:identifier": address,
    "dct:title": title,
    "dct:description": dutch(`${t(`openData.catalog.${name}`)} ${t("openData.licence.official")}`),
    ...shared(asked, "official"),
    "dct:creator": statistics,
    "dcat:distribution": [
      {
        "@id": `${address}#json`,
        "@type": "dcat:Distribution",
        "dct:title": title,
        "dct:license": licence,
        "dct:format": ref(`${EU}/file-type/JSON`),
        "dcat:mediaType": ref("http://www.iana.org/assignments/media-types/application/json"),
        "dcat:accessURL": ref(address),
        "dcat:accessService": ref(`${base}#service`),
      },
    ],
  };
}

function idOf({ base }: Asked, { slug }: PublicRound): string {
  return `${base}/rounds/${encodeURIComponent(slug)}`;
}

function datasetNode(asked: Asked, round: PublicRound) {
  const { origin, t } = asked;
  const id = idOf(asked, round);
  const files = `${origin}/resultaten/${encodeURIComponent(round.slug)}/cijfers`;
  const period = { "@type": "dct:PeriodOfTime" };
  const changed = round.release?.createdAt ?? round.opensAt.toISOString();
  const part = (name: string, type: string, format: string, address: string) => ({
    "@id": `${id}#${name}`,
    "@type": "dcat:Distribution",
    "dct:title": dutch(`${round.titleNl} (${name})`),
    "dct:license": ref(licences.results.url),
    "dct:language": ref(`${EU}/language/NLD`),
    "dct:format": ref(`${EU}/file-type/${format}`),
    "dcat:mediaType": ref(`http://www.iana.org/assignments/media-types/${type}`),
    "dcat:accessURL": ref(address),
    "dcat:downloadURL": ref(address),
    "dct:modified": time(changed),
  });
  return {
    ...ref(id),
    "@type": "dcat:Dataset",
    "dct:identifier": id,
    "dct:title": [dutch(round.titleNl), english(round.titleEn)],
    "dct:description": dutch(
      `${t("openData.catalog.dataset", { title: round.titleNl, area: round.areaName })} ${t("openData.licence.results")}`,
    ),
    ...shared(asked),
    "dct:accrualPeriodicity": ref(`${EU}/frequency/IRREG`),
    "dct:modified": time(changed),
    "dct:temporal": {
      ...period,
      "dcat:startDate": time(round.opensAt.toISOString()),
      "dcat:endDate": time(round.closesAt.toISOString()),
    },
    "dct:spatial": { "@type": "dct:Location", "dct:identifier": round.areaCode },
    "dcat:landingPage": ref(`${origin}/resultaten/${encodeURIComponent(round.slug)}`),
    "dcat:distribution": [
      part("csv", "text/csv", "CSV", `${files}.csv`),
      part("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", `${files}.xlsx`),
      {
        ...part("json", "application/json", "JSON", `${id}/results`),
        "dcat:accessService": ref(`${asked.base}#service`),
      },
    ],
  };
}
