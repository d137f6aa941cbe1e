import { useLocation, useMatches, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { isStaff, type Role } from "~/features/accounts/role.ts";
import { inLanguage, withoutLanguage } from "./i18n/language.ts";
import { useText } from "./i18n/text-context.tsx";
import type { PageHandle } from "./platform/page-handle.ts";
import { AccountLinks } from "./ui/account-links.tsx";
import { Banner } from "./ui/banner.tsx";
import { Breadcrumbs } from "./ui/breadcrumbs.tsx";
import { Form } from "./ui/form.tsx";
import { LinkButton } from "./ui/link-button.tsx";
import { Page, type PageLink } from "./ui/page.tsx";

interface SiteFrameProps {
  /** Unknown when the database could not be read. */
  organisation: { name: string; exampleData: boolean } | undefined;
  user: { displayName: string; role: Role } | null;
  children: ReactNode;
}

/** What stands around every page of the site: header, way here, footer, and the banner about example data. */
export function SiteFrame({ organisation, user, children }: SiteFrameProps) {
  const { t, path, language } = useText();
  const location = useLocation();
  const here = withoutLanguage(location.pathname);
  const otherLanguage = language === "nl" ? "en" : "nl";
  return (
    <Page
      account={<Account here={here} user={user} />}
      banner={
        organisation?.exampleData ? <Banner label={t("site.exampleDataLabel")}>{t("site.exampleData")}</Banner> : null
      }
      breadcrumbs={<WayHere />}
      footer={useFooter()}
      hero={useHero()}
      homeHref={path("/")}
      labels={{ skip: t("site.skipToMain"), nav: t("site.menu"), account: t("site.accountMenu") }}
      language={{
        href: inLanguage(otherLanguage, here + location.search),
        label: t("site.nav.otherLanguage"),
        lang: otherLanguage,
      }}
      name={organisation?.name ? t("site.nameOf", { organisation: organisation.name }) : t("site.name")}
      nav={useNavigation(here, user)}
    >
      {children}
    </Page>
  );
}

function useNavigation(here: string, user: SiteFrameProps["user"]): PageLink[] {
  const { t, path } = useText();
  const isBelow = (place: string) => here === place || here.startsWith(`${place}/`);
  const link = (dutch: string, label: string, ...also: string[]) => ({
    href: path(dutch),
    label,
    current: [dutch, ...also].some(isBelow),
  });
  const links = [
    link("/waarderen", t("site.nav.value")),
    link("/voorstellen", t("site.nav.proposals"), "/besluiten"),
    link("/ideeen", t("ideas.nav")),
    link("/panels", t("site.nav.panels")),
    link("/resultaten", t("evidence.list.title")),
  ];
  return user && isStaff(user.role) ? [...links, link("/beheer", t("site.nav.staff"))] : links;
}

function Account({ user, here }: { user: SiteFrameProps["user"]; here: string }) {
  const { t, path } = useText();
  if (!user) {
    const back = here === "/" ? "" : `?terug=${encodeURIComponent(path(here))}`;
    return <AccountLinks links={[{ href: path(`/inloggen${back}`), label: t("site.nav.signIn") }]} />;
  }
  return (
    <AccountLinks links={[{ href: path("/mijn"), label: t("site.nav.mine") }]} name={user.displayName}>
      <Form action={path("/uitloggen")}>
        <LinkButton>{t("site.nav.signOut")}</LinkButton>
      </Form>
    </AccountLinks>
  );
}

function useFooter() {
  const { t, path } = useText();
  return [
    { heading: t("site.footer.contact"), text: <p>{t("site.footer.contactText")}</p> },
    {
      heading: t("site.footer.about"),
      links: [
        { href: path("/bedankt"), label: t("site.footer.receipts") },
        { href: path("/over"), label: t("site.footer.aboutPage") },
        { href: path("/moderatie"), label: t("moderation.counts.title") },
        { href: path("/toegankelijkheid"), label: t("site.footer.accessibility") },
        { href: path("/privacy"), label: t("site.footer.privacy") },
        { href: "/.well-known/security.txt", label: t("site.footer.security") },
      ],
    },
  ];
}

function usePage() {
  const page = useMatches().at(-1);
  return { handle: page?.handle as PageHandle | undefined, data: page?.data, failed: Boolean(useRouteError()) };
}

function useHero(): ReactNode {
  const text = useText();
  const { handle, data, failed } = usePage();
  return failed ? null : handle?.hero?.(text, data);
}

function WayHere() {
  const text = useText();
  const { handle, data, failed } = usePage();
  if (failed || !handle?.breadcrumbs) return null;
  const home = { href: text.path("/"), label: text.t("site.nav.home") };
  const labelLang = text.language !== "nl" && handle.dutchTitle?.(data) ? "nl" : undefined;
  const self = { href: "", label: handle.title(text.t, data), current: true, labelLang };
  return <Breadcrumbs items={[home, ...handle.breadcrumbs(text, data), self]} label={text.t("site.breadcrumbs")} />;
}
