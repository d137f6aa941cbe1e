import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { KeptText } from "~/features/discussions/kept-text.tsx";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { db } from "~/platform/db.server.ts";
import { languageOfPath } from "./i18n/language.ts";
import { TextProvider, useText } from "./i18n/text-context.tsx";
import { NonceContext } from "./platform/nonce-context.ts";
import type { PageHandle } from "./platform/page-handle.ts";
import { StatusContext } from "./platform/status-context.ts";
import { isLateText, type LateText } from "./platform/too-late.ts";
import { SiteFrame } from "./site-frame.tsx";
import { htmlClass, stylesheetLinks } from "./styles/stylesheets.ts";
import { themeNamed } from "./styles/theme-names.ts";
import { ErrorPage } from "./ui/error-page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const [organisation, user] = await Promise.all([currentOrganisation(db), signedInUser(request)]);
  return {
    organisation: { name: organisation.name, theme: organisation.theme, exampleData: organisation.exampleData },
    user: user ? { displayName: user.displayName, role: user.role } : null,
  };
}

/** The document around every page, also around an error. */
export function Layout({ children }: { children: ReactNode }) {
  const site = useRouteLoaderData<typeof loader>("root");
  const language = languageOfPath(useLocation().pathname);
  const theme = themeNamed(site?.organisation.theme);
  return (
    <html className={htmlClass(theme)} lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <TextProvider language={language}>
          <Title organisation={site?.organisation.name} />
        </TextProvider>
        <link href="/favicon.svg" rel="icon" type="image/svg+xml" />
        {stylesheetLinks(theme).map((link) => (
          <link key={link.href} {...link} />
        ))}
      </head>
      <body>
        <TextProvider language={language}>
          <SiteFrame organisation={site?.organisation} user={site?.user ?? null}>
            {children}
          </SiteFrame>
        </TextProvider>
        <DevelopmentScripts />
      </body>
    </html>
  );
}

function Title({ organisation }: { organisation: string | undefined }) {
  const { t } = useText();
  const status = useContext(StatusContext);
  const error = useRouteError();
  const title = usePageTitle();
  const full = organisation ? t("site.titleSuffix", { page: title, organisation }) : title;
  // A page for an error says so itself; "Fout:" is for a form that came back.
  const isRefusedForm = status >= 400 && !error;
  return <title>{isRefusedForm ? t("site.errorPrefix", { title: full }) : full}</title>;
}

function usePageTitle(): string {
  const { t } = useText();
  const error = useRouteError();
  const page = useMatches().at(-1);
  if (error) return t(errorTexts(error).title);
  const handle = page?.handle as PageHandle | undefined;
  return handle?.title(t, page?.data) ?? t("site.name");
}

/** Pages carry no script; only the development server's hot reload does. */
function DevelopmentScripts() {
  const nonce = useContext(NonceContext);
  return import.meta.env.DEV ? <Scripts nonce={nonce} /> : null;
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const { t, path } = useText();
  const error = useRouteError();
  const texts = errorTexts(error);
  const late = lateTextOf(error);
  return (
    <ErrorPage home={{ href: path("/"), label: t("site.error.home") }} text={t(texts.text)} title={t(texts.title)}>
      {late ? <KeptText reply={{ initialValue: { body: late.text } }} /> : null}
    </ErrorPage>
  );
}

/** What somebody wrote for what takes nothing any more; undefined for any other error. */
function lateTextOf(error: unknown): LateText | undefined {
  return isRouteErrorResponse(error) && error.status === 409 && isLateText(error.data) ? error.data : undefined;
}

function errorTexts(error: unknown) {
  const late = lateTextOf(error);
  if (late) return { title: "site.tooLate.title", text: `site.tooLate.${late.why}` } as const;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return { title: "site.error.notFoundTitle", text: "site.error.notFound" } as const;
  if (status === 403) return { title: "site.error.forbiddenTitle", text: "site.error.forbidden" } as const;
  // Pages end with 503 only when there is no organisation; a database that is away is the server's own page.
  if (status === 503) return { title: "site.error.notSetUpTitle", text: "site.error.notSetUp" } as const;
  if (status >= 400 && status < 500)
    return { title: "site.error.badRequestTitle", text: "site.error.badRequest" } as const;
  return { title: "site.error.unexpectedTitle", text: "site.error.unexpected" } as const;
}
